/** A text as a string literal of TypeScript: whatever it holds, it stays one literal in one line. */
export function quoted(text: string): string {
  const escaped = JSON.stringify(text)
    .slice(1, -1)
    .replaceAll('\\"', '"')
    .replaceAll("'", "\\'")
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')
  return `'${escaped}'`
}

const isPlainKey = (key: string) => /^[A-Za-z_]\w*$/.test(key) && key !== '__proto__'

/** Plain data as a literal of TypeScript. */
export function literal(value: unknown): string {
  if (typeof value === 'string') return quoted(value)
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  if (typeof value === 'number') return numeral(value)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined'
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([key, member]) => `${isPlainKey(key) ? key : `[${quoted(key)}]`}: ${literal(member)}`)
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`
}

/** With marks between thousands, as one reads it. */
const numeral = (value: number) =>
  Number.isSafeInteger(value) ? String(value).replaceAll(/\B(?=(?:\d{3})+$)/g, '_') : String(value)

/** A text as a comment of one line. */
export const comment = (text: string) => `// ${text.replaceAll(/\s+/g, ' ').trim()}`
