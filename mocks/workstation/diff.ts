import { type Context, failed, type Said, said } from './context'
import { linesIn, noSuchFile, textIn } from './files'
import { type Hunk, hunksOf } from './hunks'
import { givenTo } from './options'

const known = { '-u': false, '-q': false, '--brief': false, '-s': false, '-w': false, '-b': false } as const

/** How many equal lines `-u` shows around what differs. */
const AROUND = 3

/** `diff FILE FILE` (TRB-22): nothing and 0 for files that are the same, the lines that differ and 1 for others. */
export function diff({ files }: Context, words: readonly string[]): Said {
  const { options, operands, unknown } = givenTo(words, known)
  if (unknown !== undefined) return failed(2, `diff: unrecognized option '${unknown}'`)
  const [one, other, ...more] = operands
  if (one === undefined || other === undefined)
    return failed(2, `diff: missing operand after '${one ?? 'diff'}'`)
  if (more.length > 0) return failed(2, `diff: extra operand '${more[0]}'`)
  const [left, right] = [textIn(files, one), textIn(files, other)]
  const missing = [one, other].filter((name) => textIn(files, name) === undefined)
  if (left === undefined || right === undefined)
    return failed(2, ...missing.map((name) => `diff: ${noSuchFile(name)}`))
  const compare = options.has('-w') ? withoutBlanks : options.has('-b') ? withSingleBlanks : null
  const lines = [left, right].map((text) => (text === '' ? [] : linesIn(text)))
  const compared = compare ? lines.map((all) => all.map(compare)) : lines
  const hunks = hunksOf(compared[0] ?? [], compared[1] ?? [])
  if (hunks.length === 0) return said(options.has('-s') ? [`Files ${one} and ${other} are identical`] : [])
  if (options.has('-q') || options.has('--brief')) return said([`Files ${one} and ${other} differ`], 1)
  const [before = [], after = []] = lines
  if (!options.has('-u'))
    return said(
      hunks.flatMap((hunk) => plain(hunk, before, after)),
      1,
    )
  return said([`--- ${one}`, `+++ ${other}`, ...unified(hunks, before, after)], 1)
}

/** `-w`: white space counts for nothing. */
const withoutBlanks = (line: string) => line.replaceAll(/\s+/g, '')

/** `-b`: how much of it there is counts for nothing, nor what stands at the end of a line; that there is some does. */
const withSingleBlanks = (line: string) => line.trimEnd().replaceAll(/\s+/g, ' ')

type Lines = readonly string[]

/** `5,7c5`: the lines of both sides and the letter of what was done, then the lines themselves. */
function plain({ from, removed, to, added }: Hunk, before: Lines, after: Lines): string[] {
  const letter = removed === 0 ? 'a' : added === 0 ? 'd' : 'c'
  return [
    `${range(from, removed)}${letter}${range(to, added)}`,
    ...before.slice(from, from + removed).map((line) => `< ${line}`),
    ...(letter === 'c' ? ['---'] : []),
    ...after.slice(to, to + added).map((line) => `> ${line}`),
  ]
}

/** Lines are counted from 1; where there are none the line before them stands for their place. */
const range = (start: number, count: number) =>
  count > 1 ? `${start + 1},${start + count}` : String(start + count)

function unified(hunks: readonly Hunk[], before: Lines, after: Lines): string[] {
  return grouped(hunks).flatMap((group) => {
    const [first, last] = [group[0], group.at(-1)]
    if (!first || !last) return []
    const above = Math.min(AROUND, first.from)
    const end = Math.min(before.length, last.from + last.removed + AROUND)
    const [start, startAfter] = [first.from - above, first.to - above]
    const endAfter = end - (last.from + last.removed) + last.to + last.added
    const lines: string[] = []
    let at = start
    for (const { from, removed, to, added } of group) {
      lines.push(...before.slice(at, from).map((line) => ` ${line}`))
      lines.push(...before.slice(from, from + removed).map((line) => `-${line}`))
      lines.push(...after.slice(to, to + added).map((line) => `+${line}`))
      at = from + removed
    }
    lines.push(...before.slice(at, end).map((line) => ` ${line}`))
    return [`@@ -${start + 1},${end - start} +${startAfter + 1},${endAfter - startAfter} @@`, ...lines]
  })
}

/** Hunks that are so near that their surroundings touch stand together. */
function grouped(hunks: readonly Hunk[]): Hunk[][] {
  const groups: Hunk[][] = []
  for (const hunk of hunks) {
    const last = groups.at(-1)?.at(-1)
    if (last && hunk.from - (last.from + last.removed) <= 2 * AROUND) groups.at(-1)?.push(hunk)
    else groups.push([hunk])
  }
  return groups
}
