/** A copy of plain data that shares no object with what it was made from. */
export function copyOf<T>(value: T): T {
  const copy: T = JSON.parse(JSON.stringify(value))
  return copy
}
