import type { WorldSummary } from '#contract/wire/lab'
import type { Expressway } from '../../expressway-lamp'

/** A member of a cluster and its place in the drawing, from 0 to 1 each way. */
export type PlacedMember = { readonly expressway: Expressway; readonly x: number; readonly y: number }

/** A pair of which one lists the other. It works when everything between the two does. */
export type PlacedLine = {
  readonly key: string
  readonly from: PlacedMember
  readonly to: PlacedMember
  readonly isWorking: boolean
}

/** A cluster as it is drawn: its members in rows, and the lines between them. */
export type PlacedCluster = {
  readonly key: string
  /** Blank where it has none. */
  readonly name: string
  readonly rows: number
  readonly members: readonly PlacedMember[]
  readonly lines: readonly PlacedLine[]
}

type WorldLayout = { readonly clusters: readonly PlacedCluster[]; readonly alone: readonly Expressway[] }

type Place = readonly [x: number, y: number]

/** Where the members stand, by how many there are: no line of two runs behind a third. */
const places: readonly (readonly Place[])[] = [
  [],
  [[0.5, 0]],
  [
    [0, 0],
    [1, 0],
  ],
  [
    [0, 0],
    [1, 0],
    [0.5, 1],
  ],
  [
    [0, 0],
    [1, 0],
    [0, 1],
    [1, 1],
  ],
  [
    [0.5, 0],
    [0, 0.5],
    [1, 0.5],
    [0.15, 1],
    [0.85, 1],
  ],
  [
    [0.25, 0],
    [0.75, 0],
    [0, 0.5],
    [1, 0.5],
    [0.25, 1],
    [0.75, 1],
  ],
]

/**
 * Puts every Expressway into its cluster, or beside them: those that lists lead to from one another belong together. Where
 * an exam does not tell who lists whom, it is those that go by one name.
 */
export function layMap(
  { expressways, links, clusterNames }: WorldSummary,
  areListsTold: boolean,
): WorldLayout {
  const groups = groupsOf(expressways, areListsTold ? links : namesakes(expressways, clusterNames))
  const isAlone = (group: readonly Expressway[]) =>
    group.length === 1 && group.every(({ state }) => state === 'standalone')
  return {
    clusters: groups.filter((group) => !isAlone(group)).map((group) => clusterOf(group, links, clusterNames)),
    alone: groups.filter(isAlone).flat(),
  }
}

function clusterOf(
  group: readonly Expressway[],
  links: WorldSummary['links'],
  names: WorldSummary['clusterNames'],
): PlacedCluster {
  const spots = places[group.length] ?? inPairs(group.length)
  const members = group.map((expressway, index) => {
    const [x, y] = spots[index] ?? [0.5, 0.5]
    return { expressway, x, y }
  })
  const primary = group.find((expressway) => expressway.primary) ?? group[0]
  return {
    key: group.map(({ id }) => id).join(' '),
    name: names[primary?.id ?? ''] ?? '',
    rows: new Set(spots.map(([, y]) => y)).size,
    members,
    lines: linesOf(members, links),
  }
}

/** More than a cluster may have, as when lists are wrong: two a row. */
function inPairs(count: number): readonly Place[] {
  const rows = Math.ceil(count / 2)
  return Array.from({ length: count }, (_, index) => [index % 2, Math.floor(index / 2) / (rows - 1)] as const)
}

function linesOf(members: readonly PlacedMember[], links: WorldSummary['links']): readonly PlacedLine[] {
  const lines = new Map<string, PlacedLine>()
  for (const link of links) {
    const from = members.find(({ expressway }) => expressway.id === link.from)
    const to = members.find(({ expressway }) => expressway.id === link.to)
    if (!from || !to) continue
    const key = [link.from, link.to].toSorted().join(' ')
    lines.set(key, { key, from, to, isWorking: link.working && (lines.get(key)?.isWorking ?? true) })
  }
  return [...lines.values()]
}

type Pair = Pick<WorldSummary['links'][number], 'from' | 'to'>

function namesakes(expressways: readonly Expressway[], names: WorldSummary['clusterNames']): Pair[] {
  const named = expressways.filter(({ id, state }) => state === 'clustered' && names[id])
  return named.flatMap((from) =>
    named.filter((to) => names[to.id] === names[from.id]).map((to) => ({ from: from.id, to: to.id })),
  )
}

/** Those that lists lead to from one another, in the order of the world. */
function groupsOf(expressways: readonly Expressway[], links: readonly Pair[]): Expressway[][] {
  let groups = expressways.map((expressway) => [expressway])
  for (const link of links) {
    const joined = groups.filter((group) => group.some(({ id }) => id === link.from || id === link.to))
    const [first] = joined
    if (!first || joined.length < 2) continue
    const all = joined.flat()
    groups = groups.flatMap((group) => (group === first ? [all] : joined.includes(group) ? [] : [group]))
  }
  return groups
}
