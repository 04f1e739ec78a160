import { IMAGE_BYTES_MAX } from '#contract/wire/upgrade'
import { toBase64 } from '../../../util/file'

/** A software image as it is uploaded: its name, and its content in base64. */
export type ChosenImage = { readonly fileName: string; readonly content: string }

const FILE_NAME_LENGTH_MAX = 255

/** Why a file cannot be an image, judged before it is read; undefined when it can. */
export function imageRefusal(file: Pick<File, 'size' | 'name'> | undefined): string | undefined {
  if (!file) return 'Choose a software image.'
  if (file.name.length > FILE_NAME_LENGTH_MAX) return 'The name of the file is too long.'
  if (file.size === 0) return 'The file is empty.'
  if (file.size > IMAGE_BYTES_MAX) {
    return `The file has ${sizeText(file.size)}. The images of this lab have at most ${sizeText(IMAGE_BYTES_MAX)}.`
  }
  return undefined
}

/** Reads a picked file. */
export async function readImage(file: File): Promise<ChosenImage> {
  return { fileName: file.name, content: toBase64(new Uint8Array(await file.arrayBuffer())) }
}

/** A size in bytes or megabytes, whichever reads better. */
export function sizeText(bytes: number): string {
  return bytes < 1_000_000 ? `${bytes.toLocaleString('en')} bytes` : `${Math.round(bytes / 1_000_000)} MB`
}
