import { expect, test } from 'vitest'
import type { WorldSummary } from '#contract/wire/lab'
import { layMap, MAP } from './map-layout'

function worldOf(count: number, links: WorldSummary['links']): WorldSummary {
  const expressways = Array.from({ length: count }, (_, index) => ({
    id: `expe${index + 1}`,
    host: `expe${index + 1}.example.com`,
    address: `10.0.0.1${index + 1}`,
    systemName: `expe${index + 1}`,
    version: 'X8.9',
    platform: 'vm',
    power: 'up' as const,
    reachable: true,
    state: 'standalone' as const,
    primary: false,
    alarms: [],
    calls: 0,
    registrations: 0,
    identityConflicts: [],
  }))
  const rest = { scenario: '', seed: 1, profile: 'strict' as const, now: 0, speed: 0, nextEvent: null }
  return { ...rest, expressways, links, faults: [], dnsRecords: [], mistakes: [] }
}

/** Everybody stands inside the drawing, and nobody upon another. */
function isRoomy({ height, nodes }: ReturnType<typeof layMap>): boolean {
  const inside = nodes.every(
    ({ x, y }) =>
      Math.abs(x - MAP.width / 2) <= (MAP.width - MAP.nodeWidth) / 2 &&
      Math.abs(y - height / 2) <= (height - MAP.nodeHeight) / 2,
  )
  const apart = nodes.every((one) =>
    nodes
      .filter((other) => other !== one)
      .every(
        (other) => Math.abs(one.x - other.x) >= MAP.nodeWidth || Math.abs(one.y - other.y) >= MAP.nodeHeight,
      ),
  )
  return inside && apart
}

/** Every one of these lists every other. */
const among = (...numbers: number[]): WorldSummary['links'] =>
  numbers.flatMap((from) =>
    numbers
      .filter((to) => to !== from)
      .map((to) => ({ from: `expe${from}`, to: `expe${to}`, working: true, broken: null, cause: null })),
  )

test.each([1, 2, 3, 4, 5, 6])('%d Expressways stand inside the drawing and none upon another', (count) => {
  expect(isRoomy(layMap(worldOf(count, [])))).toBe(true)
})

test.each([
  ['two of three', [...among(1, 2, 3), ...among(4, 5, 6)], [1, 2, 3], [4, 5, 6]],
  ['two that are mixed', [...among(1, 4, 6), ...among(2, 3)], [1, 4, 6], [2, 3]],
  ['four and two', [...among(1, 2, 3, 4), ...among(5, 6)], [1, 2, 3, 4], [5, 6]],
])('clusters stand side by side: %s', (_, links, left, right) => {
  const layout = layMap(worldOf(6, links))
  expect(isRoomy(layout)).toBe(true)
  const edge = (numbers: number[]) =>
    layout.nodes
      .filter(({ expressway: { id } }) => numbers.some((number) => id === `expe${number}`))
      .map(({ x }) => x)
  expect(Math.max(...edge(left))).toBeLessThan(Math.min(...edge(right)))
  expect(layout.lines.map(({ key }) => key)).not.toContain('expe1 expe5')
})

test('a cluster that stands alone is drawn as before, whoever stands beside it', () => {
  const positions = (links: WorldSummary['links']) =>
    layMap(worldOf(4, links)).nodes.map(({ x, y }) => [x, y])
  expect(positions(among(1, 2, 3))).toEqual(positions([]))
})

test('a pair is one line, broken as soon as one direction is', () => {
  const { lines } = layMap(
    worldOf(3, [
      { from: 'expe1', to: 'expe2', working: true, broken: null, cause: null },
      { from: 'expe2', to: 'expe1', working: false, broken: 'listed-here', cause: 'expe6 is off.' },
      { from: 'expe3.example.com', to: '10.0.0.11', working: true, broken: null, cause: null },
    ]),
  )
  expect(lines.map(({ key, working }) => [key, working])).toEqual([
    ['expe1 expe2', false],
    ['expe1 expe3', true],
  ])
})
