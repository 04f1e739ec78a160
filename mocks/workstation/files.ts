import { type Answer, type Context, type Files, failed, said } from './context'
import { givenTo } from './options'

/** So many files fit on the workstation. */
const FILES_MAX = 100
/** So many characters fit into a file: many times the longest document of a machine. */
const FILE_LENGTH_MAX = 1_000_000

export const NO_SPACE = 'No space left on device'

/** Whether there is room for a file of that name and that text. */
export const canHold = (files: Files, name: string, text = ''): boolean =>
  (files.has(name) || files.size < FILES_MAX) && text.length <= FILE_LENGTH_MAX

/** The files with that one, in the place of an older one of its name. */
export const storedAs = (files: Files, name: string, text: string): Files => new Map([...files, [name, text]])

/** A name as it stands in the directory, which has none below it; nothing for one elsewhere. */
export function nameIn(typed: string): string | undefined {
  const name = typed.replace(/^(?:\.|~)\//, '')
  return name === '' || name.includes('/') || name === '.' || name === '..' ? undefined : name
}

export const noSuchFile = (name: string) => `${name}: No such file or directory`

/** The text of a file, or nothing. */
export function textIn(files: Files, typed: string): string | undefined {
  const name = nameIn(typed)
  return name === undefined ? undefined : files.get(name)
}

export const linesIn = (text: string): string[] =>
  (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n')

export function ls({ files }: Context, words: readonly string[]): Answer {
  const { options, operands, unknown } = givenTo(words, { '-l': false, '-1': false, '-a': false })
  if (unknown !== undefined) return failed(2, `ls: invalid option -- '${unknown.replace(/^-+/, '')}'`)
  const missing = operands.filter((typed) => textIn(files, typed) === undefined)
  const names = (operands.length > 0 ? operands : [...files.keys()]).filter((name) => !missing.includes(name))
  const line = (name: string) =>
    options.has('-l') ? `${String(textIn(files, name)?.length ?? 0).padStart(8)} ${name}` : name
  return {
    out: names.toSorted().map(line),
    notes: missing.map((name) => `ls: cannot access '${name}': No such file or directory`),
    exit: missing.length > 0 ? 2 : 0,
  }
}

export function cat({ files }: Context, words: readonly string[]): Answer {
  if (words.length === 0) return failed(1, 'cat: name a file: what is typed is not read from here')
  const missing = words.filter((typed) => textIn(files, typed) === undefined)
  const texts = words.flatMap((typed) => textIn(files, typed) ?? [])
  if (texts.reduce((sum, { length }) => sum + length, 0) > FILE_LENGTH_MAX)
    return failed(1, 'cat: write error: File too large')
  return {
    out: texts.flatMap(linesIn),
    notes: missing.map((name) => `cat: ${noSuchFile(name)}`),
    exit: missing.length > 0 ? 1 : 0,
  }
}

export function rm({ files }: Context, words: readonly string[]): Answer {
  const { options, operands, unknown } = givenTo(words, { '-f': false })
  if (unknown !== undefined) return failed(1, `rm: invalid option -- '${unknown.replace(/^-+/, '')}'`)
  if (operands.length === 0) return failed(1, 'rm: missing operand')
  const missing = operands.filter((typed) => textIn(files, typed) === undefined)
  // Nothing is half done: where one of them is missing all stay.
  if (missing.length > 0 && !options.has('-f'))
    return failed(1, ...missing.map((name) => `rm: cannot remove '${name}': No such file or directory`))
  const gone = new Set(operands.map(nameIn))
  return { ...said([]), files: new Map([...files].filter(([name]) => !gone.has(name))) }
}
