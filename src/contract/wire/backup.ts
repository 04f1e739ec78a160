import * as v from 'valibot'

/** What a backup file holds. Clustering rows are blank in it; option keys stay with the unit. */
const backupSchema = v.object({
  kind: v.literal('expressway-backup'),
  version: v.string(),
  serialNumber: v.string(),
  systemName: v.string(),
  at: v.number(),
  settings: v.record(v.string(), v.union([v.string(), v.number()])),
  lists: v.record(
    v.string(),
    v.array(v.object({ id: v.string(), values: v.record(v.string(), v.union([v.string(), v.number()])) })),
  ),
  features: v.array(v.string()),
})

export type Backup = v.InferOutput<typeof backupSchema>

/** A backup, if the value is one; null for anything else. */
export function readBackup(value: unknown): Backup | null {
  const read = v.safeParse(backupSchema, value)
  return read.success ? read.output : null
}
