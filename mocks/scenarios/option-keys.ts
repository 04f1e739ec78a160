import type { Expressway } from '../sim/ground/index'
import { optionKeyFor } from '../sim/machine/index'

/** The key of the traversal server, which makes an Expressway-E (PRE-17). */
const TRAVERSAL = 'T00'

/** The keys of an Expressway-E: features first, then licences. */
export const USUAL_KEYS = [
  'E00',
  TRAVERSAL,
  'L00',
  'G00',
  'U00',
  'P00',
  'Y100',
  'A500',
  'B2000',
  'I1800',
] as const

type Keyed = {
  readonly product?: Expressway['product'] | undefined
  readonly keys?: readonly string[] | undefined
}

/** The keys of a machine of a scenario: an Expressway-C has none that makes an Expressway-E. */
export function usualOptionKeys(
  serialNumber: string,
  { product, keys = USUAL_KEYS }: Keyed,
): Expressway['optionKeys'] {
  return keys
    .filter((code) => code !== TRAVERSAL || product !== 'Expressway-C')
    .map((code, index) => ({ id: `key-${index + 1}`, key: optionKeyFor(serialNumber, code) }))
}
