import * as v from 'valibot'

/** How far *what if* looks ahead. */
export const AHEAD_MINUTES = 10

const rowSchema = v.object({ machine: v.string(), text: v.string() })

/** Answer to a request with the header of *what if*: what would be refused, or would come of it in the next minutes. */
export const whatIfSchema = v.object({
  /** Why it would be refused, in the machine's words; null where it would be carried out. */
  refusal: v.nullable(
    v.object({ detail: v.string(), errors: v.array(v.object({ field: v.string(), message: v.string() })) }),
  ),
  /** What goes down, and for how long. */
  down: v.array(rowSchema),
  raised: v.array(rowSchema),
  lowered: v.array(rowSchema),
  dropped: v.array(v.object({ machine: v.string(), calls: v.number(), registrations: v.number() })),
  copies: v.array(rowSchema),
  /** Contacts that would be lost or made. */
  contacts: v.array(rowSchema),
  /** Mistakes that would be written down. */
  mistakes: v.array(v.object({ text: v.string(), guide: v.array(v.string()) })),
})
export type WhatIf = v.InferOutput<typeof whatIfSchema>
