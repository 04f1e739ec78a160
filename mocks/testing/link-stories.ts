import { CLUSTER_NAME } from '../scenarios/build'
import type { FaultKind } from '../sim/ground/index'
import { certificateStories } from './certificate-link-stories'
import { addRule, firewall } from './firewall'
import type { LinkStory } from './link-story'
import { MINUTE_MS, Story } from './story'

const pair: [string, string] = ['expe1', 'expe2']
const three = ['expe1', 'expe2', 'expe3']
const by = 'admin'

/** A cluster of three, when something has been done to it. */
const cluster =
  (happens: (story: Story) => void, scenario = 'cluster-of-three') =>
  () => {
    const story = Story.of(scenario, 'realistic')
    happens(story)
    return story
  }

const broken = (fault: FaultKind) => cluster((story) => story.give({ type: 'add-fault', fault }))

/** The fourth is entered on the primary, and whatever else was done to it. */
const entered = (happens: (story: Story) => void = () => undefined, address = 'expe4') =>
  cluster((story) => {
    happens(story)
    story.saveRows('expe1', [...three, address])
  })

/** Lists everybody everywhere, the newcomer as it likes. */
const joined = (rest: Record<string, string | number> = {}) =>
  cluster((story) => {
    for (const id of three) story.saveRows(id, [...three, 'expe4'])
    story.saveRows('expe4', [...three, 'expe4'], { clusterName: CLUSTER_NAME, ...rest })
    story.restartAndWait('expe4')
  })

/** Two units behind static NAT list each other. */
const isolated = (rows: readonly string[], tlsVerificationMode: 'Enforce' | 'Permissive') => () => {
  const story = Story.of('isolated-dmz', 'realistic')
  const rest = { clusterName: CLUSTER_NAME, tlsVerificationMode }
  story.saveRows('expe1', rows.slice(0, 1), rest)
  story.restartAndWait('expe1')
  story.saveRows('expe1', rows)
  story.saveRows('expe2', rows, rest)
  story.restartAndWait('expe2')
  return story
}

const link = (condition: string, row: number, guide: string, raise: () => Story): LinkStory => ({
  condition,
  on: 'expe1',
  row,
  guide,
  raise,
})

