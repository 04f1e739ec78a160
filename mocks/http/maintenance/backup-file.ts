import { fromBase64, toBase64 } from './base64'
import { packed, unpacked } from './tar'

const CONTENT_NAME = 'backup.json'

/** A backup as the file that the operator gets, base64. */
export function backupFile(backup: unknown): string {
  const bytes = packed(CONTENT_NAME, JSON.stringify(backup, null, 1))
  return toBase64(bytes)
}

/** What a file holds, given base64; null when it is not an archive of that kind. What it means is for the core. */
export function backupIn(content: string): unknown {
  try {
    const text = unpacked(fromBase64(content) ?? new Uint8Array())
    return text === undefined ? null : JSON.parse(text)
  } catch {
    return null
  }
}
