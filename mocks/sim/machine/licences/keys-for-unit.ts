import type { Expressway } from '../../ground/world'
import { descriptionOf, keyKinds, readOptionKey } from './key-kinds'
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
  return Object.keys(keyKinds).map((letter) => {
    let issue = 1
    while (installed.has(optionKeyFor(serialNumber, codeOf(letter), issue))) issue += 1
    const key = optionKeyFor(serialNumber, codeOf(letter), issue)
    return { key, description: descriptionOf(readOptionKey(key)) }
  })
}
