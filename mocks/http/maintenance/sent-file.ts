import { CERTIFICATE_BYTES_MAX, type SentFile } from '#contract/wire/certificates'
import { Halted, problem } from '../../respond'
import { fromBase64 } from '../base64'

/** The name of a sent file as it may stand in an answer: short and without signs that hide. */
function shownName({ fileName }: SentFile): string {
  const name = fileName.replace(/[\p{Cc}\p{Cf}]/gu, '\uFFFD')
  return name.length > 80 ? `${name.slice(0, 80)}…` : name || 'The file'
}

/** The answer to a file that does not do: which, why, and that nothing has changed. */
export function refusedFile(field: string, file: SentFile, reason: string, guide: string[] = []): Halted {
  const detail = `${shownName(file)} was refused. ${reason} Nothing was changed.`
  return new Halted(problem('invalid', detail, { errors: [{ field, message: reason }], guide }))
}

/** The bytes of a sent file. Halts when they are no base64 or more than a file of its kind can have. */
export function bytesOf(field: string, file: SentFile, bytesMax = CERTIFICATE_BYTES_MAX): Uint8Array {
  // Four characters for three bytes: too long a file is not even decoded.
  if ((file.content.length / 4) * 3 > bytesMax + 3) {
    throw refusedFile(field, file, `The file is larger than ${bytesMax / 1_000_000} MB.`)
  }
  const bytes = fromBase64(file.content)
  if (!bytes) throw refusedFile(field, file, 'The content is not Base64.')
  return bytes
}
