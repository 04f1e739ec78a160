import type { MenuPath } from '#contract/menu'
import type { Expressway, WorldEvent } from '../../sim/ground/index'
import { peerRows } from '../../sim/machine/index'
import type { Progress } from '../engine/progress'
import { settingsAt } from './page-forms'
import type { Context } from './step'

/** What a rule looks at: the outcome, and how far the trainee had come before it. */
export type Moment = Context & {
  readonly before: Progress
  readonly events: readonly WorldEvent[]
}

/** Something that the guide forbids or orders, and that only the procedure can see. */
export type Rule = {
  /** The mistake's number in the guide's list, or the requirement row that states the order. */
  readonly id: string
  readonly text: string
  readonly guide: readonly string[]
  /**
   * The mistakes that the same act is in more general words, of the machines or of other rules: where one of them is
   * written down of it, this rule gives it its own name and words. The order of the steps needs no naming here.
   */
  readonly insteadOf?: readonly string[]
  /** Reported in the closing lines and not counted as a mistake. */
  readonly accepted?: boolean
  /** True of an act that is a mistake each time that it is done; absent: what stands once told is not told again. */
  readonly everyTime?: boolean
  readonly brokenBy: (moment: Moment) => boolean
}

/** True when the machines wrote that mistake down in this outcome: of what they refused as well. */
export function isWrittenDown({ events }: Moment, id: string): boolean {
  return events.some((event) => event.type === 'mistake' && event.id === id)
}

/** True when one of those mistakes was written down in this outcome of what was done, or refused, on that Expressway. */
export function wasTried({ world, events }: Moment, { id }: Expressway, ids: readonly string[]): boolean {
  const count = events.filter(({ type }) => type === 'mistake').length
  return world.mistakes
    .slice(world.mistakes.length - count)
    .some((mistake) => mistake.expressway === id && ids.includes(mistake.id))
}

/** True when this outcome saved that page on that Expressway. */
export function justSaved({ events }: Moment, expressway: Expressway, page: MenuPath): boolean {
  const { id } = settingsAt(page)
  return events.some(
    (event) => event.type === 'settings-saved' && event.expressway === expressway.id && event.page === id,
  )
}

/** True when this outcome saved anything on that Expressway. */
export function justChanged({ events }: Moment, expressway: Expressway): boolean {
  return events.some(
    (event) =>
      (event.type === 'settings-saved' || event.type === 'item-saved' || event.type === 'items-deleted') &&
      event.expressway === expressway.id,
  )
}

/** True when this outcome began a restart there. */
export function justRestarting({ events }: Moment, expressway: Expressway): boolean {
  return events.some((event) => event.type === 'restarting' && event.expressway === expressway.id)
}

/** How many calls and registrations a restart that this outcome began there has dropped. */
export function droppedAtRestart({ events }: Moment, expressway: Expressway): number {
  return events.reduce(
    (sum, event) =>
      event.type === 'restarting' && event.expressway === expressway.id ? sum + (event.dropped ?? 0) : sum,
    0,
  )
}

/** How many rows of the Clustering page are filled. */
export function filledCount(expressway: Expressway): number {
  return peerRows(expressway).filter((address) => address !== '').length
}
