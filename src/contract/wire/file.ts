import * as v from 'valibot'
import { plainText } from '../plain-text'

/** A file as it travels: base64. */
export const sentFileSchema = v.strictObject({ fileName: v.string(), content: v.string() })
export type SentFile = v.InferOutput<typeof sentFileSchema>

const SHOWN_LENGTH_MAX = 80

/** The name of a stranger's file as it may be kept and shown: without folders, plain, and short. */
export function shownFileName(fileName: string): string {
  return plainText(fileName.replace(/^.*[/\\]/s, ''), SHOWN_LENGTH_MAX)
}
