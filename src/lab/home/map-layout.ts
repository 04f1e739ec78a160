import type { WorldSummary } from '#contract/wire/lab'
import type { Expressway } from '../expressway-lamp'

/** The drawing's size and that of a node, in its own units. */
export const MAP = { width: 640, nodeWidth: 156, nodeHeight: 50 } as const

export type PlacedNode = { readonly expressway: Expressway; readonly x: number; readonly y: number }
export type PlacedLine = {
  readonly key: string
  readonly from: PlacedNode
  readonly to: PlacedNode
  readonly working: boolean
}

type WorldLayout = {
  readonly height: number
  readonly nodes: readonly PlacedNode[]
  readonly lines: readonly PlacedLine[]
}

/** Places the Expressways, and one line per pair that lists each other. */
export function layMap({ expressways, links }: WorldSummary): WorldLayout {
  const height = expressways.length > 2 ? 300 : 80
  const nodes = placed(expressways, links, height)
  const lines = new Map<string, PlacedLine>()
  for (const link of links) {
    const from = nodes.find((node) => is(node.expressway, link.from))
    const to = nodes.find((node) => is(node.expressway, link.to))
    if (!from || !to) continue
    const key = [from.expressway.id, to.expressway.id].sort().join(' ')
    const working = link.working && (lines.get(key)?.working ?? true)
    lines.set(key, { key, from, to, working })
  }
  return { height, nodes, lines: [...lines.values()] }
}

/** On an ellipse, the first at the left; but clusters stand side by side where there is more than one. */
function placed(
  expressways: readonly Expressway[],
  links: WorldSummary['links'],
  height: number,
): readonly PlacedNode[] {
  const groups = groupsOf(expressways, links)
  const clusters = groups.filter((group) => group.length > 1)
  if (clusters.length < 2) {
    return expressways.map((expressway, index) => place(expressway, index, expressways.length, height))
  }
  const alone = groups.filter((group) => group.length === 1).flat()
  const columns = alone.length > 0 ? [...clusters, alone] : clusters
  return columns.flatMap((column, number) =>
    column.map((expressway, index) =>
      placeInColumn(expressway, { number, of: columns.length }, { index, count: column.length }, height),
    ),
  )
}

/** Those that lists lead to from one another, in the order of the world. */
function groupsOf(expressways: readonly Expressway[], links: WorldSummary['links']): Expressway[][] {
  let groups = expressways.map((expressway) => [expressway])
  for (const link of links) {
    const joined = groups.filter((group) =>
      group.some((expressway) => is(expressway, link.from) || is(expressway, link.to)),
    )
    const [first] = joined
    if (!first || joined.length < 2) continue
    const all = joined.flat()
    groups = groups.flatMap((group) => (group === first ? [all] : joined.includes(group) ? [] : [group]))
  }
  return groups
}

/** Whether a name of a link means this Expressway. */
export function is({ id, host, address }: Expressway, name: string): boolean {
  return name === id || name === host || name === address
}

type Column = { readonly number: number; readonly of: number }
type Place = { readonly index: number; readonly count: number }

/** Down a column, left and right in turn, so that no line runs behind a node. */
function placeInColumn(
  expressway: Expressway,
  { number, of }: Column,
  { index, count }: Place,
  height: number,
): PlacedNode {
  const width = MAP.width / of
  const aside = (width - MAP.nodeWidth) / 2 - 4
  const tall = height - MAP.nodeHeight - 8
  return {
    expressway,
    x: width * (number + 0.5) + (count === 1 ? 0 : index % 2 === 0 ? -aside : aside),
    y: height / 2 + (count === 1 ? 0 : (index / (count - 1) - 0.5) * tall),
  }
}

function place(expressway: Expressway, index: number, count: number, height: number): PlacedNode {
  const angle = Math.PI + (index * 2 * Math.PI) / count
  const away = count === 1 ? 0 : 1
  const radiusX = (MAP.width - MAP.nodeWidth) / 2 - 4
  const radiusY = (height - MAP.nodeHeight) / 2 - 4
  return {
    expressway,
    x: MAP.width / 2 + Math.cos(angle) * radiusX * away,
    y: height / 2 + Math.sin(angle) * radiusY * away,
  }
}
