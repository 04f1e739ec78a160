import { TMS_PATH } from '#contract/settings/external-manager'
import { expresswayOf, INITIALISING_MS, present, type World } from '../../sim/ground/index'
import { designatedPrimary, isSubordinate } from '../../sim/machine/index'
import { pages } from '../pages'
import type { Roles } from '../procedure'
import type { Leg } from '../solution'
import { open, restart, save } from './acts'

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
