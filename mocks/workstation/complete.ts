import { expresswaysOf } from '../sim/ground/index'
import { fqdnOf } from '../sim/machine/index'
import { programs } from './answer'
import type { Context } from './context'

/** What Tab offers in place of the last, unfinished word: programs first, then files and names of machines. */
export function complete({ world, files }: Context, text: string): string[] {
  const words = text.trimStart().split(/\s+/)
  const unfinished = words.pop() ?? ''
  const machines = expresswaysOf(world).map(fqdnOf)
  const offered = words.length === 0 ? programs.map(({ name }) => name) : [...files.keys(), ...machines]
  return offered.filter((word) => word !== '' && word.startsWith(unfinished)).toSorted()
}
