import { expresswaysOf, isAtRest, type Stage, type Update } from './stage'
import type { Expressway, ExpresswayId, World } from './world'

/** What is asked of a machine rests on these. */
type Grounds = {
  /**
   * All that is looked at but the time, to compare by identity: parts of the world, or plain values. The first is a part,
   * and answers are forgotten with it.
   */
  readonly restsOn: (world: World, expressway: Expressway) => readonly [object, ...unknown[]]
  /** Until when time alone gives no other answer. Absent: time plays no part. */
  readonly holdsUntil?: (world: World, expressway: Expressway) => number
}

/** What is brought up to date on one machine after the other. */
type MachineUpdate = Grounds & {
  /** Does what is to be done. It reads `world`, and turns to the stage only to change something. */
  readonly update: (stage: Stage, world: World, expressway: Expressway) => void
}

/** An answer, what it rested on, and from when until when it holds. */
type Answer<T> = {
  readonly grounds: readonly unknown[]
  readonly found: T
  readonly from: number
  readonly until: () => number
}

/** True where both hold the same, one by one. */
const isSameGround = (one: readonly unknown[], other: readonly unknown[]) =>
  one.length === other.length && one.every((ground, index) => ground === other[index])

/** The last answer of each machine, for as long as all that it rests on is the same. */
function lastAnswers<T>({ restsOn }: Grounds) {
  const answers = new WeakMap<object, Map<ExpresswayId, Answer<T>>>()
  return {
    of(world: World, expressway: Expressway): Answer<T> | undefined {
      const grounds = restsOn(world, expressway)
      const last = answers.get(grounds[0])?.get(expressway.id)
      if (!last || world.now < last.from || !isSameGround(last.grounds, grounds)) return undefined
      return world.now < last.until() ? last : undefined
    },
    keep(world: World, expressway: Expressway, found: T, until: () => number): void {
      const grounds = restsOn(world, expressway)
      const here = answers.get(grounds[0]) ?? new Map<ExpresswayId, Answer<T>>()
      answers.set(grounds[0], here.set(expressway.id, { grounds, found, from: world.now, until }))
    },
    forget(world: World, expressway: Expressway): void {
      answers.get(restsOn(world, expressway)[0])?.delete(expressway.id)
    },
  }
}

const forGood = () => Number.POSITIVE_INFINITY

/** Asks for a moment when it is first needed, and lets go of what it was asked of: no world keeps those before it. */
function once(find: () => number): () => number {
  let answer: number | undefined
  let ask: (() => number) | undefined = find
  return () => {
    answer ??= ask?.() ?? Number.NEGATIVE_INFINITY
    ask = undefined
    return answer
  }
}

/**
 * Finds something out about a machine, and anew only when what it rests on has changed. On a stage, and of a machine as
 * it would be, it is found out every time: there a part may change under its own identity.
 */
export function foundOnGrounds<T>(
  grounds: Grounds,
  find: (world: World, expressway: Expressway) => T,
): (world: World, expressway: Expressway) => T {
  const answers = lastAnswers<T>(grounds)
  return (world, expressway) => {
    if (!isAtRest(world) || world.expressways[expressway.id] !== expressway) return find(world, expressway)
    const last = answers.of(world, expressway)
    if (last) return last.found
    const found = find(world, expressway)
    const until = grounds.holdsUntil?.(world, expressway) ?? Number.POSITIVE_INFINITY
    answers.keep(world, expressway, found, () => until)
    return found
  }
}

/**
 * An update of every machine, in the order of the scenario. A machine on which it has found nothing to do is left alone
 * for as long as all that this rested on is the same: so a save is judged where it can be felt, and nowhere else.
 */
export function eachMachine({ update, holdsUntil, ...grounds }: MachineUpdate): Update {
  const quiet = lastAnswers<true>(grounds)
  return (stage, world) => {
    for (const expressway of expresswaysOf(world)) {
      if (quiet.of(world, expressway)) continue
      const watched = watch(stage)
      update(watched.stage, world, expressway)
      if (watched.isTouched()) quiet.forget(world, expressway)
      else
        quiet.keep(world, expressway, true, holdsUntil ? once(() => holdsUntil(world, expressway)) : forGood)
    }
  }
}

/** The same stage, and whether anybody has turned to it. */
function watch(stage: Stage): { readonly stage: Stage; readonly isTouched: () => boolean } {
  let touched = false
  const { events, rules } = stage
  const watched = {
    events,
    rules,
    get world() {
      touched = true
      return stage.world
    },
  }
  return { stage: watched, isTouched: () => touched }
}
