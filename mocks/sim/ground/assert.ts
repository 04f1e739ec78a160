/** An impossible state of a world: a bug of the lab, never something that a user did. */
export class Bug extends Error {}

/** Stops the lab when `condition` does not hold. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Bug(message)
}

/** Gives the value, which must be there. */
export function present<T>(value: T | undefined | null, message: string): T {
  assert(value !== undefined && value !== null, message)
  return value
}
