export const PASS_MARK: number
export class NotPackaged extends Error {}

type Read = { question: string; title: string | undefined; passMark: number | undefined; where: string }

export function readOptions(words: readonly string[]): {
  exercises: Read[]
  formats: readonly ('scorm12' | 'scorm2004' | 'cmi5')[]
  title: string | undefined
  origins: string[]
  out: string
}
export function readList(
  text: string,
  extension: string,
  path: string,
): { question: string; title?: string; pass?: unknown; where: string }[]
