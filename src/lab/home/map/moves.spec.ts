import { describe, expect, test } from 'vitest'
import type { WorldSummary } from '#contract/wire/lab'
import { type Loss, lossWords, moved } from './moves'

type Expressway = WorldSummary['expressways'][number]

const machine = (id: string, registrations: number, rest: Partial<Expressway> = {}): Expressway => ({
  id,
  host: `${id}.example.com`,
  address: '10.0.0.1',
  systemName: id,
  version: 'X8.9',
  platform: 'VM',
  power: 'up',
  reachable: true,
  state: 'clustered',
  primary: id === 'expe1',
  alarms: [],
  calls: 0,
  registrations,
  identityConflicts: [],
  troubles: [],
  ...rest,
})

const link = (from: string, to: string) => ({
  from,
  to,
  working: true,
  broken: null,
  cause: null,
  limits: [],
})
const look = (expressways: readonly Expressway[], now: number, seed = 1) => ({
  scenario: 'cluster-of-three',
  seed,
  now,
  links: [link('expe1', 'expe2'), link('expe1', 'expe3'), link('expe2', 'expe3')],
  expressways: [...expressways],
})
const off = { power: 'off' as const, reachable: false }

const calm = look([machine('expe1', 10), machine('expe2', 10), machine('expe3', 30)], 1)
const down = look([machine('expe1', 10), machine('expe2', 10), machine('expe3', 0, off)], 2)
const later = look([machine('expe1', 22), machine('expe2', 18), machine('expe3', 0, off)], 3)

describe('what goes over when a peer goes down', () => {
  test('is lost in a moment, and moves as it turns up on the others', () => {
    const lost = moved([], calm, down)
    expect(lost).toEqual({
      losses: [{ from: 'expe3', kind: 'registrations', lost: 30, taken: {} }],
      moves: [],
    })
    expect(moved(lost.losses, down, later)).toEqual({
      losses: [{ from: 'expe3', kind: 'registrations', lost: 30, taken: { expe1: 12, expe2: 8 } }],
      moves: [
        { from: 'expe3', to: 'expe1', kind: 'registrations', count: 12 },
        { from: 'expe3', to: 'expe2', kind: 'registrations', count: 8 },
      ],
    })
  })

  test('is no more than was lost: what else comes has come from elsewhere', () => {
    const { losses } = moved([], calm, down)
    const many = look([machine('expe1', 100), machine('expe2', 10), machine('expe3', 0, off)], 3)
    expect(moved(losses, down, many).moves).toEqual([
      { from: 'expe3', to: 'expe1', kind: 'registrations', count: 30 },
    ])
  })

  test('is over when the machine is back, in another world, and when the world is set back', () => {
    const { losses } = moved([], calm, down)
    expect(moved(losses, down, look(calm.expressways, 3)).losses).toEqual([])
    expect(moved(losses, down, look(later.expressways, 3, 2)).losses).toEqual([])
    expect(moved(losses, later, calm).losses).toEqual([])
  })

  test('goes to nobody who is not listed with it, as where an exam does not tell', () => {
    const { losses } = moved([], calm, down)
    expect(moved(losses, down, { ...later, links: [] }).moves).toEqual([])
  })

  test('moves nothing while all are there, however numbers change', () => {
    const busy = look([machine('expe1', 20), machine('expe2', 5), machine('expe3', 25)], 2)
    expect(moved([], calm, busy)).toEqual({ losses: [], moves: [] })
  })

  test('is said in a sentence', () => {
    const loss: Loss = { from: 'expe3', kind: 'registrations', lost: 30, taken: {} }
    const name = (id: string) => id
    expect(lossWords(loss, name)).toBe('Since expe3 went down: of 30 registrations none is elsewhere yet.')
    expect(lossWords({ ...loss, taken: { expe1: 12, expe2: 8 } }, name)).toBe(
      'Since expe3 went down: 20 of 30 registrations went over to expe1 (12), expe2 (8).',
    )
  })
})
