type Pair = readonly [from: string, to: string]

/** Where one can come to from each node, by one arrow or more. */
export function reachableFrom(pairs: readonly Pair[]): ReadonlyMap<string, ReadonlySet<string>> {
  const next = nextOf(pairs)
  return new Map(
    [...next.keys()].map((start) => {
      const seen = new Set<string>()
      const waiting = [start]
      for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
        const unseen = (next.get(node) ?? []).filter((to) => !seen.has(to))
        for (const to of unseen) seen.add(to)
        waiting.push(...unseen)
      }
      return [start, seen]
    }),
  )
}

/** The arrows by which one can come back to where one was. */
export function onCircles(pairs: readonly Pair[]): readonly Pair[] {
  const reached = reachableFrom(pairs)
  return pairs.filter(([from, to]) => reached.get(to)?.has(from))
}

/** An arrow that leads back, and the shortest way round: `[a, b, a]`. */
export type Closing = { readonly arrow: Pair; readonly circle: readonly string[] }

/**
 * The arrows that close circles, as few as it takes: without them there is none. What somebody adds to a graph free of
 * circles lies on every circle, so on the shortest; of the arrows there it is the one without which least of the
 * circles is left and, where that does not tell, the one that fewest files have.
 */
export function closingArrows(pairs: readonly Pair[]): readonly Closing[] {
  const circling = onCircles(pairs)
  const circle = shortestCircle(circling)
  if (!circle) return []
  const ranked = arrowsAlong(circle)
    .map((arrow) => ({
      arrow,
      left: onCircles(without(circling, arrow)).length,
      files: filesOf(circling, arrow),
    }))
    .toSorted((one, other) => one.left - other.left || one.files - other.files)
  const arrow = ranked[0]?.arrow
  return arrow ? [{ arrow, circle: turnedTo(arrow, circle) }, ...closingArrows(without(circling, arrow))] : []
}

const isSame = ([from, to]: Pair, [otherFrom, otherTo]: Pair) => from === otherFrom && to === otherTo
const without = (pairs: readonly Pair[], arrow: Pair) => pairs.filter((pair) => !isSame(pair, arrow))
const filesOf = (pairs: readonly Pair[], arrow: Pair) => pairs.filter((pair) => isSame(pair, arrow)).length

function nextOf(pairs: readonly Pair[]): ReadonlyMap<string, readonly string[]> {
  const next = new Map<string, string[]>()
  for (const [from, to] of pairs) next.set(from, [...(next.get(from) ?? []), to])
  return next
}

/** The first of the shortest ways back to where one was; its last node is its first. */
function shortestCircle(pairs: readonly Pair[]): readonly string[] | undefined {
  const next = nextOf(pairs)
  const circles = [...next.keys()].flatMap((node) => {
    const circle = wayBack(next, node)
    return circle ? [circle] : []
  })
  return circles.toSorted((one, other) => one.length - other.length)[0]
}

function wayBack(next: ReadonlyMap<string, readonly string[]>, node: string): readonly string[] | undefined {
  const seen = new Set<string>()
  let ways: readonly (readonly string[])[] = [[node]]
  while (ways.length > 0) {
    const longer = ways.flatMap((way) =>
      (next.get(way[way.length - 1] ?? '') ?? []).map((to) => [...way, to]),
    )
    const back = longer.find((way) => way[way.length - 1] === node)
    if (back) return back
    ways = longer.filter((way) => {
      const end = way[way.length - 1] ?? ''
      const isNew = !seen.has(end)
      seen.add(end)
      return isNew
    })
  }
  return undefined
}

const arrowsAlong = (circle: readonly string[]) =>
  circle.slice(1).map((to, index): Pair => [circle[index] ?? '', to])

/** The same circle, told from the arrow on. */
function turnedTo([from]: Pair, circle: readonly string[]): readonly string[] {
  const start = circle.indexOf(from)
  return [...circle.slice(start), ...circle.slice(1, start + 1)]
}
