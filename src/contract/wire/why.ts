import * as v from 'valibot'

const text = v.string()

/** What there is to be done about a cause: `text` says it, and is what the button reads. */
const cureSchema = v.variant('kind', [
  /** On a page of an Expressway; `field` is the key of the setting where it is a single one. */
  v.object({
    kind: v.literal('page'),
    text,
    machine: v.string(),
    host: v.string(),
    path: v.string(),
    field: v.nullable(v.string()),
  }),
  /** What the lab has broken, it mends; `warning` is what that would do harm to, or null (RMD-14). */
  v.object({ kind: v.literal('end-fault'), text, fault: v.string(), warning: v.nullable(v.string()) }),
  /** A machine that was shut down has nobody but the lab to press its switch. */
  v.object({ kind: v.literal('power-on'), text, machine: v.string(), expressway: v.string() }),
  /** Nothing but time, until that moment; null where nobody can say when. */
  v.object({ kind: v.literal('wait'), text, until: v.nullable(v.number()) }),
])
export type Cure = v.InferOutput<typeof cureSchema>

/** Answer of `GET api/lab/why?host=…&alarm=ID` or `…&row=N`. */
export const whySchema = v.object({
  question: v.string(),
  /** The cause, in a sentence or two. */
  answer: v.string(),
  /** The requirement that explains this cause; none where the guide does not speak of it. */
  guide: v.array(v.string()),
  /** Where a link is the cause: what it needs, in the order looked at, up to the condition that is broken. */
  chain: v.array(
    v.object({
      condition: v.string(),
      holds: v.boolean(),
      evidence: v.string(),
      guide: v.array(v.string()),
    }),
  ),
  cure: v.nullable(cureSchema),
  /** The procedure that shows the reason and the way out; none where there is no such one. */
  lesson: v.optional(v.object({ id: v.string(), title: v.string() })),
})
export type Why = v.InferOutput<typeof whySchema>
