/** A value as JSON that says the same of equal values, in whatever order their members stand. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) => (isMembers(member) ? sorted(member) : member))
}

type Members = Readonly<Record<string, unknown>>

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const sorted = (members: Members) =>
  Object.fromEntries(Object.entries(members).toSorted(([one], [other]) => (one < other ? -1 : 1)))

/**
 * SHA-256 of a value as canonical JSON, in hexadecimal; null on a page over plain HTTP, for which browsers have no such
 * thing.
 */
export async function hashOf(value: unknown): Promise<string | null> {
  const subtle = globalThis.crypto?.subtle
  if (subtle === undefined) return null
  const bytes = new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(canonical(value))))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
