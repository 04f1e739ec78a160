/** A system snapshot that was taken from a machine; the file itself went to the operator's disk. */
export type SnapshotRecord = { fileName: string; at: number; version: string }

/** One text file in a snapshot. */
export type SnapshotFile = { name: string; text: string }
