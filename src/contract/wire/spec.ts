import * as v from 'valibot'
import { commandLogSchema } from './lab'

/** The styles in which a session is written: with nothing but Playwright, or with the page objects of the kit. */
export const SPEC_STYLES = ['plain', 'page-objects'] as const
export type SpecStyle = (typeof SPEC_STYLES)[number]

/** Answer of `GET api/lab/spec`: how many commands the log of the world has, which is where a recording begins. */
export const specMarkSchema = v.object({ commands: v.number() })

/** Body of `POST api/lab/spec`: which log, that of the world where none is sent, and from which of its commands on. */
export const specRequestSchema = v.strictObject({
  style: v.picklist(SPEC_STYLES),
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
