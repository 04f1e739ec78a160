/** A promise, and what keeps it. */
export function later<Value>(): {
  readonly promise: Promise<Value>
  readonly keep: (value: Value | PromiseLike<Value>) => void
} {
  const kept: { keep?: (value: Value | PromiseLike<Value>) => void } = {}
  const promise = new Promise<Value>((resolve) => {
    kept.keep = resolve
  })
  return { promise, keep: (value) => kept.keep?.(value) }
}
