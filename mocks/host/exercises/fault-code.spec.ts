import { describe, expect, test } from 'vitest'
import { BLOCKED_PORTS, faultRows } from '#contract/wire/faults'
import { startWorld } from '../../scenarios/catalogue'
import { type FaultKind, present } from '../../sim/ground/index'
import { codeOf, faultOfCode } from './fault-code'

const world = (id: string) => present(startWorld(id, 1, 'strict'), id)
const three = world('cluster-of-three')
const pair = world('standalone-pair')
const code = (fault: FaultKind, salt = 0) => present(codeOf(three, fault, salt), 'it has a code')

const between: [string, string] = ['expe1', 'expe3']
const port = BLOCKED_PORTS[3] ?? 4371
const faults: readonly FaultKind[] = [
  { kind: 'power-off', expressway: 'expe4' },
  { kind: 'path-cut', between },
  { kind: 'network-cut', expressway: 'expe1' },
  { kind: 'isolated', expressway: 'expe2' },
  { kind: 'change-not-accepted', expressway: 'expe2' },
  { kind: 'status-words-late', expressway: 'expe2', seconds: 600 },
  { kind: 'port-blocked', between, port },
  { kind: 'port-blocked-one-way', from: 'expe3', to: 'expe1', port },
  { kind: 'nat', between },
  { kind: 'round-trip', between, milliseconds: 10_000 },
  { kind: 'round-trip-unsteady', between, milliseconds: 0 },
  { kind: 'packet-loss', between, percent: 99 },
  { kind: 'ntp-unreachable', server: '10.0.0.5' },
  { kind: 'dns-unreachable', server: '10.0.0.2' },
  { kind: 'tms-unreachable' },
  { kind: 'root-password-changed', expressway: 'expe1' },
  { kind: 'database-failure', expressway: 'expe1' },
  { kind: 'firewall-fails', expressway: 'expe1' },
  { kind: 'replication-fails', expressway: 'expe1' },
]

describe('a fault code', () => {
  test.each(faults)('says $kind in nine letters, however it is typed', (fault) => {
    for (const salt of [0, 1, 300, 65_535]) {
      const made = code(fault, salt)
      expect(made).toMatch(/^[A-HJ-NP-TV-Z]{3}(-[A-HJ-NP-TV-Z]{3}){2}$/)
      expect(faultOfCode(three, made)).toEqual({ fault })
      expect(faultOfCode(three, ` ${made.toLowerCase().replaceAll('-', ' ')} `)).toEqual({ fault })
    }
  })

  test('is there for every kind of fault', () => {
    expect(faults.map(({ kind }) => kind)).toEqual(faultRows.map(({ kind }) => kind))
  })

  test('of one fault is another one with another salt, so that who has heard one does not know the next', () => {
    const codes = [0, 1, 2].map((salt) => code({ kind: 'power-off', expressway: 'expe2' }, salt))
    expect(new Set(codes.map((one) => one.slice(0, 3))).size).toBe(3)
  })

  test('with one wrong letter, or two that have changed places, is refused, wherever that is', () => {
    const made = code({ kind: 'nat', between }, 7).replaceAll('-', '')
    const letters = 'ABCDEFGHJKLMNPQRSTVWXYZ'
    for (const [index, right] of Array.from(made).entries()) {
      for (const letter of letters) {
        if (letter === right) continue
        const typed = `${made.slice(0, index)}${letter}${made.slice(index + 1)}`
        expect(faultOfCode(three, typed), typed).toMatchObject({ why: expect.stringContaining('wrong') })
      }
      const next = made[index + 1]
      if (next === undefined || next === right) continue
      const swapped = `${made.slice(0, index)}${next}${right}${made.slice(index + 2)}`
      expect(faultOfCode(three, swapped), swapped).toMatchObject({ why: expect.any(String) })
    }
  })

  test.each([
    ['', 'has 9 letters; this one has 0'],
    ['ABC', 'has 9 letters; this one has 3'],
    ['ABC-DEF-GH1', 'A code has no "1"'],
    ['ABC-DEF-GHO', 'A code has no "O"'],
    ['x'.repeat(5_000), 'this one has 5000'],
  ])('that is none is refused with the reason: %s', (typed, why) => {
    expect(faultOfCode(three, typed)).toMatchObject({ why: expect.stringContaining(why) })
  })

  test('for a machine or a server that this world does not have is refused with its name', () => {
    expect(faultOfCode(pair, code({ kind: 'power-off', expressway: 'expe4' }))).toEqual({
      why: 'The code is for expe4, which this world does not have.',
    })
    expect(codeOf(pair, { kind: 'dns-unreachable', server: '10.9.9.9' }, 0)).toBeUndefined()
  })
})
