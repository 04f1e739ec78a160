import { pages } from '#contract/pages'
import type { Expressway, World } from '../../../sim/ground/index'
import {
  addressOf,
  answeringDnsServers,
  asksDirectory,
  fqdnOf,
  lookUp,
  ntpServersOf,
  ntpSource,
  textSetting,
} from '../../../sim/machine/index'
import { named } from '../../language/cast'
import { noDnsServerAnswers } from '../../language/machine'
import { type Cast, type Check, type Finding, pairsOf } from './check'

function finds(world: World, asking: Expressway, asked: Expressway): boolean {
  const found = lookUp(world, asking, fqdnOf(asked))
  return 'addresses' in found && found.addresses.includes(addressOf(asked))
}

const clusterName = ({ primary }: Cast) => textSetting(primary, 'clustering.clusterName').toLowerCase()

/** The SRV targets of the cluster name: `_sips._tcp.` and its like in front. */
function targetsOf(cast: Cast): string[] {
  const name = clusterName(cast)
  return Object.entries(cast.world.network.services)
    .filter(([owner]) => owner.endsWith(`.${name}`))
    .flatMap(([, records]) => records.map(({ target }) => target))
}

const servedBy = (cast: Cast, peer: Expressway) =>
  targetsOf(cast).some((target) => cast.world.network.hosts[target.toLowerCase()]?.includes(addressOf(peer)))

const notHere = (what: string) => () => `${what} is not used here.`

type Uses = (peer: Expressway) => boolean

const usesMicrosoft: Uses = (peer) => textSetting(peer, 'microsoft-interoperability.mode') === 'Enabled'

const notUsedBy =
  (what: string, uses: Uses) =>
  ({ peers }: Cast) =>
    peers.some(uses) ? undefined : `${what} is not used here.`

/** Who uses a server and does not find it. Reverse lookups are derived, so that one way is enough. */
function unresolved({ world, peers }: Cast, uses: Uses, field: string): Finding[] {
  return peers.filter(uses).flatMap((peer) => {
    const address = textSetting(peer, field)
    if (address === '') return [{ words: `${named({ world }, peer)} has no address of it.`, at: peer }]
    return 'addresses' in lookUp(world, peer, address)
      ? []
      : [{ words: `${named({ world }, peer)} does not find ${address}.`, at: peer }]
  })
}

/** What names and time servers must do (PRE-23 to PRE-35). */
export const nameChecks: readonly Check[] = [
  {
    id: 'PRE-23',
    title: 'DNS servers answer',
    guide: ['PRE-23', 'CRE-20', 'ADD-20'],
    path: pages.dns,
    findings: ({ world, peers }) =>
      peers
        .filter((peer) => answeringDnsServers(world, peer).length === 0)
        .map((peer) => ({ words: noDnsServerAnswers(named({ world }, peer)), at: peer })),
    fine: 'Every system has a server that answers.',
  },
  {
    id: 'PRE-24',
    title: 'Every peer can be looked up',
    guide: ['PRE-24', 'PRE-28'],
    path: pages.dns,
    findings: ({ world, peers }) =>
      pairsOf(peers)
        .filter(([asking, asked]) => !finds(world, asking, asked))
        .map(([asking, asked]) => ({
          words: `${named({ world }, asking)} does not find ${fqdnOf(asked) || addressOf(asked)}.`,
          at: asking,
        })),
    fine: 'Every system finds all others, by name and by address.',
  },
  {
    id: 'PRE-25',
    title: 'NTP servers work',
    guide: ['PRE-25', 'CRE-22', 'ADD-21'],
    path: pages.time,
    findings: ({ world, peers }) =>
      peers
        .filter((peer) => ntpSource(world, peer) === null)
        .map((peer) => {
          const servers = ntpServersOf(peer)
          const words =
            servers.length === 0 ? 'has no NTP server' : `gets no answer from ${servers.join(', ')}`
          return { words: `${named({ world }, peer)} ${words}.`, at: peer }
        }),
    fine: 'Every system has a server that answers.',
  },
  {
    id: 'PRE-26',
    title: 'Microsoft front end resolves',
    guide: ['PRE-26'],
    path: pages.microsoft,
    notApplicable: notUsedBy('Microsoft interoperability', usesMicrosoft),
    findings: (cast) => unresolved(cast, usesMicrosoft, 'microsoft-interoperability.destinationAddress'),
    fine: 'Every system that uses it finds the address.',
  },
  {
    id: 'PRE-27',
    title: 'LDAP server resolves',
    guide: ['PRE-27'],
    path: pages.ldap,
    notApplicable: notUsedBy('LDAP', asksDirectory),
    findings: (cast) => unresolved(cast, asksDirectory, 'ldap-configuration.serverAddress'),
    fine: 'Every system that uses it finds the address, and by the address its name.',
  },
  {
    id: 'PRE-29',
    title: 'SRV records for the cluster',
    guide: ['PRE-29'],
    path: null,
    advised: true,
    notApplicable: (cast) => (clusterName(cast) === '' ? 'The cluster has no name yet.' : undefined),
    findings: (cast) =>
      cast.peers
        .filter((peer) => !servedBy(cast, peer))
        .map((peer) => ({
          words: `No SRV record of ${clusterName(cast)} leads to ${named(cast, peer)}.`,
          at: null,
        })),
    fine: 'The SRV records of the cluster lead to every peer.',
  },
  {
    id: 'PRE-31',
    title: 'Mobile and remote access records',
    guide: ['PRE-30', 'PRE-31', 'PRE-32'],
    path: null,
    notApplicable: notHere('Mobile and remote access'),
    findings: () => [],
    fine: '',
  },
  {
    id: 'PRE-33',
    title: 'Cisco TMS',
    guide: ['PRE-33', 'PRE-34', 'PRE-35', 'INT-17'],
    path: null,
    notApplicable: notHere('Cisco TMS'),
    findings: () => [],
    fine: '',
  },
]
