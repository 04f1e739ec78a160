import { ASKED_TYPES } from './questions'

/** The parts of an answer that are shown. */
const PARTS = ['cmd', 'comments', 'question', 'answer', 'authority', 'additional', 'stats'] as const
type Part = (typeof PARTS)[number]
export type Shown = Readonly<Record<Part, boolean>> & { readonly short: boolean }

/** A name that is asked for; `reverse` is an address of which the name is asked. */
type AskedName = { readonly name: string; readonly type: string }

type DigOptions = {
  readonly names: readonly AskedName[]
  readonly server?: string
  readonly shown: Shown
  /** What was passed over, and is said before the answer. */
  readonly warnings: readonly string[]
}

/** Types that exist, and of which the zones of the lab have no records. */
const otherTypes: readonly string[] = ['ANY', 'CAA', 'DS', 'DNSKEY', 'HINFO', 'MX', 'TLSA', 'TXT']
const isType = (word: string) => [...ASKED_TYPES, ...otherTypes].some((known) => known === word.toUpperCase())

/** Options that change nothing of what the lab answers. */
const IGNORED =
  /^\+(?:no)?(?:tcp|vc|recurse|edns|cookie|search|multiline)$|^\+(?:time|tries|retry|bufsize)=\d+$/

const NAMES_MAX = 10

const all = (isShown: boolean, short: boolean): Shown => ({
  cmd: isShown,
  comments: isShown,
  question: isShown,
  answer: isShown,
  authority: isShown,
  additional: isShown,
  stats: isShown,
  short,
})

type Gathered = { names: AskedName[]; server?: string; shown: Shown; type: string; warnings: string[] }

/** What the words behind `dig` ask for, or what is wrong with them. */
export function digOptions(words: readonly string[]): DigOptions | { readonly problem: string } {
  const gathered: Gathered = { names: [], shown: all(true, false), type: 'A', warnings: [] }
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? ''
    if (/^-[tcxqp]$/.test(word)) {
      at += 1
      const problem = valued(gathered, word, words[at])
      if (problem !== undefined) return { problem }
    } else if (word.startsWith('@')) gathered.server = word.slice(1)
    else if (word.startsWith('+')) {
      const shown = IGNORED.test(word) ? gathered.shown : changed(gathered.shown, word)
      if (!shown) return { problem: `Invalid option: ${word}` }
      gathered.shown = shown
    } else if (word === '-4' || word === '-6') continue
    else if (word.startsWith('-')) return { problem: `Invalid option: ${word}` }
    else if (isType(word)) typed(gathered, word)
    else if (word.toUpperCase() !== 'IN') gathered.names.push({ name: word, type: gathered.type })
  }
  const { names, server, shown, warnings } = gathered
  if (names.length > NAMES_MAX) return { problem: `dig: no more than ${NAMES_MAX} names at once.` }
  return { names, shown, warnings, ...(server !== undefined && { server }) }
}

/** Takes an option that has a value; gives what is wrong with it. */
function valued(gathered: Gathered, option: string, value: string | undefined): string | undefined {
  if (value === undefined) return `dig: option requires an argument -- '${option.slice(1)}'`
  if (option === '-t') {
    // It warns and goes on with the type that it had.
    if (isType(value)) typed(gathered, value)
    else gathered.warnings.push(`;; Warning, ignoring invalid type ${value}`)
  } else if (option === '-x') gathered.names.push({ name: value, type: 'reverse' })
  else if (option === '-q') gathered.names.push({ name: value, type: gathered.type })
  else if (option === '-c') {
    if (value.toUpperCase() !== 'IN') gathered.warnings.push(`;; Warning, ignoring invalid class ${value}`)
  } else if (option === '-p' && value !== '53')
    return 'dig: the name servers of the lab answer at port 53 only.'
  return undefined
}

/** A type belongs to the name before it, or to those that follow where none is before it. */
function typed(gathered: Gathered, word: string): void {
  const type = word.toUpperCase()
  const last = gathered.names.at(-1)
  if (last) gathered.names.splice(-1, 1, { ...last, type })
  else gathered.type = type
}

function changed(shown: Shown, option: string): Shown | undefined {
  const [, no, name = ''] = /^\+(no)?([a-z]+)$/.exec(option) ?? []
  const isOn = no === undefined
  if (name === 'all') return all(isOn, shown.short)
  if (name === 'short') return { ...shown, short: isOn }
  return PARTS.some((part) => part === name) ? { ...shown, [name]: isOn } : undefined
}
