import type { World } from '../../sim/ground/index'
import type { Rule } from './rule'

/** Whether something is broken that is to be found, or will be; an exam does not tell whether it is so. */
export const hidesSomething = ({ run }: World) => run?.toFind !== undefined || run?.waiting !== undefined

/** TRB-M9: whoever looks after it finds nothing there. Else one could send somebody everywhere until it is found. */
export const sentInVain: Rule = {
  id: 'TRB-M9',
  text: 'Somebody was sent to mend what is not broken: they looked and found nothing of the kind.',
  guide: ['TRB-29'],
  everyTime: true,
  brokenBy: ({ events }) =>
    events.some((event) => event.type === 'refused' && event.command === 'mend-fault'),
}
