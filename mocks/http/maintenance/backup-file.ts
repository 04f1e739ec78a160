import { BACKUP_BYTES_MAX } from '#contract/wire/backup'
import type { SentFile } from '#contract/wire/file'
import { toBase64 } from './base64'
import { bytesOf } from './sent-file'
import { packed, unpacked } from './tar'

const CONTENT_NAME = 'backup.json'

/** A backup as the file that the operator gets, base64. */
export function backupFile(backup: unknown): string {
  const bytes = packed(CONTENT_NAME, JSON.stringify(backup, null, 1))
  return toBase64(bytes)
}

/**
 * What a sent file holds; null when it is not an archive of that kind. What it means is for the core. Halts when it is
 * larger than any backup.
 */
export function backupIn(file: SentFile): unknown {
  const bytes = bytesOf('content', file, BACKUP_BYTES_MAX)
  try {
    const text = unpacked(bytes)
    return text === undefined ? null : JSON.parse(text)
  } catch {
    return null
  }
}
