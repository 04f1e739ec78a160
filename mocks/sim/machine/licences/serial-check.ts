import { chance } from '../../ground/random'

const HALF = 0x1_0000

/** The last part of every key for a unit: it follows from the serial number and the rest of the key (REP-09). */
function checkOf(serialNumber: string, head: string): string {
  return [0, 1]
    .map((half) => chance(HALF, half, serialNumber, head).toString(16).toUpperCase().padStart(4, '0'))
    .join('')
}

/**
 * A key as it is made for one unit: `optionKeyFor('0A1B2C3D', 'Y10')` gives ten rich media sessions there and is
 * refused elsewhere. `issue` tells keys of the same kind and number apart.
 */
export function optionKeyFor(serialNumber: string, code: string, issue = 1): string {
  const head = `116341${code}-${issue}`
  return `${head}-${checkOf(serialNumber, head)}`
}

/** True when the key was made for the unit with that serial number (REP-09). */
export function isKeyFor(serialNumber: string, key: string): boolean {
  const at = key.lastIndexOf('-')
  return key.slice(at + 1) === checkOf(serialNumber, key.slice(0, at))
}
