import { expect, test } from 'vitest'
import { startWorld } from '../../scenarios/catalogue'
import { atTerminal } from '../at-terminal'

const terminal = (id: string) => atTerminal(startWorld('cluster-of-three', 1, 'strict'), id)

const peerLine = (row: number, address: string) =>
  `xConfiguration Alternates Peer ${row} Address: "${address}"`

test.each([
  ['from the first on', [1, 2, 3]],
  ['from the last on', [3, 2, 1]],
  ['in any order', [2, 3, 1]],
])(
  '[RML-07] a member that leaves blanks its rows one by one, %s, and all are saved with the last',
  (_, order) => {
    const { type, context } = terminal('expe3')
    const rows = () => [1, 2, 3].map((row) => context().reads.setting(`clustering.peer${row}Address`))
    const before = rows()
    for (const row of order.slice(0, -1)) {
      expect(type(peerLine(row, ''))[0]).toContain('kept in this session')
      expect(rows()).toEqual(before)
    }
    expect(type(peerLine(order.at(-1) ?? 0, '')).at(-1)).toBe('OK')
    expect(rows()).toEqual(['', '', ''])
  },
)

test.each([
  ['from the first on', [1, 2, 3, 4]],
  ['from the last on', [4, 3, 2, 1]],
])(
  '[ADD-55] a newcomer enters its rows one by one, %s, and all are saved with the Cluster name',
  (_, order) => {
    const address = (row: number) => `expe${row}.example.com`
    const { type, context, happen } = terminal('expe4')
    for (const expressway of ['expe1', 'expe2', 'expe3']) {
      const values = { peer4Address: address(4) }
      happen({ type: 'save-settings', expressway, page: 'clustering', values, revision: null, by: 'admin' })
    }
    for (const row of order) expect(type(peerLine(row, address(row))).at(-1)).not.toMatch(/^ERROR/)
    const nameLine = 'xConfiguration Alternates Cluster Name: "cluster1.example.com"'
    expect(type(nameLine).at(-1)).toBe('OK')
    expect(order.map((row) => context().reads.setting(`clustering.peer${row}Address`))).toEqual(
      order.map(address),
    )
  },
)

test('[RML-14] the rows below one that goes move up one by one', () => {
  const { type, context, happen } = terminal('expe1')
  happen({ type: 'add-fault', fault: { kind: 'power-off', expressway: 'expe2' } })
  for (const [row, address] of [
    [2, 'expe3.example.com'],
    [3, ''],
  ] as const)
    expect(type(peerLine(row, address)).at(-1)).not.toMatch(/^ERROR/)
  expect([2, 3].map((row) => context().reads.setting(`clustering.peer${row}Address`))).toEqual([
    'expe3.example.com',
    '',
  ])
})
