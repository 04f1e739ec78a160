import type { FindMeAccounts, Identity } from '#contract/wire/status'
import type { Expressway } from '../ground/world'
import { fqdnOf } from '../machine/network/read'
import { textSetting } from '../machine/settings/read'

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
