import type { EthernetStatus, FindMeAccounts, Identity } from '#contract/wire/status'
import type { Expressway } from '../ground/world'
import { fqdnOf, interfacesOf } from '../machine/network/read'
import { textInForce, textSetting } from '../machine/settings/read'

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
