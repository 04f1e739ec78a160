import { current, isDraft, original } from 'mutative'
import type { FieldDefinition, PageValues, SettingsPageDefinition } from '#contract/settings/field'
import type { FieldError } from '#contract/settings/validate'
import type { ClusteringStatus } from '#contract/wire/status'
import { present } from './assert'
import type { Note, Refusal, WorldEvent } from './event'
import { keptAtMost } from './state/bounds'
import type { Fault } from './state/faults'
import type { Expressway, ExpresswayId, FoundMistake, World } from './world'

/**
 * Where a command or a timer does its work: a draft of the world that may be changed in place, the events so far, and
 * the rules that a lower floor asks a higher one. Deciders ask first and change afterwards: what returns a refusal has
 * changed nothing.
 */
export type Stage = { readonly world: World; readonly events: WorldEvent[]; readonly rules: Rules }

/** Lets one consequence of what was done take place on the stage. `before` is the world as it begins, as plain data. */
export type Update = (stage: Stage, before: World) => void

/** What a lower floor asks of higher ones. `rules.ts` beside the doors is the one table of it; it never changes. */
export type Rules = {
  /** By settings page; most have none. */
  readonly pages: Readonly<Record<string, PageRules>>
  /** By list; most have none. */
  readonly lists: Readonly<Record<string, ListRules>>
  readonly power: PowerRules
}

/** A save that passed the shape checks: what is on the page now, what is asked for, and what differs. */
export type Save = {
  readonly expressway: Expressway
  readonly page: SettingsPageDefinition
  readonly before: PageValues
  readonly after: PageValues
  readonly changed: readonly FieldDefinition[]
  readonly by: string
}

/** What a page knows beyond its fields. Everything else about saving is the same for all pages. */
export type PageRules = {
  /** A reason not to save. Asked before anything changes. */
  readonly refuse?: (world: World, save: Save) => Decision
  /** The mistakes of the guide's list that a save is which is not refused. Asked before anything changes. */
  readonly mistakes?: (world: World, save: Save) => readonly FoundMistake[]
  /** False where a change of a restart field takes effect at once after all. */
  readonly restartApplies?: (save: Save) => boolean
  /** What swallows the save: the answer is that of a save, nothing is stored, and the fault is over (PRI-07). */
  readonly lostTo?: (world: World, save: Save) => Fault | undefined
  /** What follows from a save; gives hints. */
  readonly carriedOut?: (stage: Stage, save: Save) => Note[]
  /** The words beside the peer rows at the moment of the save. */
  readonly standing?: (stage: Stage, save: Save) => ClusteringStatus
}

/** An item that was saved; `before` is what stood there, if anything did. */
export type SavedItem = {
  readonly expressway: Expressway
  readonly values: PageValues
  readonly before: PageValues | undefined
}

/** What a list knows beyond its fields. */
export type ListRules = {
  /** What is wrong with an item as a whole, though every field is right alone. */
  readonly itemErrors?: (values: PageValues) => FieldError[]
  /** Hints after an item was saved. */
  readonly saved?: (world: World, item: SavedItem) => Note[]
}

/** What goes on in a machine that is about to stop or has just started. */
export type PowerRules = {
  /** The calls and registrations that a restart would drop. */
  readonly load: (world: World, expressway: Expressway) => { calls: number; registrations: number }
  /** Why a machine must not start anew as it is. */
  readonly forbidden: (world: World, expressway: Expressway) => Decision
  /** What a machine loses when it goes down, in this order. */
  readonly goingDown: readonly ((stage: Stage, expressway: Expressway) => void)[]
  /** What follows once the saved settings are in force, in this order. */
  readonly comingUp: readonly ((stage: Stage, expressway: Expressway) => void)[]
}

/**
 * The world of a stage as plain data, for questions that read much: reading through a draft is many times slower.
 * It does not follow later changes of the stage.
 */
export function snapshotOf(stage: Stage): World {
  if (!isDraft(stage.world)) return stage.world
  const before = original(stage.world)
  const snapshot = current(stage.world)
  if (snapshot !== before) passing.add(snapshot)
  return snapshot
}

/** Snapshots of changed stages: the stage may go on to change a part that they share with it. */
const passing = new WeakSet<World>()

/** True for a world of which nothing changes any more, so that its parts may be told by their identity. */
export function isAtRest(world: World): boolean {
  return !isDraft(world) && !passing.has(world)
}

/**
 * A refusal that is also a mistake of the guide's list, or a plain one. What strict refuses by now and once let through
 * says so: such a command in a log was carried out on its day.
 */
export type Decision = { refusal: Refusal; mistake?: FoundMistake; wasLetThrough?: boolean } | undefined

/** The Expressway with that id, which must exist. */
export function expresswayOf(world: World, id: ExpresswayId): Expressway {
  // An id from elsewhere may be the name of what every object has.
  const found = Object.hasOwn(world.expressways, id) ? world.expressways[id] : undefined
  return present(found, `no Expressway has the id ${id}`)
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
  const { mistakes, run, now } = stage.world
  mistakes.push({ ...mistake, at: now })
  // A run counts its mistakes from where it began, so that none may go while it lasts.
  if (!run && mistakes.length > keptAtMost.mistakes) mistakes.splice(0, mistakes.length - keptAtMost.mistakes)
  stage.events.push({ type: 'mistake', id: mistake.id, text: mistake.text })
}
