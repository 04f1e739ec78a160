import { present } from '../../sim/assert'
import { designatedPrimary, isClustered, membersOf } from '../../sim/clustering/read'
import { hostOf } from '../../sim/network/read'
import { expresswayOf } from '../../sim/stage'
import type { Expressway, World } from '../../sim/world'
import { inRole, named } from '../language/cast'
import type { Procedure, Roles, StartRefusal } from '../language/procedure'
import { firstRefusal, otherVersion, startRefused, unreachable } from '../language/refusals'
import type { Context } from '../language/step'
import { A, N, silentMembers } from './change-primary-questions'
import { changePrimaryRules } from './change-primary-rules'
import { changePrimarySteps } from './change-primary-steps'

type Cast = { world: World; old: Expressway; chosen: Expressway }

const castOf = (world: World, roles: Roles): Cast => ({
  world,
  old: expresswayOf(world, present(roles[A], 'the old primary is not named')),
  chosen: expresswayOf(world, present(roles[N], 'the new primary is not named')),
})

function notAMember({ world, old, chosen }: Cast): StartRefusal | null {
  const member = isClustered(chosen) && membersOf(world, chosen).some((peer) => peer.id === old.id)
  return member
    ? null
    : startRefused(`${hostOf(world, chosen)} is not in one cluster with ${hostOf(world, old)}.`, ['PRI-01'])
}

/** The new primary's own page says who the present one is: the old one may be dead. */
function notTheOldOne({ world, old, chosen }: Cast): StartRefusal | null {
  const real = designatedPrimary(world, chosen)
  return real?.id === old.id
    ? null
    : startRefused(
        `${hostOf(world, old)} is not the primary; ${real ? hostOf(world, real) : 'no peer'} is.`,
        ['PRI-03'],
      )
}

function closing(context: Context): string[] {
  const old = inRole(context, A)
  const silent = silentMembers(context)
  return [
    `${named(context, inRole(context, N))} is the primary now: cluster-wide configuration is changed there and nowhere else.`,
    ...(silent.some((member) => member.id === old.id)
      ? [
          `${named(context, old)} still believes that it is the primary. Should it come back, clear it first, then add it as a new peer.`,
        ]
      : []),
    ...silent.map((member) => `${named(context, member)} does not answer: remove it as a dead peer now.`),
    ...context.progress.remarks,
  ]
}

/** Change the primary peer (guide, page 33). */
export const changePrimary: Procedure = {
  id: 'change-primary',
  title: 'Change the primary peer',
  guide: 'page 33',
  text: 'Gives the role of the primary to another peer. It works with the old primary dead, too.',
  roles: [
    { key: A, label: 'Old primary' },
    { key: N, label: 'New primary' },
  ],
  orderMistake: 'PRI-02',
  preflight: () => [],
  startRefusal: (world, roles) => {
    const cast = castOf(world, roles)
    return firstRefusal(
      () => unreachable(world, [cast.chosen], 'PRI-03'),
      () => notAMember(cast),
      () => notTheOldOne(cast),
      () => otherVersion(world, membersOf(world, cast.chosen), 'PRE-02'),
    )
  },
  phases: [{ title: 'Steps', steps: changePrimarySteps }],
  rules: changePrimaryRules,
  willBeLost: () => [],
  closing,
  next: (context) => (silentMembers(context).length > 0 ? ['remove-dead-peer'] : []),
}
