import { present } from '../../sim/assert'
import type { World } from '../../sim/world'
import { pages } from '../language/pages'
import type { Roles } from '../language/procedure'
import {
  backUp,
  DRAIN_MS,
  lookAround,
  maintenanceOn,
  nameFor,
  open,
  openAll,
  restart,
  save,
  saveClustering,
} from './acts'
import type { Leg } from './bridge'

const CLUSTER_NAME = 'cluster1.example.com'

/** How a cluster of one is created without a mistake. */
export function createSolution(world: World, roles: Roles): Leg[] {
  const primary = present(roles['primary'], 'the primary is not named')
  const others = Object.keys(world.expressways).filter((id) => id !== primary)
  return [
    { steps: ['CRE.02'], acts: others.map((other) => open(other, pages.clustering)) },
    { steps: ['CRE.03'], acts: [open(primary, pages.overview)] },
    { steps: ['CRE.04'], acts: backUp(primary) },
    { steps: ['CRE.05'], acts: [open(primary, pages.ethernet)] },
    { steps: ['CRE.06'], acts: [open(primary, pages.ip)] },
    { steps: ['CRE.07'], acts: [open(primary, pages.optionKeys)] },
    { steps: ['CRE.08', 'CRE.14'], acts: [open(primary, pages.dns)] },
    { steps: ['CRE.09'], acts: [open(primary, pages.time)] },
    { steps: ['CRE.10'], acts: [open(primary, pages.clustering)] },
    { steps: ['CRE.11'], acts: [open(primary, pages.h323)] },
    { steps: ['CRE.12'], acts: [open(primary, pages.zones)] },
    { steps: ['CRE.13'], acts: save(primary, pages.h323, 'h323', { mode: 'On', timeToLive: 60 }) },
    {
      steps: ['CRE.15'],
      acts: save(primary, pages.callRouting, 'call-routing', { callSignalingOptimization: 'On' }),
    },
    { steps: ['CRE.16'], acts: maintenanceOn(primary) },
    {
      steps: ['CRE.17'],
      acts: [{ advanceMs: DRAIN_MS }, ...openAll(primary, [pages.calls, pages.registrations])],
    },
    { steps: ['CRE.18'], acts: saveClustering(primary, { clusterName: CLUSTER_NAME }) },
    {
      steps: ['CRE.19'],
      acts: saveClustering(primary, {
        configurationPrimary: 1,
        clusterIpVersion: 'IPv4',
        tlsVerificationMode: 'Permissive',
        peer1Address: nameFor(world, primary),
      }),
    },
    { steps: ['CRE.20'], acts: [open(primary, pages.clustering)] },
    { steps: ['CRE.21', 'CRE.27'], acts: restart(primary) },
    { steps: ['CRE.23'], acts: lookAround(primary) },
    { steps: ['CRE.24'], acts: backUp(primary) },
    { steps: ['CRE.26', 'CRE.28'], acts: [{ advanceMs: 60_000 }, open(primary, pages.alarms)] },
  ]
}
