import type { EthernetStatus, FindMeAccounts, Identity, ZonesStatus } from '#contract/wire/status'
import { machineAt } from '../dns/read'
import { clusterPeersInZone, zoneAddresses } from '../lists/notes'
import { fqdnOf, interfacesOf, nameOf } from '../network/read'
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

/** What the list of zones shows beside the saved fields. */
export function zonesStatus(world: World, expressway: Expressway): ZonesStatus {
  return {
    rows: (expressway.lists['zones'] ?? []).map(({ id, values }) => {
      const addresses = zoneAddresses(values)
      const answers = addresses.some((address) => machineAt(world, expressway, address)?.power.state === 'up')
      const state = (mode: unknown) => {
        if (mode === 'Off') return 'Off'
        if (addresses.length === 0) return 'On'
        return answers ? 'Active' : 'Failed'
      }
      return {
        id,
        name: String(values['name']),
        type: String(values['type']),
        calls: 0,
        bandwidthKbps: 0,
        h323Status: state(values['h323Mode']),
        sipStatus: state(values['sipMode']),
        searchRuleStatus: 'No search rules configured',
        clusterPeers: clusterPeersInZone(world, expressway, values).map(nameOf),
      }
    }),
  }
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
