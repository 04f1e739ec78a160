import { procedures } from '../procedures/catalogue'
import { repairFamilies, repairsToFind } from '../procedures/repairs/to-find/catalogue'

const alike = new Set(repairsToFind.map(({ id }) => id))
const chosen = new Set(repairFamilies.flatMap(([first]) => first?.id ?? []))

/**
 * For what is tried with a procedure and is not about its content, as that its log leads to the same world elsewhere. The
 * repairs whose cause is to be found are rows of one table from which one function makes the same three steps, the same
 * rule and the same ending: of each family one stands for all. Each of them is played to its end by `catalogue.spec.ts`,
 * and in a variant by `repairs.spec.ts`.
 */
export function oneOfEachShape<T>(all: readonly T[], procedureOf: (one: T) => string): readonly T[] {
  return all.filter((one) => !alike.has(procedureOf(one)) || chosen.has(procedureOf(one)))
}

/** Every procedure, and of those that are alike one for all. */
export const proceduresByShape = oneOfEachShape(procedures, ({ id }) => id)
