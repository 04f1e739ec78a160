import { type SentFile, shownFileName, tooLarge } from '#contract/wire/file'
import { Halted, problem } from '../respond'
import { fromBase64 } from './base64'

/** The answer to a file that does not do: which, why, and that nothing has changed. */
export function refusedFile(field: string, file: SentFile, reason: string, guide: string[] = []): Halted {
  const detail = `${shownFileName(file.fileName) || 'The file'} was refused. ${reason} Nothing was changed.`
  return new Halted(problem('invalid', detail, { errors: [{ field, message: reason }], guide }))
}

/** The bytes of a sent file. Halts when they are no base64 or more than a file of its kind can have. */
export function bytesOf(field: string, file: SentFile, bytesMax: number): Uint8Array {
  // Four characters for three bytes: too long a file is not even decoded.
  if ((file.content.length / 4) * 3 > bytesMax + 3) {
    throw refusedFile(field, file, tooLarge(bytesMax))
  }
  const bytes = fromBase64(file.content)
  if (!bytes) throw refusedFile(field, file, 'The content is not Base64.')
  return bytes
}
