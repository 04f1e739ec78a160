import type { Expressway } from '../../ground/world'
import { keyKinds, readOptionKey } from './key-kinds'
import { optionKeyFor } from './serial-check'

/** How many licences a key of a pooled kind brings. */
const licencesIn: Record<string, number> = { Y: 10, A: 50, B: 200, I: 100 }

function codeOf(letter: string): string {
  return `${letter}${licencesIn[letter] ?? '00'}`
}

/** One key of every kind for a unit, none of which is installed there yet (REP-09). */
export function keysForUnit({
  serialNumber,
  optionKeys,
}: Expressway): { key: string; description: string }[] {
  const installed = new Set(optionKeys.map(({ key }) => key))
  return Object.entries(keyKinds).map(([letter, kind]) => {
    let issue = 1
    while (installed.has(optionKeyFor(serialNumber, codeOf(letter), issue))) issue += 1
    const key = optionKeyFor(serialNumber, codeOf(letter), issue)
    const count = kind.pooled ? `${readOptionKey(key)?.count ?? 0} ` : ''
    return { key, description: `${count}${kind.description}` }
  })
}
