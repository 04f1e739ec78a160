import { procedures } from '../procedures/catalogue'
import { repairFamilies, repairsToFind } from '../procedures/repairs/to-find/catalogue'

const alike = new Set(repairsToFind.map(({ id }) => id))

/** Repairs in which somebody gives a command that is given in none of the first of their families. */
const others = [
  'apart-since-the-firewall',
  'alone-after-a-clean-up',
  'no-copy-since-yesterday',
  'worse-after-the-first-repair',
]

/**
 * The repairs whose cause is to be found that stand for all of them: one function makes their steps from the rows of one
 * table. The first of each family, and those that make the rest of the commands.
 */
export const standingForRepairs: ReadonlySet<string> = new Set([
  ...repairFamilies.flatMap(([first]) => first?.id ?? []),
  ...others,
])

/**
 * For what is tried with a procedure and is not about its content, as that its log leads to the same world elsewhere.
 * Every repair is played to its end by `catalogue.spec.ts`, and by `repairs.spec.ts` in both profiles, in variants and with
 * its score; there it is shown too that those that stand for all give every command that any of them gives.
 */
export function oneOfEachShape<T>(all: readonly T[], procedureOf: (one: T) => string): readonly T[] {
  return all.filter((one) => !alike.has(procedureOf(one)) || standingForRepairs.has(procedureOf(one)))
}

/** Every procedure, and of those that are alike one for all. */
export const proceduresByShape = oneOfEachShape(procedures, ({ id }) => id)
