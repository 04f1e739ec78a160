import { pages } from '#contract/pages'
import { isIpv4, isIpv6 } from '#contract/settings/formats'
import { lackingEdgeRecord, lackingEdgeWords } from '../../../sim/around/index'
import type { Expressway, World } from '../../../sim/ground/index'
import {
  addressOf,
  answeringDnsServers,
  asksDirectory,
  callsBusinesses,
  dnsNameOf,
  fqdnOf,
  isForBusinesses,
  leadsBack,
  lookUp,
  ntpServersOf,
  ntpSource,
  recordsOf,
  servesMobileAccess,
  serviceIn,
  textSetting,
} from '../../../sim/machine/index'
import { named } from '../../language/cast'
import { noDnsServerAnswers } from '../../language/machine'
import { type Cast, type Check, type Finding, pairsOf } from './check'

/** What an asker does not find of a name, which is at that address or at any: it, or the way back. */
function missingOf(world: World, asking: Expressway, name: string, at?: string): string[] {
  const found = lookUp(world, asking, name)
  const addresses = 'addresses' in found ? found.addresses : []
  const what = name || at || 'a name'
  if (addresses.length === 0 || (at !== undefined && !addresses.includes(at)))
    return [`${named({ world }, asking)} does not find ${what}.`]
  const unnamed = addresses.filter((address) => !isIp(name) && !leadsBack(world, address, [found.name]))
  return unnamed.map(
    (address) => `${named({ world }, asking)} finds ${what}, but ${address} does not lead back to it.`,
  )
}

const isIp = (address: string) => isIpv4(address) || isIpv6(address)

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

/** Where the SRV records of public DNS lead, of the services that are asked for. */
function publicTargets({ network }: World, isAsked: (owner: string) => boolean): string[] {
  const records = recordsOf(network).filter(
    ({ view, type, name }) => view === 'public' && type === 'SRV' && isAsked(name),
  )
  return [...new Set(records.map((record) => serviceIn(record).target))]
}

type Uses = (peer: Expressway) => boolean

const usesMicrosoft: Uses = (peer) => textSetting(peer, 'microsoft-interoperability.mode') === 'Enabled'

const notUsedBy =
  (what: string, uses: Uses) =>
  ({ peers }: Cast) =>
    peers.some(uses) ? undefined : `${what} is not used here.`

/** Who uses a server and does not find it, by its name; where that is wanted, also who does not find the way back. */
function unresolved({ world, peers }: Cast, uses: Uses, field: string, isBackWanted: boolean): Finding[] {
  return peers.filter(uses).flatMap((peer) => {
    const address = textSetting(peer, field)
    if (address === '') return [{ words: `${named({ world }, peer)} has no address of it.`, at: peer }]
    const isFound = 'addresses' in lookUp(world, peer, address)
    if (isFound && !isBackWanted) return []
    return missingOf(world, peer, address).map((words) => ({ words, at: peer }))
  })
}

/** What names and time servers must do (PRE-23 to PRE-32). */
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
    findings: ({ world, peers }) => [
      ...pairsOf(peers).flatMap(([asking, asked]) =>
        missingOf(world, asking, fqdnOf(asked), addressOf(asked)).map((words) => ({ words, at: asking })),
      ),
      ...peers.flatMap((asking) =>
        missingOf(world, asking, world.network.tms.name).map((words) => ({ words, at: asking })),
      ),
    ],
    fine: 'Every system finds all others and Cisco TMS, by name and by address.',
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
    findings: (cast) =>
      unresolved(cast, usesMicrosoft, 'microsoft-interoperability.destinationAddress', false),
    fine: 'Every system that uses it finds the address.',
  },
  {
    id: 'PRE-27',
    title: 'LDAP server resolves',
    guide: ['PRE-27'],
    path: pages.ldap,
    notApplicable: notUsedBy('LDAP', asksDirectory),
    findings: (cast) => unresolved(cast, asksDirectory, 'ldap-configuration.serverAddress', true),
    fine: 'Every system that uses it finds the address, and by the address its name.',
  },
  {
    id: 'PRE-29',
    title: 'SRV records for the cluster',
    guide: ['PRE-29', 'PRE-30'],
    path: null,
    advised: true,
    notApplicable: (cast) => {
      // Mobile and Remote Access alone needs no record of the cluster (PRE-30).
      if (!callsBusinesses(cast.world, cast.primary)) return 'Mobile and Remote Access alone needs none.'
      return clusterName(cast) === '' ? 'The cluster has no name yet.' : undefined
    },
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
    guide: ['PRE-31', 'SRV-06'],
    path: null,
    // What the primary does every peer will do, a newcomer too.
    notApplicable: ({ world, primary }) =>
      servesMobileAccess(world, primary) ? undefined : 'Mobile and remote access is not used here.',
    findings: ({ world, peers }) =>
      lackingEdgeRecord(world, [...peers]).map((peer) => ({
        words: lackingEdgeWords(named({ world }, peer)),
        at: null,
      })),
    fine: 'Public DNS has a record for every Expressway-E.',
  },
  {
    id: 'PRE-32',
    title: 'Public SRV records for business to business',
    guide: ['PRE-32'],
    path: null,
    notApplicable: (cast) => {
      if (!isForBusinesses(cast.world, cast.primary)) return 'Business to business calling is not selected.'
      return clusterName(cast) === '' ? 'The cluster has no name yet.' : undefined
    },
    findings: (cast) => {
      const { world, peers } = cast
      const name = clusterName(cast)
      const targets = publicTargets(world, (owner) => owner.endsWith(`.${name}`))
      const names = peers.map(dnsNameOf)
      return [
        ...peers
          .filter((peer) => !targets.includes(dnsNameOf(peer)))
          .map((peer) => ({
            words: `No public SRV record of ${name} leads to ${named({ world }, peer)}.`,
            at: null,
          })),
        ...targets
          .filter((target) => !names.includes(target))
          .map((target) => ({
            words: `A public SRV record of ${name} leads to ${target}, which is no peer.`,
            at: null,
          })),
      ]
    },
    fine: 'The public SRV records and the peers are the same.',
  },
]
