import type { MenuPath } from '#contract/menu'
import { pages } from '#contract/pages'
import type { Expressway } from '../../sim/ground/index'
import type { Progress } from '../engine/progress'
import { named } from './cast'
import { savedAt } from './page-forms'
import { pageName } from './page-name'
import { type Context, type Need, need } from './step'

/** What leaves a mark in the progress, and the key under which it does. */
export const markOf = {
  visit: (id: string, path: string) => `visit ${id}/${path}`,
  save: (id: string, page: string) => `save ${id}/${page}`,
  deletion: (id: string, list: string) => `deletion ${id}/${list}`,
  lookUp: (id: string, name: string) => `look-up ${id}/${name}`,
  action: (id: string, action: string) => `action ${id}/${action}`,
  backup: (id: string) => `backup ${id}`,
  restarting: (id: string) => `restarting ${id}`,
  backUp: (id: string) => `back-up ${id}`,
  copied: (id: string) => `copied ${id}`,
  inTms: (system: string, kind: string) => `in-tms ${system}/${kind}`,
  callPast: (id: string, state: string) => `call ${id} past ${state}`,
} as const

/** True of a mark that a look has left. */
export const isMarkOfVisit = (mark: string) => mark.startsWith('visit ')

/** True when the mark was left after that step was done, or since the start when no step is given. */
export function markedSince(progress: Progress, mark: string, since?: string): boolean {
  const turn = progress.marks[mark]
  if (turn === undefined) return false
  if (since === undefined) return true
  const done = progress.steps[since]
  return done !== undefined && turn > done.turn
}

/** True when the one mark was left later than the other. */
export function markedAfter(progress: Progress, mark: string, earlier: string): boolean {
  const [turn, before] = [progress.marks[mark], progress.marks[earlier]]
  return turn !== undefined && before !== undefined && turn > before
}

/** True when the form or a list item of that page was saved on that Expressway since the start. */
export function wasSaved({ progress }: Context, expressway: Expressway, page: MenuPath): boolean {
  return markedSince(progress, markOf.save(expressway.id, savedAt(page)))
}

/** True when items of the list on that page were deleted on that Expressway since the start. */
export function wasDeletedFrom({ progress }: Context, expressway: Expressway, page: MenuPath): boolean {
  return markedSince(progress, markOf.deletion(expressway.id, savedAt(page)))
}

/** What is missing while nobody has opened the page there. */
export const openIt = (context: Context, expressway: Expressway, path: string): string =>
  `Open ${pageName(path)} on ${named(context, expressway)}.`

/** What is missing while nobody has opened any page of that menu there. */
const lookAtMenu = (context: Context, expressway: Expressway, menu: string): string =>
  `Look at a page of the ${pageName(menu)} menu on ${named(context, expressway)}.`

/** `seen`: the page was loaded on that Expressway since all those steps, or since the start when none is given. */
export function seen(
  context: Context,
  expressway: Expressway,
  path: MenuPath,
  ...since: readonly string[]
): Need {
  const mark = markOf.visit(expressway.id, path)
  return need(
    [undefined, ...since].every((step) => markedSince(context.progress, mark, step)),
    openIt(context, expressway, path),
    expressway,
    path,
  )
}

/** `seen`, and after the last copy from the primary: what was looked at before may have been another thing. */
export function seenSinceCopy(context: Context, expressway: Expressway, path: MenuPath): Need {
  const { marks } = context.progress
  const copied = marks[markOf.copied(expressway.id)] ?? 0
  return need(
    (marks[markOf.visit(expressway.id, path)] ?? 0) > copied,
    `Open ${pageName(path)} on ${named(context, expressway)}, or refresh it.`,
    expressway,
    path,
  )
}

/** `seen` for any page of a menu (CRE-50): one of its looks counts. */
export function seenMenu(
  context: Context,
  expressway: Expressway,
  menu: string,
  page: MenuPath,
  counts: (mark: string) => boolean,
): Need {
  const start = markOf.visit(expressway.id, `${menu}/`)
  const met = Object.keys(context.progress.marks).some((mark) => mark.startsWith(start) && counts(mark))
  return need(met, lookAtMenu(context, expressway, menu), expressway, page)
}

/** Of several pages the first that was not loaded since the start; the last one when all were. */
export function unseenPage(
  context: Context,
  expressway: Expressway,
  paths: readonly [MenuPath, ...MenuPath[]],
): MenuPath {
  return paths.find((path) => !seen(context, expressway, path).met) ?? paths.at(-1) ?? paths[0]
}

/** `backup`: a backup of the running version was taken since then. */
export function backedUp(context: Context, expressway: Expressway, since?: string): Need {
  const taken = markedSince(context.progress, markOf.backup(expressway.id), since)
  const version = expressway.backups.some((backup) => backup.version === expressway.version)
  return need(taken && version, `Take a backup of ${named(context, expressway)}.`, expressway, pages.backup)
}

/** `restarted`: it went down after the step and its web interface is up again. */
export function restarted(context: Context, expressway: Expressway, since: string): Need {
  const name = named(context, expressway)
  if (!markedSince(context.progress, markOf.restarting(expressway.id), since)) {
    return need(false, `Restart ${name}.`, expressway, pages.restart)
  }
  const back = markedSince(context.progress, markOf.backUp(expressway.id), since)
  return need(
    back && expressway.power.state === 'up',
    { missing: `Wait until ${name} is back.`, met: `${name} was restarted and is back.` },
    expressway,
    pages.restart,
  )
}

/** An action was taken on that Expressway since the step. */
export function performed(
  context: Context,
  expressway: Expressway,
  action: string,
  words: string,
  since?: string,
): Need {
  return need(markedSince(context.progress, markOf.action(expressway.id, action), since), words, expressway)
}
