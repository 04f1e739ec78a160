import { CERTIFICATE_BYTES_MAX } from '#contract/wire/certificates'
import type { SentFile } from '#contract/wire/file'
import { Halted, problem } from '../../respond'
import { bytesOf, refusedFile } from '../sent-file'
import { webCryptography } from '../web-cryptography'

/** The library weighs more than the rest of the lab's answers, and most sessions never need it. */
export async function x509() {
  webCryptography()
  return import('../../../x509/x509')
}

type Library = Awaited<ReturnType<typeof x509>>

/** The certificates of a sent file, of which there is one at least. Halts with the reason otherwise. */
export async function certificatesFromFile(field: string, file: SentFile) {
  const [first, ...rest] = await fromFile(field, file, (library, bytes) => library.readCertificates(bytes))
  if (!first) throw new Halted(problem('invalid', 'The file holds no certificate.'))
  return [first, ...rest] as const
}

/** Reads a sent file with the library. Halts with the reason when it is not what it should be. */
export async function fromFile<T>(
  field: string,
  file: SentFile,
  read: (library: Library, bytes: Uint8Array) => Promise<T>,
  bytesMax = CERTIFICATE_BYTES_MAX,
): Promise<T> {
  const bytes = bytesOf(field, file, bytesMax)
  const library = await x509()
  try {
    return await read(library, bytes)
  } catch (error) {
    if (error instanceof library.Unreadable) throw refusedFile(field, file, error.message)
    throw error
  }
}
