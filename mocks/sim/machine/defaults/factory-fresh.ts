import { DEFAULT_ZONE, LOCAL_ZONE } from '#contract/lists/built-in-names'
import { listDefinitions } from '#contract/lists/catalogue'
import { definition as searchRules } from '#contract/lists/configuration/dial-plan/search-rules'
import { DEFAULT_ZONE_TYPE, definition as zones } from '#contract/lists/configuration/zones/zones'
import {
  definition as administratorAccounts,
  DEFAULT_ADMINISTRATOR,
} from '#contract/lists/users/administrator-accounts'
import { noRules } from '../../ground/state/firewall'
import { noCopies } from '../../ground/state/replication'
import { NO_MANAGER } from '../../ground/state/tms'
import { NO_UPGRADE } from '../../ground/state/upgrade'
import type { Expressway } from '../../ground/world'
import { newItem } from '../lists/factory-items'
import { defaultLinkItems } from './default-links'

/** What every system has in its lists in the beginning; the account admin has the password that is told. */
function factoryLists(password: string): Expressway['lists'] {
  const empty = Object.fromEntries(listDefinitions.map((list) => [list.id, []]))
  return {
    ...empty,
    zones: [newItem(zones, 'zones-default', { name: DEFAULT_ZONE, type: DEFAULT_ZONE_TYPE })],
    'search-rules': [
      newItem(searchRules, 'search-rule-local', { name: 'LocalZoneMatch', priority: 50, target: LOCAL_ZONE }),
    ],
    links: defaultLinkItems(),
    'administrator-accounts': [
      newItem(administratorAccounts, 'account-admin', { name: DEFAULT_ADMINISTRATOR, password }),
    ],
  }
}

/** What a unit holds beside its hardware and its software before anybody has done anything with it. */
export function factoryFresh(password: string) {
  return {
    settings: {},
    awaitingRestart: {},
    restartReasons: [],
    revisions: {},
    lists: factoryLists(password),
    itemsSavedAt: {},
    optionKeys: [],
    clustering: {
      running: 'standalone',
      joining: [],
      joinedAt: null,
      healthySince: null,
      primaryAgreedSince: null,
    },
    replication: noCopies(),
    alarms: [],
    eventLog: [],
    configurationLog: [],
    backups: [],
    snapshots: [],
    diagnosticLog: null,
    upgrade: { ...NO_UPGRADE },
    manager: { ...NO_MANAGER },
    provisioning: {},
    protection: { failures: [], bans: [] },
    firewall: noRules(),
    selectedServices: [],
    sessions: [],
  } satisfies Partial<Expressway>
}
