import { BACKUP_BYTES_MAX } from '#contract/wire/backup'
import { shownFileName } from '#contract/wire/file'
import { toBase64 } from '../../util/file'

/** A backup file that was picked and read. */
export type ChosenBackup = {
  readonly fileName: string
  /** From the file's name, where that still says it. */
  readonly version: string | null
  /** Base64. */
  readonly content: string
  /** Of an encrypted file; blank where it was not asked for or not given. */
  readonly password: string
}

/** Why a file cannot be a backup, judged before it is read; undefined when it can. */
export function backupRefusal(file: Pick<File, 'size'> | undefined): string | undefined {
  if (!file) return 'Choose a system backup file.'
  if (file.size === 0) return 'The file is empty.'
  if (file.size > BACKUP_BYTES_MAX) {
    return `The file is larger than ${BACKUP_BYTES_MAX / 1_000_000} MB, so it is no system backup file.`
  }
  return undefined
}

/** The software version at the beginning of a backup's file name. */
export function versionOf(fileName: string): string | null {
  return /^(X\d+(?:\.\d+)*)_/i.exec(fileName)?.[1] ?? null
}

/** Reads a picked file. */
export async function readBackup(file: File, password: string): Promise<ChosenBackup> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  return {
    fileName: shownFileName(file.name),
    version: versionOf(file.name),
    content: toBase64(bytes),
    password,
  }
}
