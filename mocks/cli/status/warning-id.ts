import { chance } from '../../sim/ground/index'

const NUMBERS = 900

/** The internal numbers of alarms, by their ids: each depends on what alarm it is, and no two of a list are the same. */
export function internalNumbers(ids: readonly string[]): ReadonlyMap<string, number> {
  const taken = new Set<number>()
  const numberOf = (id: string) => {
    let number = 1 + chance(NUMBERS, 0, 'alarm', id.slice(id.indexOf('.') + 1))
    while (taken.has(number)) number += 1
    taken.add(number)
    return number
  }
  return new Map(ids.map((id) => [id, numberOf(id)]))
}

/** A UUID that is the same for the same words. */
export function uuidOf(...words: readonly string[]): string {
  const digits = (length: number, place: number) =>
    Array.from({ length }, (_, at) => chance(16, place, at, ...words).toString(16)).join('')
  return [digits(8, 1), digits(4, 2), `4${digits(3, 3)}`, `8${digits(3, 4)}`, digits(12, 5)].join('-')
}
