import * as v from 'valibot'
import { faultSchema } from './faults'
import { commandLogSchema } from './lab'

export const WORLD_SCHEMA = 'sixpeer-world'
export const WORLD_VERSION = 1

/** So many Expressways have a certificate of the lab's authority. */
export const MACHINES_MAX = 6

/** The longest title, and the longest words beside it. */
export const TITLE_LENGTH_MAX = 120
export const WORDS_LENGTH_MAX = 4_000

/** What stands on a machine at the start. */
const DEVICES_MAX = 2_500
const LINES_MAX = 200
/** The thirtieth restart checks the disk (UPG-18). */
const RESTARTS_MAX = 29

/** The software that a machine can run at the start. */
export const MACHINE_VERSIONS = ['X8.9', 'X8.8.3', 'X8.8', 'X8.7.3'] as const

export const PLATFORMS = [
  'small-vm',
  'medium-vm',
  'large-vm',
  'standard-appliance',
  'large-appliance',
] as const

const numberOfMachine = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MACHINES_MAX))
const upTo = (max: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(max))

/** How one machine of a world differs from a fresh one. It is called `expe` and its number. */
const machineSchema = v.strictObject({
  number: numberOfMachine,
  version: v.optional(v.picklist(MACHINE_VERSIONS)),
  platform: v.optional(v.picklist(PLATFORMS)),
  /** Option keys beside the usual ones are none of it: which of those it has, by code; absent: all. */
  keys: v.optional(v.pipe(v.array(v.pipe(v.string(), v.regex(/^[A-Z]\d{1,5}$/))), v.maxLength(20))),
  /** Devices that are registered to it, and lines that call. */
  devices: v.optional(upTo(DEVICES_MAX)),
  lines: v.optional(upTo(LINES_MAX)),
  /** How often it was restarted since its disk was checked last. */
  restarts: v.optional(upTo(RESTARTS_MAX)),
  /** Does not trust the lab's authority. */
  distrusting: v.optional(v.literal(true)),
  /** Saved settings that are not as they leave the factory, by field: `h323.mode`. */
  settings: v.optional(
    v.record(v.string(), v.union([v.pipe(v.string(), v.maxLength(1_000)), v.pipe(v.number(), v.finite())])),
  ),
})

/** What the machines of a world can be there for (PRE-30 to PRE-32). */
export const WORLD_USES = ['mobile-access', 'business-calls'] as const
export type WorldUse = (typeof WORLD_USES)[number]

const members = v.optional(v.pipe(v.array(numberOfMachine), v.maxLength(MACHINES_MAX)))

/** A world as a file: from the same file, seed and profile comes the same world. */
export const worldFileSchema = v.strictObject({
  schema: v.literal(WORLD_SCHEMA),
  version: v.literal(WORLD_VERSION),
  title: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(TITLE_LENGTH_MAX)),
  text: v.optional(v.pipe(v.string(), v.maxLength(WORDS_LENGTH_MAX))),
  machines: v.pipe(v.array(machineSchema), v.minLength(1), v.maxLength(MACHINES_MAX)),
  /** Numbers of the machines that form a cluster, in the order of the rows; the first is the primary. */
  members,
  /** The same for a second cluster. */
  otherMembers: members,
  surroundings: v.optional(
    v.strictObject({
      /** How calls go through the day; absent: every hour is like every other. */
      load: v.optional(v.literal('working-day')),
      uses: v.optional(v.array(v.picklist(WORLD_USES))),
      roundTripMs: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1_000))),
    }),
  ),
  /** What is broken since an hour before the start. */
  faults: v.optional(v.pipe(v.array(faultSchema), v.maxLength(50))),
})
export type WorldFile = v.InferOutput<typeof worldFileSchema>

/** A world as it stood at a moment: how it began and every command since. It is the same, byte for byte. */
export const savedWorldSchema = v.strictObject({
  schema: v.literal(WORLD_SCHEMA),
  version: v.literal(WORLD_VERSION),
  title: worldFileSchema.entries.title,
  log: commandLogSchema,
})
export type SavedWorld = v.InferOutput<typeof savedWorldSchema>

/** A link of so many characters is taken by every program through which it may pass. */
export const SHARED_LINK_LENGTH_MAX = 2_000
