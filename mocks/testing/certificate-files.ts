import { readFileSync } from 'node:fs'

/** The text of a file of `mocks/testing/certificates`, as an operator would pick it. */
export function certificateFile(name: string): string {
  return readFileSync(new URL(`certificates/${name}`, import.meta.url), 'utf8')
}

/** The judge that is asked where it is installed. */
export const OPENSSL = 'openssl'
