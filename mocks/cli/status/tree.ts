import { quoted } from '../valuespace'

/** A value of the status tree. Numbers stand bare; text and yes-or-no stand in quotes. */
export type StatusValue = string | number | boolean | StatusTree

/** Named values in the order shown; `Peer 1` and `Peer 2` are two names. */
export type StatusTree = { readonly [name: string]: StatusValue }

/** `items('Peer', […])`: numbered children. */
export function items<T>(name: string, rows: readonly T[], item: (row: T) => StatusTree): StatusTree {
  return Object.fromEntries(rows.map((row, position) => [`${name} ${position + 1}`, item(row)]))
}

/** A block as scripts of the field read it: `*s Name: /`, children indented, `*s/end`. */
export function renderStatus(name: string, value: StatusValue): string[] {
  if (typeof value !== 'object') return [`*s ${name}: ${leaf(value)}`, '*s/end']
  return [`*s ${name}: /`, ...children(value, 5), '*s/end']
}

function children(tree: StatusTree, indent: number): string[] {
  return Object.entries(tree).flatMap(([name, value]) =>
    typeof value === 'object'
      ? [`${' '.repeat(indent)}${name}:`, ...children(value, indent + 2)]
      : [`${' '.repeat(indent)}${name}: ${leaf(value)}`],
  )
}

function leaf(value: string | number | boolean): string {
  if (typeof value === 'number') return String(value)
  return quoted(typeof value === 'boolean' ? (value ? 'True' : 'False') : value)
}

/** Follows typed words down the tree; gives the names as the tree spells them and what stands there. */
export function descend(
  value: StatusValue,
  typed: readonly string[],
): { readonly names: readonly string[]; readonly value: StatusValue } | undefined {
  if (typed.length === 0) return { names: [], value }
  if (typeof value !== 'object') return undefined
  for (const [name, child] of Object.entries(value)) {
    const words = name.split(' ')
    const matches = words.every((word, position) => word.toLowerCase() === typed[position]?.toLowerCase())
    const below = matches ? descend(child, typed.slice(words.length)) : undefined
    if (below) return { names: [name, ...below.names], value: below.value }
  }
  return undefined
}
