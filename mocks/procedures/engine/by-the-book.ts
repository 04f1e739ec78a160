import type { ResultFigures } from '#contract/wire/result'
import type { World } from '../../sim/ground/index'
import type { Roles } from '../language/procedure'
import { playAll, started } from './play'
import { resultOf } from './result'

/** What a procedure costs when it is done by the book, or why that cannot be said. */
export type ByTheBook = { readonly figures: ResultFigures } | { readonly why: string }

/**
 * Plays the procedure by its own acts from that world to its end, in a fork of which nothing is kept, and tells what that
 * costs. What was broken around it later, or jumped over, has no part in it.
 */
export function byTheBook(world: World, procedure: string, roles: Roles): ByTheBook {
  try {
    const { world: end, progress } = playAll(started(world, procedure, roles))
    const result = resultOf(end, progress)
    if (!result || result.outcome === 'unfinished') {
      return { why: 'From where this run began, the steps of the guide alone do not come to its end.' }
    }
    return { figures: result.figures }
  } catch {
    // An act that nothing can be done with: the world that it begins in lacks what the guide takes for granted.
    return { why: 'From where this run began, the steps of the guide cannot all be carried out.' }
  }
}