/** Every condition of a link, broken; some of them in more than one way. */
export const linkStories: readonly LinkStory[] = [
  link('address-resolves', 4, 'PRE-24', entered(undefined, 'lost.example.com')),
  link(
    'address-resolves',
    2,
    'PRE-24',
    cluster((story) => {
      for (const server of ['10.0.0.2', '10.0.0.3']) {
        story.give({ type: 'add-fault', fault: { kind: 'dns-unreachable', server } })
      }
    }),
  ),
  link(
    'address-resolves',
    2,
    'PRE-24',
    cluster((story) => story.save('expe1', 'dns', { server1Address: '', server2Address: '' })),
  ),
  link('machine-at-address', 4, 'ADD-36', entered(undefined, '10.0.0.99')),
  link(
    'address-is-lan-1',
    4,
    'ADD-37',
    entered((story) => {
      story.save('expe4', 'ip', { useDualNetworkInterfaces: 'Yes', lan2Ipv4Address: '192.168.0.14' })
      story.restartAndWait('expe4')
    }, '192.168.0.14'),
  ),
  link(
    'interface-without-nat',
    4,
    'ADD-38',
    entered((story) => {
      story.save('expe4', 'ip', { lan1StaticNatMode: 'On', lan1StaticNatAddress: '198.51.100.4' })
      story.restartAndWait('expe4')
    }),
  ),
  link(
    'ip-version-fits',
    2,
    'CRE-39',
    cluster((story) => {
      story.save('expe1', 'clustering', { clusterIpVersion: 'IPv6' })
      story.restartAndWait('expe1')
    }),
  ),
  link('peer-is-up', 2, 'RMD-13', broken({ kind: 'power-off', expressway: 'expe2' })),
  link(
    'peer-is-up',
    2,
    'ADD-28',
    cluster((story) => story.restart('expe2')),
  ),
  link(
    'peer-is-up',
    2,
    'RMD-13',
    cluster((story) => {
      story.give({ type: 'restart', expressway: 'expe2', kind: 'shutdown', by })
      story.wait(MINUTE_MS)
    }),
  ),
  link(
    'peer-is-up',
    2,
    'RMD-13',
    cluster((story) => story.give({ type: 'restart', expressway: 'expe2', kind: 'shutdown', by })),
  ),
  link('path-open', 2, 'PRE-10', broken({ kind: 'path-cut', between: pair })),
  link('path-open', 2, 'PRE-10', broken({ kind: 'network-cut', expressway: 'expe2' })),
  link('path-open', 2, 'PRE-10', broken({ kind: 'isolated', expressway: 'expe1' })),
  link('no-nat-between', 2, 'PRE-11', broken({ kind: 'nat', between: pair })),
  link('round-trip-short', 2, 'PRE-09', broken({ kind: 'round-trip', between: pair, milliseconds: 31 })),
  link('ports-open', 2, 'PRE-12', broken({ kind: 'port-blocked', between: pair, port: 4372 })),
  link(
    'packets-arrive',
    2,
    'PRE-09',
    cluster((story) => {
      story.give({ type: 'add-fault', fault: { kind: 'packet-loss', between: pair, percent: 5 } })
      for (let minute = 0; story.words('expe1')[1] === 'Active' && minute < 120; minute += 1) {
        story.wait(MINUTE_MS)
      }
    }),
  ),
  link(
    'recovery-port-open',
    2,
    'PRT-02',
    cluster((story) => {
      story.give({ type: 'add-fault', fault: { kind: 'port-blocked', between: pair, port: 4371 } })
      story.restartAndWait('expe2')
    }),
  ),
  link(
    'firewall-rules-allow',
    2,
    'PRT-06',
    cluster((story) => {
      addRule(story, 'expe2', {
        priority: 10,
        address: '10.0.0.11',
        prefixLength: 32,
        service: 'Cluster communication',
        action: 'Drop',
      })
      firewall(story, 'expe2', 'activate')
      firewall(story, 'expe2', 'accept')
    }),
  ),
  link('running-clustered-here', 2, 'CRE-48', () => {
    const story = Story.of('standalone-pair', 'realistic')
    story.saveRows('expe1', pair, { clusterName: CLUSTER_NAME })
    return story
  }),
  link('listed-there', 4, 'PSI-04', entered()),
  link(
    'looked-up-there',
    2,
    'PRE-24',
    cluster((story) => story.save('expe2', 'dns', { server1Address: '', server2Address: '' })),
  ),
  link(
    'running-clustered-there',
    4,
    'ADD-57',
    cluster((story) => {
      for (const id of three) story.saveRows(id, [...three, 'expe4'])
      story.saveRows('expe4', [...three, 'expe4'], { clusterName: CLUSTER_NAME })
    }),
  ),
  link(
    'same-version',
    3,
    'PRE-02',
    cluster((story) => {
      story.alter('expe3', (expressway) => {
        expressway.version = 'X8.8.3'
      })
      story.wait(MINUTE_MS)
    }),
  ),
  link('equivalent-platform', 2, 'PRE-04', () => {
    const story = Story.of('unfit-candidates', 'realistic')
    const rest = { clusterName: CLUSTER_NAME }
    story.saveRows('expe1', ['expe1'], rest)
    story.restartAndWait('expe1')
    for (const id of ['expe1', 'expe3']) story.saveRows(id, ['expe1', 'expe3'], rest)
    story.restartAndWait('expe3')
    return story
  }),
  link('same-cluster-name', 4, 'ADD-42', joined({ clusterName: 'other.example.com' })),
  link('same-cluster-ip-version', 4, 'ADD-44', () => {
    const story = joined()()
    story.save('expe4', 'clustering', { clusterIpVersion: 'IPv6' })
    story.restartAndWait('expe4')
    return story
  }),
  link('same-tls-mode', 4, 'ADD-45', joined({ tlsVerificationMode: 'Enforce' })),
  link(
    'same-tls-mode',
    2,
    'ADD-45',
    cluster((story) => {
      for (const id of three) story.save(id, 'clustering', { tlsVerificationMode: 'Enforce' })
      story.restartAndWait('expe1')
    }),
  ),
  ...certificateStories,
  link('certificate-address-matches', 2, 'ISO-13', isolated(pair, 'Enforce')),
  link('own-certificate-address-matches', 2, 'ISO-13', () => {
    const story = isolated(pair, 'Enforce')()
    story.give({ type: 'set-dns-record', name: 'expe2.example.com', addresses: ['10.0.0.12'] })
    return story
  }),
  link('called-where-it-calls-from', 2, 'ISO-13', isolated(pair, 'Permissive')),
]
