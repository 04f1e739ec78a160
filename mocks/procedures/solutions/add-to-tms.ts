import { TMS_PATH } from '#contract/settings/external-manager'
import { present } from '../../sim/assert'
import { designatedPrimary, isSubordinate } from '../../sim/clustering/read'
import { expresswayOf } from '../../sim/stage'
import { INITIALISING_MS } from '../../sim/tms/state'
import type { World } from '../../sim/world'
import { pages } from '../language/pages'
import type { Roles } from '../language/procedure'
import { open, restart, save } from './acts'
import type { Leg } from './bridge'

/** SNMP and its restart on the Expressway; the external manager there too, or on its primary. */
export function addToTmsSolution(world: World, roles: Roles): Leg[] {
  const id = present(roles['expressway'], 'the Expressway is not named')
  const expressway = expresswayOf(world, id)
  const manager = (isSubordinate(world, expressway) && designatedPrimary(world, expressway)?.id) || id
  const { address } = world.network.tms
  return [
    { steps: ['TMS.01'], acts: save(id, pages.snmp, 'snmp', { mode: 'v2c', communityName: 'public' }) },
    { steps: ['TMS.02'], acts: restart(id) },
    {
      steps: ['TMS.03'],
      acts: [
        // Without verification no certificate is needed (TMS-08); with it, the authority may have to be loaded before.
        ...save(manager, pages.externalManager, 'external-manager', {
          address,
          path: TMS_PATH,
          certificateVerificationMode: 'Off',
        }),
        { advanceMs: manager === id ? 0 : 60_000 },
        open(id, pages.externalManager),
      ],
    },
    { steps: ['TMS.11'], acts: [{ advanceMs: INITIALISING_MS }, open(id, pages.externalManager)] },
  ]
}
