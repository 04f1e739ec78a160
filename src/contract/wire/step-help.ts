import * as v from 'valibot'

/**
 * One thing on a page that something is done with. What is done follows from its role: a textbox is typed into, a
 * combobox is chosen from, a check box ticked (or cleared, where its value is Off), a link or a button pressed, a file picked; a terminal is given a line.
 */
const targetSchema = v.object({
  role: v.picklist(['textbox', 'combobox', 'checkbox', 'button', 'link', 'file', 'terminal']),
  /** Its accessible name. */
  name: v.string(),
  /** What is typed, chosen or picked, On or Off for a box; blank where it is only pressed. */
  value: v.string(),
  /** What is to be done with it, as a sentence. */
  words: v.string(),
})
export type Target = v.InferOutput<typeof targetSchema>

/** Where an act is done, and with what; or that world time has to pass. */
export const pointerSchema = v.variant('kind', [
  v.object({
    kind: v.literal('page'),
    /** The machine as one types it into a browser; null for the lab's own pages. */
    host: v.nullable(v.string()),
    /** The page as in the menu, `login`, `ssh`, `serial-console`, or below the lab: `lab/dns`. */
    path: v.string(),
    /** With whom one signs in where it is not the account that the console has: root beside a machine. */
    account: v.optional(v.object({ username: v.string(), password: v.string() })),
    /** What is done there, in this order; nothing where looking at the page is all. */
    targets: v.array(targetSchema),
  }),
  v.object({
    kind: v.literal('wait'),
    /** The machine that is waited for until it answers again; null where time is all. */
    host: v.nullable(v.string()),
    /** For how long; null until whatever falls due next, or until the machine is back. */
    milliseconds: v.nullable(v.number()),
  }),
])
export type Pointer = v.InferOutput<typeof pointerSchema>

/** Answer of `GET api/lab/run/acts?step=ID`: what a person does for a step as the world is now; nothing where others do it. */
export const stepActsSchema = v.object({
  acts: v.array(v.object({ sentence: v.string(), pointer: pointerSchema })),
})
export type StepActs = v.InferOutput<typeof stepActsSchema>
export type ShownAct = StepActs['acts'][number]

/** The hints of a step, each saying more than the one before. */
export const HINT_LEVELS = ['nudge', 'page', 'values'] as const
export type HintLevel = (typeof HINT_LEVELS)[number]

/** Answer of `GET api/lab/run/hints?step=ID&level=page`. */
export const hintSchema = v.object({ sentences: v.array(v.string()) })
export type Hint = v.InferOutput<typeof hintSchema>
