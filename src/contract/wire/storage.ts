import * as v from 'valibot'

/** Answer of `GET api/lab/storage`: whether the world is stored, and the worlds that were set aside. */
export const storageSchema = v.object({
  /** Why nothing is stored any more, in sentences; null while the browser stores the world. */
  trouble: v.nullable(v.string()),
  aside: v.array(
    v.object({
      id: v.string(),
      scenario: v.string(),
      seed: v.number(),
      commands: v.number(),
      /** Why it could not be opened. */
      why: v.string(),
    }),
  ),
})
export type KeptWorlds = v.InferOutput<typeof storageSchema>
