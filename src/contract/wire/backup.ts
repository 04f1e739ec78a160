import * as v from 'valibot'

/** Larger files are no backups of this product and are not read. */
export const BACKUP_BYTES_MAX = 2_500_000

/** Short text from a file that anybody may have written. */
const short = v.pipe(v.string(), v.maxLength(255))
const values = v.record(short, v.union([v.string(), v.number()]))

/** What a backup file holds. Clustering rows are blank in it; option keys stay with the unit. */
const backupSchema = v.object({
  kind: v.literal('expressway-backup'),
  version: short,
  serialNumber: short,
  systemName: short,
  at: v.number(),
  settings: values,
  lists: v.record(short, v.array(v.object({ id: short, values }))),
  features: v.array(v.string()),
})

export type Backup = v.InferOutput<typeof backupSchema>

/** A backup, if the value is one; null for anything else. */
export function readBackup(value: unknown): Backup | null {
  const read = v.safeParse(backupSchema, value)
  return read.success ? read.output : null
}
