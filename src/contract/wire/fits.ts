import * as v from 'valibot'

/** Answer of `GET api/lab/fits`: which procedures can be started in the world as it stands. */
export const fitsSchema = v.object({
  fits: v.array(
    v.object({
      procedure: v.string(),
      /** Who would play which role: who can, where anybody can. Empty where there are too few Expressways, and in an exam. */
      roles: v.record(v.string(), v.string()),
      /** Whether nobody else could play them, so that there is nothing to choose. */
      isClear: v.boolean(),
      /** Whether an Expressway would lose settings of its own by it (CRE-12, ADD-14): that is accepted before the start. */
      isLossless: v.boolean(),
      /** Why it cannot be started, by anybody, or that this is not told; null when it can. */
      refusal: v.nullable(v.string()),
      /** What speaks against starting it now, though nothing forbids it (UPG-02). */
      advice: v.optional(v.string()),
    }),
  ),
})
export type Fits = v.InferOutput<typeof fitsSchema>
