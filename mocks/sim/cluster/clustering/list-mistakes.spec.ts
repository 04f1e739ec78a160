import { describe, expect, test } from 'vitest'
import { CLUSTER_NAME } from '../../../scenarios/build'
import { type RefusalCase, testRefusals } from '../../../testing/refusals'
import { Story } from '../../../testing/story'

const cases: readonly RefusalCase[] = [
  {
    what: '[ADD-M18] an address twice, as a name',
    act: (story) => story.saveRows('expe1', ['expe1', 'expe2', 'expe3', 'expe2']),
    id: 'ADD-M18',
    wayOut: /blank one of the two/,
    alarm: ['expe1', 'invalid-configuration'],
  },
  {
    what: '[ADD-M18] a machine twice, as a name and as an address',
    act: (story) => story.saveRows('expe1', ['expe1', 'expe2', 'expe3', '10.0.0.12']),
    id: 'ADD-M18',
    wayOut: /lead to one machine, by expe2.*blank one of the two/,
  },
  {
    what: '[CRE-M2] a list without the own address, alone',
    scenario: 'standalone-pair',
    act: (story) => story.saveRows('expe1', ['expe2'], { clusterName: CLUSTER_NAME }),
    id: 'CRE-M2',
    wayOut: /Enter expe1\.example\.com in one of them/,
    alarm: ['expe1', 'not-in-peer-list'],
  },
  {
    what: '[RML-M3] a list without the own address, on a member',
    act: (story) => story.saveRows('expe2', ['expe1', 'expe3']),
    id: 'RML-M3',
    wayOut: /blank all six; to stay, keep its own row/,
    alarm: ['expe2', 'not-in-peer-list'],
  },
  {
    what: '[RML-M5] the number of an empty row',
    act: (story) => story.save('expe2', 'clustering', { configurationPrimary: 5 }),
    id: 'RML-M5',
    wayOut: /Choose the number of the row of the primary/,
  },
  {
    what: '[ADD-M19] a name that DNS does not have',
    act: (story) => story.saveRows('expe1', ['expe1', 'expe2', 'expe3', 'nobody']),
    id: 'ADD-M19',
    wayOut: /Enter the LAN 1 address of the peer, or a name that DNS has/,
    alarm: ['expe1', 'invalid-peer-address'],
  },
  {
    what: '[ADD-M19] [CRE-39] an IPv6 address where the cluster speaks IPv4',
    before: (story) => {
      story.save('expe4', 'ip', { lan1Ipv6Address: '2001:db8::14' })
      story.restartAndWait('expe4')
    },
    act: (story) => story.saveRows('expe1', ['expe1', 'expe2', 'expe3', '2001:db8::14']),
    id: 'ADD-M19',
    wayOut:
      /Cluster IP version is IPv4, and 2001:db8::14 has no such address\. Enter the one that the peer has/,
    alarm: ['expe1', 'communication-failure'],
  },
  ...['240.0.0.1', '169.254.7.7', 'fe80::7', '10.0.0.0', '10.0.0.255'].map(
    (address): RefusalCase => ({
      what: `[ADD-M19] the address ${address}`,
      act: (story) => story.saveRows('expe1', ['expe1', 'expe2', 'expe3', address]),
      id: 'ADD-M19',
      wayOut: /leads to no peer: .* is (?:a|the) .*Enter the LAN 1 address/,
      alarm: ['expe1', 'invalid-peer-address'] as const,
    }),
  ),
]

describe('what the rows themselves tell', () => {
  testRefusals('[R-43]', cases)

  test('[ADD-36] strict takes rows while no DNS server answers: nobody can know then', () => {
    const story = Story.of('cluster-of-one')
    for (const server of ['10.0.0.2', '10.0.0.3'])
      story.give({ type: 'add-fault', fault: { kind: 'dns-unreachable', server } })
    expect(story.save('expe1', 'clustering', { tlsVerificationMode: 'Permissive' })).toBeUndefined()
  })
})
