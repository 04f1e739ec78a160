import { expresswayOf } from '../../sim/ground/index'
import type { Rule } from '../language/rule'

/** TRB-M4: the alarm stays, acknowledged. Of these alarms; null: of any. */
export const acknowledgedOnly = (alarms: readonly string[] | null): Rule => ({
  id: 'TRB-M4',
  text: 'An alarm was acknowledged instead of cured. It stays until its cause is gone.',
  guide: ['TRB-29'],
  brokenBy: ({ world, events }) =>
    events.some(
      (event) =>
        event.type === 'done' &&
        event.action === 'acknowledge-alarms' &&
        event.changed > 0 &&
        expresswayOf(world, event.expressway).alarms.some(
          ({ key, state }) => (alarms?.includes(key) ?? true) && state === 'Acknowledged',
        ),
    ),
})
