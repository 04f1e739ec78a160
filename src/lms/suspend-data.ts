import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate'
import * as v from 'valibot'
import { type CommandLog, commandLogSchema, profileSchema } from '#contract/wire/lab'
import { modeSchema } from '#contract/wire/procedures'

/** What keeps what was done to itself until its end. */
const HELD_BACK = ['exam', 'exercise'] as const
export type HeldBack = (typeof HELD_BACK)[number]

/** What one visit leaves for the next. */
const leftSchema = v.object({
  /** Which world of this browser it is: that one goes on, where it is still there. */
  world: v.string(),
  marks: v.object({
    scenario: v.string(),
    seed: v.number(),
    profile: profileSchema,
    procedure: v.string(),
    mode: modeSchema,
    limitMs: v.nullable(v.number()),
    begunAtStep: v.optional(v.number()),
    exerciseHash: v.optional(v.string()),
  }),
  /** How many steps were done, and of how many; null where that is not told. */
  steps: v.nullable(v.object({ done: v.number(), of: v.number() })),
  /** What keeps its log to itself; absent where it is told. */
  heldBack: v.optional(v.picklist(HELD_BACK)),
})

/** What one visit leaves for the next. */
export type Left = v.InferOutput<typeof leftSchema> & {
  /** The world itself; null where it is told to nobody, as in an exam, and where it did not fit. */
  readonly log: CommandLog | null
}

/** Stands before what this release writes; another one has another number. */
const WRITTEN_AS = 'sixpeer1'

/** A log of a long day unpacked: what claims to be longer is damaged, or meant to do harm. */
const UNPACKED_MAX = 4_000_000

/** Writes down what is left, in so many characters at most: without the log where it does not fit. */
export function suspendDataOf(left: Left, charactersMax: number): { text: string; holdsLog: boolean } {
  const { log, ...rest } = left
  const head = `${WRITTEN_AS} ${packed(rest)}`
  const whole = log === null ? head : `${head} ${packed(log)}`
  if (whole.length <= charactersMax) return { text: whole, holdsLog: log !== null }
  return { text: head, holdsLog: false }
}

/** Reads what a visit has left; null for a blank, and for what is damaged or was written by another release. */
export function readSuspendData(text: string): Left | null {
  const [written, head = '', log] = text.trim().split(' ')
  if (written !== WRITTEN_AS) return null
  const left = v.safeParse(leftSchema, unpacked(head))
  if (!left.success) return null
  const read = log === undefined ? undefined : v.safeParse(commandLogSchema, unpacked(log))
  return { ...left.output, log: read?.success ? read.output : null }
}

/** Letters that every platform keeps as they are. */
function packed(value: unknown): string {
  const bytes = deflateSync(strToU8(JSON.stringify(value)), { level: 9, mem: 12 })
  return btoa(strFromU8(bytes, true))
}

function unpacked(text: string): unknown {
  try {
    const bytes = inflateSync(strToU8(atob(text), true), { out: new Uint8Array(UNPACKED_MAX) })
    return JSON.parse(strFromU8(bytes))
  } catch {
    return null
  }
}
