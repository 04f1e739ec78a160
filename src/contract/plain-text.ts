/** Text from a stranger's file, short and without signs that would hide or turn what stands around them. */
export function plainText(text: string, lengthMax: number): string {
  const plain = text.slice(0, lengthMax + 1).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\uFFFD')
  return plain.length > lengthMax ? `${plain.slice(0, lengthMax)}…` : plain
}
