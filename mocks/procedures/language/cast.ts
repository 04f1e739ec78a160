import { shortName } from '#contract/short-name'
import {
  type Expressway,
  type ExpresswayId,
  expresswayOf,
  expresswaysOf,
  present,
  type World,
} from '../../sim/ground/index'
import { hostOf, isClustered, onNetwork } from '../../sim/machine/index'
import type { Roles } from './procedure'
import type { Context } from './step'

/** The Expressway that plays the role. A run is only started with every role filled. */
export function inRole(context: Context, role: string): Expressway {
  return expresswayOf(context.world, present(context.progress.roles[role], `no Expressway is the ${role}`))
}

/** The same before there is a run: the Expressway that is meant for the role. */
export function playing(world: World, roles: Roles, role: string): Expressway {
  return expresswayOf(world, present(roles[role], `nobody is the ${role}`))
}

/** Whatever is asked or done of one machine, of the one in that role. */
export const onRole =
  <T>(role: string, ...asked: readonly ((context: Context, expressway: Expressway) => readonly T[])[]) =>
  (context: Context): T[] =>
    asked.flatMap((ask) => ask(context, inRole(context, role)))

/** The members of the cluster as it was at the start, the primary first. */
export function members(context: Context): Expressway[] {
  return context.progress.start.members.map((id) => expresswayOf(context.world, id))
}

/** The members of the cluster as it was at the start that are neither primary nor leaving. */
export function subordinates(context: Context): Expressway[] {
  const roles = Object.values(context.progress.roles)
  return context.progress.start.members
    .filter((id) => !roles.includes(id))
    .map((id) => expresswayOf(context.world, id))
}

/** The cluster without who joins or leaves it: the primary first. */
export function staying(context: Context): Expressway[] {
  return [inRole(context, 'primary'), ...subordinates(context)]
}

/** The cluster as it will be: primary, other subordinates, new peer. */
export function membersToBe(context: Context): Expressway[] {
  return [...staying(context), inRole(context, 'newPeer')]
}

/** True where the cluster has others beside the primary and who leaves. */
export const hasSubordinates = (context: Context): boolean => subordinates(context).length > 0

/** Every Expressway of the organisation but this one (CRE-13). */
export function everyOther(context: Pick<Context, 'world'>, expressway: Expressway): Expressway[] {
  return expresswaysOf(context.world).filter((other) => other.id !== expressway.id)
}

/** The Expressways that are neither in the cluster nor in the procedure. */
export function outsiders(context: Context): Expressway[] {
  const inside = new Set<ExpresswayId>([
    ...context.progress.start.members,
    ...Object.values(context.progress.roles),
  ])
  return expresswaysOf(context.world).filter((expressway) => !inside.has(expressway.id))
}

/** By what name the lab speaks of it, in every text of a procedure alike; what is typed into a field is `hostOf`. */
export function named(context: Pick<Context, 'world'>, expressway: Expressway): string {
  return shortName(hostOf(context.world, expressway))
}

/** True when the machine runs and can be reached, so that its console can be used. */
export function isReachable(world: World, expressway: Expressway): boolean {
  return expressway.power.state === 'up' && onNetwork(world, expressway.id)
}

/** True when the machine can be reached, or only restarts: what it has to be asked is asked when it is back. */
export function isInUse(world: World, expressway: Expressway): boolean {
  return (
    (expressway.power.state === 'up' || expressway.power.state === 'restarting') &&
    onNetwork(world, expressway.id)
  )
}

/** The first of several that still lacks something; the first of all when none does. */
export function firstLacking(
  expressways: readonly Expressway[],
  isDone: (expressway: Expressway) => boolean,
): ExpresswayId | null {
  return (expressways.find((expressway) => !isDone(expressway)) ?? expressways[0])?.id ?? null
}

/**
 * The Expressways that may join a cluster of this one: the standalone ones of the same product.
 * The guide speaks of intended peers (CRE-10); the lab intends whatever stands alone.
 */
export function intendedPeers(world: World, primary: Expressway): Expressway[] {
  return expresswaysOf(world).filter(
    (other) => other.id !== primary.id && other.product === primary.product && !isClustered(other),
  )
}
