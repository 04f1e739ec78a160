import { current, isDraft } from 'mutative'
import { present } from './assert'
import type { Refusal, WorldEvent } from './event'
import type { Expressway, ExpresswayId, FoundMistake, World } from './world'

/**
 * Where a command or a timer does its work: a draft of the world that may be changed in place, and the events so far.
 * Deciders ask first and change afterwards: what returns a refusal has changed nothing.
 */
export type Stage = { readonly world: World; readonly events: WorldEvent[] }

/**
 * The world of a stage as plain data, for questions that read much: reading through a draft is many times slower.
 * It does not follow later changes of the stage.
 */
export function snapshotOf(stage: Stage): World {
  return isDraft(stage.world) ? current(stage.world) : stage.world
}

/** A refusal that is also a mistake of the guide's list, or a plain one. */
export type Decision = { refusal: Refusal; mistake?: FoundMistake } | undefined

/** The Expressway with that id, which must exist. */
export function expresswayOf(world: World, id: ExpresswayId): Expressway {
  return present(world.expressways[id], `no Expressway has the id ${id}`)
}

/** The Expressways in the order of the scenario. */
export function expresswaysOf(world: World): Expressway[] {
  return Object.values(world.expressways)
}

/** The next number for something that needs a unique one. */
export function nextSerial(stage: Stage): number {
  stage.world.nextSerial += 1
  return stage.world.nextSerial
}

/** Writes a mistake down. Both profiles do; a question only finds it, and takes a world so that it can do no more. */
export function recordMistake(stage: Stage, mistake: FoundMistake): void {
  stage.world.mistakes.push({ ...mistake, at: stage.world.now })
  stage.events.push({ type: 'mistake', id: mistake.id, text: mistake.text })
}
