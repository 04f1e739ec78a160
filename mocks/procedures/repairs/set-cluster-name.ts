import { pages } from '#contract/pages'
import type { Expressway } from '../../sim/ground/index'
import { clusterNameOf, membersOf, textSetting } from '../../sim/machine/index'
import { save } from '../language/act'
import { alarmsGone } from '../language/alarms'
import { firstLacking, inRole, members, named, playing } from '../language/cast'
import { clusterNameSaved } from '../language/clustering'
import { type Phase, phase } from '../language/procedure'
import { notPrimaryOf } from '../language/refusals'
import { alongside, type Context, type Need, need, step } from '../language/step'
import { P, troubleshooting } from './case'

const ALARM = 'cluster-name-missing'

const phases: readonly Phase[] = [
  phase('Every peer', [
    step('TRB.01', 'Save the same Cluster name on every peer', {
      text: 'The routable name whose SRV records lead to this cluster. The Cluster name is not copied: save it on each peer. While the names differ the peers lose contact; that alarm falls half a minute after the last save.',
      on: (context) => firstLacking(members(context), (member) => isNamedAlike(context, member)),
      path: pages.clustering,
      acts: (context) =>
        members(context)
          .filter((member) => !isNamedAlike(context, member))
          .map((member) => save(member, pages.clustering, { clusterName: nameToGive(context) })),
      needs: (context) =>
        members(context).flatMap((member) => [
          namedAlike(context, member),
          alarmsGone(context, member, [ALARM]),
        ]),
      guide: ['TRB-01', 'TRB-02', 'TRB-03'],
    }),
  ]),
]

const nameOn = (expressway: Expressway) => textSetting(expressway, 'clustering.clusterName')

/** A name, and the one that the primary has. */
function namedAlike(context: Context, member: Expressway): Need {
  const primary = inRole(context, P)
  // Without one on the primary the names of the others differ from it as well.
  if (member.id === primary.id) return alongside(clusterNameSaved(context, member))
  const saved = clusterNameSaved(context, member)
  if (!saved.met) return saved
  return need(
    clusterNameOf(member) === clusterNameOf(primary),
    {
      missing: `Save ${nameOn(primary) || 'the same Cluster name'} as Cluster name on ${named(context, member)}, as on ${named(context, primary)}.`,
      met: `The Cluster name on ${named(context, member)} is that on ${named(context, primary)}.`,
    },
    member,
    pages.clustering,
  )
}

const isNamedAlike = (context: Context, member: Expressway) => namedAlike(context, member).met

/** The name of the primary or, where it has none, the one that DNS leads to: `_sips._tcp.` and the name. */
function nameToGive(context: Context): string {
  const [service = ''] = Object.keys(context.world.network.services)
  return nameOn(inRole(context, P)) || service.split('.').slice(2).join('.')
}

/** Troubleshooting: the cluster has no name. */
export const setClusterName = troubleshooting({
  id: 'set-cluster-name',
  text: 'The alarm stands on every peer, and goes when all of them have the same name.',
  startsIn: { scenario: 'no-cluster-name', roles: { primary: 'expe1' } },
  roles: [{ key: P, label: 'Primary' }],
  orderMistake: 'TRB-02',
  alarms: [ALARM],
  row: 'TRB-01',
  where: (world, roles) => membersOf(world, playing(world, roles, P)),
  unless: (world, roles) => [() => notPrimaryOf(world, playing(world, roles, P), 'TRB-02')],
  phases,
  rules: [],
  reached: (context) => `Every peer is named ${nameOn(inRole(context, P))}.`,
})
