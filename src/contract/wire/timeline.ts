import * as v from 'valibot'
import { figuresSchema, OUTCOMES } from './result'

/** What can happen, by what one filters for, in the order of the filter. */
export const HAPPENINGS = [
  'command',
  'look',
  'restart',
  'alarm',
  'contact',
  'copy',
  'fault',
  'mistake',
  'run',
] as const
export const happeningSchema = v.picklist(HAPPENINGS)
export type HappeningKind = v.InferOutput<typeof happeningSchema>

/** A moment of a log: the world after that many of its commands, at that moment of world time. */
export type Moment = {
  /** `world:EPOCH` of the world that is stored, `kept:ID` of a log that is kept, `result:ID` of that of a run. */
  readonly source: string
  readonly serial: number
  readonly at: number
}

/** A moment as an address and a header have it. */
export const momentText = ({ source, serial, at }: Moment) => `${source}~${serial}~${at}`

/** Into so many places the strip over the list is divided. */
export const STRIP_PLACES = 200

/** One page of the list. */
export const ENTRIES_MAX = 200

/** Answer of `GET api/lab/timeline?source=…&kind=…&machine=…&at=…`: all that happened, at a glance. */
export const timelineSchema = v.object({
  /** Of which log: to be named in what is asked next. */
  source: v.string(),
  /** Whose it is; null for the world that is stored. */
  name: v.nullable(v.string()),
  /** How many commands the log has, and how many of them are read by now; what happened is known of those. */
  commands: v.number(),
  read: v.number(),
  startedAt: v.number(),
  /** The last moment of it. */
  now: v.number(),
  machines: v.array(v.object({ id: v.string(), host: v.string() })),
  /** How many entries the filter leaves. */
  total: v.number(),
  /** The place in the list of the last entry at the moment that was asked for, or before it; -1 where none is. */
  found: v.number(),
  /** What stands out in each place of the strip, lane by lane: the lab first, then each machine. */
  lanes: v.array(v.array(v.nullable(happeningSchema))),
})
export type Timeline = v.InferOutput<typeof timelineSchema>

/** Answer of `GET api/lab/timeline/entries?source=…&kind=…&machine=…&from=N&count=N`. */
export const entriesSchema = v.object({
  from: v.number(),
  entries: v.array(
    v.object({
      serial: v.number(),
      at: v.number(),
      kind: happeningSchema,
      /** The machine, by id; null for what happened around them. */
      machine: v.nullable(v.string()),
      text: v.string(),
    }),
  ),
})
export type Entries = v.InferOutput<typeof entriesSchema>

const momentSchema = v.strictObject({
  source: v.pipe(v.string(), v.maxLength(150)),
  serial: v.pipe(v.number(), v.integer(), v.minValue(0)),
  at: v.pipe(v.number(), v.integer(), v.minValue(0)),
})

/** Longer than that no name of a branch or a checkpoint is. */
export const KEPT_NAME_MAX = 60

/** So many branches are kept, and so many checkpoints: they stand in one list, and each is a whole log. */
export const BRANCHES_MAX = 12
export const CHECKPOINTS_MAX = 24

const nameSchema = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, 'Give it a name.'),
  v.maxLength(KEPT_NAME_MAX, `A name has ${KEPT_NAME_MAX} letters at most.`),
)

/** Body of `POST api/lab/timeline/again`: that moment becomes the world, and what is open now is kept under the name. */
export const againSchema = v.strictObject({ moment: momentSchema, name: nameSchema })

/** Body of `POST api/lab/timeline/kept`: names a moment. */
export const checkpointSchema = v.strictObject({ moment: momentSchema, name: nameSchema })

/** Answer of `GET api/lab/timeline/moment`, which is about the moment of its header. */
export const viewedSchema = v.object({
  source: v.string(),
  serial: v.number(),
  at: v.number(),
  commands: v.number(),
  /** What happened at it last, in words; blank before anything did. */
  text: v.string(),
})
export type Viewed = v.InferOutput<typeof viewedSchema>

/** Answer of `GET api/lab/timeline/kept`. */
export const keptSchema = v.object({
  /** Why nothing is kept beyond this tab, in sentences; null while the browser keeps it. */
  trouble: v.nullable(v.string()),
  /** What *Undo* would take back, in words; null where there is nothing. */
  undo: v.nullable(v.string()),
  kept: v.array(
    v.object({
      id: v.string(),
      name: v.string(),
      kind: v.picklist(['branch', 'undone', 'checkpoint']),
      scenario: v.string(),
      commands: v.number(),
      /** The last moment of it in world time. */
      at: v.number(),
      /** With how many commands it begins like the world that is stored; null where it is of another world. */
      common: v.nullable(v.number()),
    }),
  ),
})
export type Kept = v.InferOutput<typeof keptSchema>

/** Answer of `POST api/lab/timeline/again` and `…/undo`. */
export const forkedSchema = v.object({
  /** Under which name the world that was open is kept; null where it was kept already. */
  aside: v.nullable(v.string()),
  /** Why that does not outlive this tab; null when it does. */
  trouble: v.nullable(v.string()),
})
export type Forked = v.InferOutput<typeof forkedSchema>

const endSchema = v.object({
  name: v.string(),
  commands: v.number(),
  at: v.number(),
  /** The first command that the other has not, in words; null where there is none. */
  first: v.nullable(v.string()),
  /** Of the run that it ends in; null where it ends in none. */
  run: v.nullable(
    v.object({
      title: v.string(),
      outcome: v.picklist(OUTCOMES),
      score: v.number(),
      figures: figuresSchema,
    }),
  ),
})

/** So many differences are listed. */
export const DIFFERENCES_MAX = 300

/** Answer of `GET api/lab/timeline/compare?one=SOURCE&other=SOURCE`: two logs at their ends. */
export const comparedSchema = v.object({
  /** How many commands they have in common, and the moment of the last of them; null where they begin apart. */
  common: v.number(),
  partedAt: v.nullable(v.number()),
  ends: v.array(endSchema),
  /** What differs, a line each: where, what, and how it is at either end. */
  rows: v.array(
    v.object({
      group: v.picklist(['Settings', 'Lists', 'Alarms', 'Links', 'Machines']),
      machine: v.string(),
      what: v.string(),
      one: v.string(),
      other: v.string(),
    }),
  ),
  /** How many more there are than are listed. */
  more: v.number(),
})
export type Compared = v.InferOutput<typeof comparedSchema>
