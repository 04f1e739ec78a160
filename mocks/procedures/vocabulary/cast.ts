import { menu, menuTrail } from '#contract/menu'
import {
  type Expressway,
  type ExpresswayId,
  expresswayOf,
  expresswaysOf,
  present,
} from '../../sim/ground/index'
import { hostOf } from '../../sim/machine/index'
import type { Context, Need } from '../procedure'

/** A need that is met, or the words for what is missing. */
export const need = (met: boolean, words: string): Need => ({ met, words })

/** The Expressway that plays the role. A run is only started with every role filled. */
export function inRole(context: Context, role: string): Expressway {
  return expresswayOf(context.world, present(context.progress.roles[role], `no Expressway is the ${role}`))
}

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

/** Everybody who was in the cluster at the start, the primary first. */
export function membersAtStart(context: Context): Expressway[] {
  return context.progress.start.members.map((id) => expresswayOf(context.world, id))
}

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

/** What one types to reach it, which is also how the lab's texts name it. */
export function named(context: Pick<Context, 'world'>, expressway: Expressway): string {
  return hostOf(context.world, expressway)
}

/** A page or a menu as people say it: `System > Clustering`, `Applications`. */
export function pageName(path: string): string {
  const labels = menuTrail(path).map((entry) => entry.label)
  const top = menu.find((entry) => entry.path === path)?.label
  return top ?? (labels.length > 0 ? labels.join(' > ') : path)
}

/** The first of several that still lacks something; the first of all when none does. */
export function firstLacking(
  expressways: readonly Expressway[],
  isDone: (expressway: Expressway) => boolean,
): ExpresswayId | null {
  return (expressways.find((expressway) => !isDone(expressway)) ?? expressways[0])?.id ?? null
}
