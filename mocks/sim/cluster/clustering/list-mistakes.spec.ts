import { describe, expect, test } from 'vitest'
import { CLUSTER_NAME } from '../../../scenarios/build'
import { done, type RefusalCase } from '../../../testing/refusals'
import { Story } from '../../../testing/story'

const cases: readonly RefusalCase[] = [
  {
    what: 'an address twice, as a name [ADD-M18]',
    act: (story) => story.saveRows('expe1', ['expe1', 'expe2', 'expe3', 'expe2']),
    id: 'ADD-M18',
    wayOut: /blank one of the two/,
    alarm: ['expe1', 'invalid-configuration'],
  },
  {
    what: 'a machine twice, as a name and as an address [ADD-M18]',
    act: (story) => story.saveRows('expe1', ['expe1', 'expe2', 'expe3', '10.0.0.12']),
    id: 'ADD-M18',
    wayOut: /lead to one machine, by expe2.*blank one of the two/,
  },
  {
    what: 'a list without the own address, alone [CRE-M2]',
    scenario: 'standalone-pair',
    act: (story) => story.saveRows('expe1', ['expe2'], { clusterName: CLUSTER_NAME }),
    id: 'CRE-M2',
    wayOut: /Enter expe1\.example\.com in one of them/,
    alarm: ['expe1', 'not-in-peer-list'],
  },
  {
    what: 'a list without the own address, on a member',
    act: (story) => story.saveRows('expe2', ['expe1', 'expe3']),
    id: 'RML-M3',
    wayOut: /blank all six; to stay, keep its own row/,
    alarm: ['expe2', 'not-in-peer-list'],
  },
  {
    what: 'the number of an empty row [RML-M5]',
    act: (story) => story.save('expe2', 'clustering', { configurationPrimary: 5 }),
    id: 'RML-M5',
    wayOut: /Choose the number of the row of the primary/,
  },
  {
    what: 'a name that DNS does not have [ADD-M19]',
    act: (story) => story.saveRows('expe1', ['expe1', 'expe2', 'expe3', 'nobody']),
    id: 'ADD-M19',
    wayOut: /Enter the LAN 1 address of the peer, or a name that DNS has/,
    alarm: ['expe1', 'invalid-peer-address'],
  },
  ...['240.0.0.1', '169.254.7.7', 'fe80::7', '10.0.0.0', '10.0.0.255'].map(
    (address): RefusalCase => ({
      what: `the address ${address} [ADD-M19]`,
      act: (story) => story.saveRows('expe1', ['expe1', 'expe2', 'expe3', address]),
      id: 'ADD-M19',
      wayOut: /leads to no peer: .* is (?:a|the) .*Enter the LAN 1 address/,
      alarm: ['expe1', 'invalid-peer-address'] as const,
    }),
  ),
]

describe('what the rows themselves tell', () => {
  test.each(cases)('[R-43] strict refuses $what, and says the way out', (one) => {
    const { refusal, told, changes } = done(one, 'strict')
    expect(refusal?.detail).toMatch(one.wayOut)
    expect(refusal?.guide).not.toEqual([])
    expect({ told: told.at(-1), changes }).toEqual({ told: one.id, changes: false })
  })

  test.each(cases)('realistic lets $what happen, and writes it down', (one) => {
    const { refusal, told } = done(one, 'realistic')
    expect(refusal).toBeUndefined()
    expect(told).toContain(one.id)
  })

  const alarming = cases.flatMap((one) =>
    one.alarm ? [{ ...one, on: one.alarm[0], key: one.alarm[1] }] : [],
  )
  test.each(alarming)('and $what shows at once, as $key on $on', ({ on, key, ...one }) => {
    expect(done(one, 'realistic').story.alarms(on)).toContain(key)
  })

  test('[ADD-36] strict takes rows while no DNS server answers: nobody can know then', () => {
    const story = Story.of('cluster-of-one')
    for (const server of ['10.0.0.2', '10.0.0.3'])
      story.give({ type: 'add-fault', fault: { kind: 'dns-unreachable', server } })
    expect(story.save('expe1', 'clustering', { tlsVerificationMode: 'Permissive' })).toBeUndefined()
  })
})
