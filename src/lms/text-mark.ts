/** A short mark of a text, to tell it from others without storing it: FNV-1a of 64 bits, in hexadecimal digits. */
export function textMark(text: string): string {
  let mark = 0xcbf29ce484222325n
  for (const byte of new TextEncoder().encode(text))
    mark = BigInt.asUintN(64, (mark ^ BigInt(byte)) * 0x100000001b3n)
  return mark.toString(16).padStart(16, '0')
}
