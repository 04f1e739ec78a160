/** The addresses that somebody has typed, however they are separated. */
export function addressesIn(text: string): string[] {
  return text.split(/[\s,;]+/).filter((address) => address !== '')
}
