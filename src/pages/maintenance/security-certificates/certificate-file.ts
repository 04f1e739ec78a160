import { type SentFile, tooLarge } from '#contract/wire/file'
import { toBase64 } from '../../../util/file'

/** Why a file need not be sent, judged before it is read; undefined when it may. */
export function fileRefusal(file: Pick<File, 'size'> | undefined, bytesMax: number): string | undefined {
  if (!file) return 'Choose a file.'
  if (file.size === 0) return 'The file is empty.'
  return file.size > bytesMax ? tooLarge(bytesMax) : undefined
}

/** Reads a picked file. */
export async function readFile(file: File): Promise<SentFile> {
  return { fileName: file.name, content: toBase64(new Uint8Array(await file.arrayBuffer())) }
}

/** What the browser is told that a PEM file is. */
export const PEM_TYPE = 'application/x-pem-file'
