import * as v from 'valibot'
import { commandLogSchema } from './lab'

/** The styles in which a session is written: with nothing but Playwright, or with the page objects of the kit. */
export const SPEC_STYLES = ['plain', 'page-objects'] as const
export type SpecStyle = (typeof SPEC_STYLES)[number]

/**
 * Answer of `GET api/lab/spec`, which is where a recording begins: which world it is, and how many commands its log has.
 * Another world has another name, were it begun in the same way.
 */
export const specMarkSchema = v.object({ world: v.string(), commands: v.number() })
export type SpecMark = v.InferOutput<typeof specMarkSchema>

/**
 * Body of `POST api/lab/spec`: which log, that of the world where none is sent, and from which of its commands on.
 * `world`: that it has to be this one still.
 */
export const specRequestSchema = v.strictObject({
  style: v.picklist(SPEC_STYLES),
  world: v.optional(v.pipe(v.string(), v.maxLength(100))),
  from: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
  log: v.optional(commandLogSchema),
})
export type SpecRequest = v.InferOutput<typeof specRequestSchema>

/** Answer of `POST api/lab/spec`: the spec, and what of the log cannot be played. */
export const specSchema = v.object({
  title: v.string(),
  fileName: v.string(),
  text: v.string(),
  left: v.array(v.string()),
})
export type Spec = v.InferOutput<typeof specSchema>
