import { isNestedTooDeep } from '#contract/nesting'
import { BACKUP_BYTES_MAX } from '#contract/wire/backup'
import type { SentFile } from '#contract/wire/file'
import { openedData, sealedData } from '../../host/sealed-log'
import { toBase64 } from './base64'
import { decrypted, encrypted, isEncrypted } from './encryption'
import { bytesOf, refusedFile } from './sent-file'
import { packed, unpacked } from './tar'

const CONTENT_NAME = 'backup.json'

/**
 * A backup as the file that the operator gets, base64; encrypted when there is a password. No secret stands in it in clear,
 * as in no other file that leaves the lab; every lab opens them.
 */
export async function backupFile(backup: unknown, password = ''): Promise<string> {
  const bytes = packed(CONTENT_NAME, JSON.stringify(sealedData(backup), null, 1))
  return toBase64(password === '' ? bytes : await encrypted(bytes, password))
}

/** A backup to restore: the file, and the password where it is encrypted. */
type SentBackup = SentFile & { readonly password?: string }

/**
 * What a sent file holds; null when it is not an archive of that kind. What it means is for the core. Halts when it is
 * larger than any backup, or encrypted and the password does not open it.
 */
export async function backupIn(file: SentBackup): Promise<unknown> {
  const sent = bytesOf('content', file, BACKUP_BYTES_MAX)
  const bytes = isEncrypted(sent) ? await opened(file, sent) : sent
  try {
    const text = unpacked(bytes)
    const content: unknown = text === undefined ? null : JSON.parse(text)
    return isNestedTooDeep(content) ? null : openedData(content)
  } catch {
    return null
  }
}

async function opened(file: SentBackup, sent: Uint8Array): Promise<Uint8Array> {
  if (!file.password) {
    throw refusedFile(
      'password',
      file,
      'The file is encrypted: enter the password with which it was created.',
    )
  }
  const bytes = await decrypted(sent, file.password)
  if (!bytes) throw refusedFile('password', file, 'The password is another, or the file is damaged.')
  return bytes
}
