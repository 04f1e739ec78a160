/** A backup file that was taken from a machine; the file itself went to the operator's disk. */
export type BackupRecord = { fileName: string; at: number; version: string }
