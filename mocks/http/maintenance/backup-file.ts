import { packed, unpacked } from './tar'

const CONTENT_NAME = 'backup.json'

/** A backup as the file that the operator gets, base64. */
export function backupFile(backup: unknown): string {
  const bytes = packed(CONTENT_NAME, JSON.stringify(backup, null, 1))
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}

/** What a file holds, given base64; null when it is not an archive of that kind. What it means is for the core. */
export function backupIn(content: string): unknown {
  try {
    const binary = atob(content)
    const text = unpacked(Uint8Array.from(binary, (character) => character.charCodeAt(0)))
    return text === undefined ? null : JSON.parse(text)
  } catch {
    return null
  }
}
