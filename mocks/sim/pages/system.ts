import type { EthernetStatus, FindMeAccounts, Identity, ZonesStatus } from '#contract/wire/status'
import { clusterPeersInZone } from '../lists/notes'
import { fqdnOf, interfacesOf, nameOf } from '../network/read'
import { zonesOf } from '../routes/zone-fields'
import { type ZonePeer, zonePeers } from '../routes/zone-peers'
import { textInForce, textSetting } from '../settings/read'
import type { Expressway, World } from '../world'

/** The composed FQDN and a host name that the System name suggests (CRE-28, CRE-29). */
export function identityOf(expressway: Expressway): Identity {
  return {
    fqdn: fqdnOf(expressway),
    suggestedHostName: textSetting(expressway, 'administration.systemName')
      .toLowerCase()
      .replace(/[^a-z0-9-]+/g, '-')
      .replace(/^[^a-z]+|-+$/g, ''),
  }
}

/** What each interface negotiated with its switch, which offers gigabit full duplex (CRE-16). */
export function ethernetStatus(expressway: Expressway): EthernetStatus {
  return {
    interfaces: interfacesOf(expressway).map((lan, index) => {
      const set = textInForce(expressway, `ethernet.lan${index + 1}Speed`)
      const speed = set === 'Auto' ? '1000full' : set
      return {
        name: lan.name,
        macAddress: expressway.macAddress,
        speed,
        valid: ['1000full', '100full'].includes(speed),
      }
    }),
  }
}

/** Maintenance mode turns calls away, but not the messages by which the other end is checked. */
const answersSip = ({ hindrance }: ZonePeer) => !hindrance || hindrance.state === 'maintenance-mode'

/** H.323 asks for no certificate (NEI-16). */
const answersH323 = (peer: ZonePeer) => answersSip(peer) || peer.hindrance?.state === 'certificate-refused'

const causesOf = (peers: readonly ZonePeer[]) => [
  ...new Set(peers.flatMap(({ hindrance }) => hindrance?.words ?? [])),
]

/** What the list of zones shows beside the saved fields. */
export function zonesStatus(world: World, expressway: Expressway): ZonesStatus {
  return {
    rows: zonesOf(expressway).map(({ id, values }) => {
      const peers = zonePeers(world, expressway, values)
      const state = (mode: unknown, answer: (peer: ZonePeer) => boolean) => {
        if (mode === 'Off') return 'Off'
        if (peers.length === 0) return 'On'
        return peers.some(answer) ? 'Active' : 'Failed'
      }
      const sipStatus = state(values['sipMode'], answersSip)
      return {
        id,
        name: String(values['name']),
        type: String(values['type']),
        calls: 0,
        bandwidthKbps: 0,
        h323Status: state(values['h323Mode'], answersH323),
        sipStatus,
        sipCauses: sipStatus === 'Failed' ? causesOf(peers) : [],
        searchRuleStatus: searchRuleStatus(expressway, String(values['name'])),
        clusterPeers: clusterPeersInZone(world, expressway, values).map(nameOf),
      }
    }),
  }
}

/** How many search rules lead to a zone, in the words of the pages. */
function searchRuleStatus(expressway: Expressway, zone: string): string {
  const enabled = (expressway.lists['search-rules'] ?? []).filter(
    ({ values }) => values['target'] === zone && values['state'] === 'Enabled',
  ).length
  return enabled === 0 ? 'No search rules configured' : `Enabled search rules: ${enabled}`
}

/** Status > Applications > … > FindMe > Accounts: what the list of accounts holds here (CRE-49). */
export function findMeAccountsPage(expressway: Expressway): FindMeAccounts {
  return {
    rows: (expressway.lists['findme-accounts'] ?? []).map(({ values }) => ({
      username: String(values['username']),
      displayName: String(values['displayName']),
      findMeId: String(values['findMeId']),
    })),
  }
}
