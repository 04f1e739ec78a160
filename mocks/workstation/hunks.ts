/** Lines that go, and lines that come in their place; places are counted from 0. */
export type Hunk = {
  readonly from: number
  readonly removed: number
  readonly to: number
  readonly added: number
}

/** Files that differ in more lines are shown as one change of all of them: nobody reads such a comparison. */
const DIFFERENCES_MAX = 500

/** What has to be changed to make the other text of the one: as few lines as possible, by the algorithm of Myers. */
export function hunksOf(one: readonly string[], other: readonly string[]): Hunk[] {
  let start = 0
  while (start < one.length && start < other.length && one[start] === other[start]) start += 1
  let tail = 0
  while (
    tail < one.length - start &&
    tail < other.length - start &&
    one[one.length - 1 - tail] === other[other.length - 1 - tail]
  )
    tail += 1
  const [left, right] = [one.slice(start, one.length - tail), other.slice(start, other.length - tail)]
  if (left.length === 0 && right.length === 0) return []
  const pairs = equalPairs(left, right) ?? []
  const hunks: Hunk[] = []
  let [x, y] = [0, 0]
  for (const [nextX, nextY] of [...pairs, [left.length, right.length] as const]) {
    if (nextX > x || nextY > y)
      hunks.push({ from: start + x, removed: nextX - x, to: start + y, added: nextY - y })
    x = nextX + 1
    y = nextY + 1
  }
  return hunks
}

/** The lines that stay, as places on both sides; nothing where too much differs. */
function equalPairs(
  left: readonly string[],
  right: readonly string[],
): (readonly [number, number])[] | undefined {
  const farthest = new Map<number, number>([[1, 0]])
  const trace: Map<number, number>[] = []
  const most = Math.min(left.length + right.length, DIFFERENCES_MAX)
  for (let distance = 0; distance <= most; distance += 1) {
    trace.push(new Map(farthest))
    for (let k = -distance; k <= distance; k += 2) {
      let x = goesDown(farthest, k, distance) ? (farthest.get(k + 1) ?? 0) : (farthest.get(k - 1) ?? 0) + 1
      while (x < left.length && x - k < right.length && left[x] === right[x - k]) x += 1
      farthest.set(k, x)
      if (x >= left.length && x - k >= right.length) return walkedBack(trace, left.length, right.length)
    }
  }
  return undefined
}

const goesDown = (farthest: ReadonlyMap<number, number>, k: number, distance: number) =>
  k === -distance || (k !== distance && (farthest.get(k - 1) ?? 0) < (farthest.get(k + 1) ?? 0))

function walkedBack(trace: readonly ReadonlyMap<number, number>[], endX: number, endY: number) {
  const pairs: (readonly [number, number])[] = []
  let [x, y] = [endX, endY]
  for (let distance = trace.length - 1; distance >= 0; distance -= 1) {
    const farthest = trace[distance] ?? new Map<number, number>()
    const k = x - y
    const before = goesDown(farthest, k, distance) ? k + 1 : k - 1
    const beforeX = distance === 0 ? 0 : (farthest.get(before) ?? 0)
    const beforeY = distance === 0 ? 0 : beforeX - before
    while (x > beforeX && y > beforeY) {
      x -= 1
      y -= 1
      pairs.push([x, y])
    }
    x = beforeX
    y = beforeY
  }
  return pairs.toReversed()
}
