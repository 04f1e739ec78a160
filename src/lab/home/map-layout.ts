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

/** Places the Expressways on an ellipse, the first at the left, and one line per pair that lists each other. */
export function layMap({ expressways, links }: WorldSummary): WorldLayout {
  const height = expressways.length > 2 ? 300 : 80
  const nodes = expressways.map((expressway, index) => place(expressway, index, expressways.length, height))
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

/** Whether a name of a link means this Expressway. */
export function is({ id, host, address }: Expressway, name: string): boolean {
  return name === id || name === host || name === address
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
