import * as v from 'valibot'
import { plainText } from '../plain-text'

/** A file as it travels: base64. */
export const sentFileSchema = v.strictObject({ fileName: v.string(), content: v.string() })
export type SentFile = v.InferOutput<typeof sentFileSchema>

/** Why a file is not taken that is too large for its kind. */
export const tooLarge = (bytesMax: number): string => `The file is larger than ${bytesMax / 1_000_000} MB.`

const SHOWN_LENGTH_MAX = 80

/** The name of a stranger's file as it may be kept and shown: without folders, plain, and short. */
export function shownFileName(fileName: string): string {
  return plainText(fileName.replace(/^.*[/\\]/s, ''), SHOWN_LENGTH_MAX)
}
