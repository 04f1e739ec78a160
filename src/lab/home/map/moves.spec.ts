import { describe, expect, test } from 'vitest'
import type { WorldSummary } from '#contract/wire/lab'
import { lossWords, moved } from './moves'

type Expressway = WorldSummary['expressways'][number]

const machine = (id: string, registrations: number, rest: Partial<Expressway> = {}): Expressway => ({
  id,
  host: `${id}.example.com`,
  address: '10.0.0.1',
  systemName: id.toUpperCase(),
  version: 'X8.9',
  platform: 'VM',
  power: 'up',
  reachable: true,
  state: 'clustered',
  primary: id === 'expe1',
  alarms: [],
  calls: 4,
  registrations,
  identityConflicts: [],
  troubles: [],
  ...rest,
})

const endpoint = (id: string, ...registrars: string[]) => ({
  id,
  host: `${id}.endpoint`,
  protocol: 'SIP' as const,
  registrars,
  address: 'cluster1.example.com',
  byClusterName: true,
})

const look = (
  now: number,
  third: Partial<Expressway>,
  endpoints: ReturnType<typeof endpoint>[] = [],
  seed = 1,
) => ({
  scenario: 'cluster-of-three',
  seed,
  now,
  endpoints,
  expressways: [machine('expe1', 10), machine('expe2', 10), machine('expe3', 30, third)],
})
const off = { power: 'off' as const, reachable: false, calls: 0, registrations: 0 }

const calm = look(1, {}, [endpoint('a', 'EXPE3'), endpoint('b', 'EXPE3'), endpoint('c', 'EXPE1')])
const down = look(2, off, [endpoint('a', 'EXPE3'), endpoint('b'), endpoint('c', 'EXPE1')])
const later = look(3, off, [endpoint('a', 'EXPE2'), endpoint('b', 'EXPE2'), endpoint('c', 'EXPE1')])
const name = (id: string) => id

describe('what a machine takes with it when it goes down', () => {
  test('is lost in a moment, and its endpoints go over as they find another', () => {
    const lost = moved([], calm, down)
    expect(lost).toEqual({
      losses: [{ from: 'expe3', calls: 4, registrations: 30, endpoints: { b: null } }],
      moves: [],
    })
    expect(moved(lost.losses, down, later)).toEqual({
      losses: [{ from: 'expe3', calls: 4, registrations: 30, endpoints: { a: 'expe2', b: 'expe2' } }],
      moves: [{ from: 'expe3', to: 'expe2', count: 2 }],
    })
  })

  test('goes over once', () => {
    const { losses } = moved(moved([], calm, down).losses, down, later)
    expect(moved(losses, later, { ...later, now: 4 })).toEqual({ losses, moves: [] })
  })

  test('is not what others have more of by themselves: calls and counted registrations stay lost', () => {
    const { losses } = moved([], calm, down)
    const busy = {
      ...down,
      now: 3,
      expressways: down.expressways.map((one) => ({ ...one, calls: one.calls + 9 })),
    }
    expect(moved(losses, down, busy).moves).toEqual([])
  })

  test('is over when it is back, in another world, and when the world is set back', () => {
    const { losses } = moved([], calm, down)
    expect(moved(losses, down, look(3, {})).losses).toEqual([])
    expect(moved(losses, down, look(3, off, [], 2)).losses).toEqual([])
    expect(moved(losses, later, calm).losses).toEqual([])
  })

  test('is said in words', () => {
    const loss = { from: 'expe3', calls: 1, registrations: 30, endpoints: {} }
    expect(lossWords(loss, name)).toBe('Since expe3 went down: 1 call and 30 registrations lost.')
    expect(lossWords({ ...loss, endpoints: { a: 'expe2', b: 'expe2', c: null } }, name)).toMatch(
      /lost\. Endpoints registered elsewhere: 2 of 3, on expe2 \(2\)\.$/,
    )
  })
})
