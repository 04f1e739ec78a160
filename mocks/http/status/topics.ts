import type { World, Expressway } from '../../sim/world'
import {
  alarmsPage,
  callsPage,
  clusteringStatus,
  ethernetStatus,
  findMeAccountsPage,
  identityOf,
  optionKeysStatus,
  overviewOf,
  registrationLoad,
  registrationsPage,
  restartOptionsPage,
  timeStatus,
  zonesStatus,
} from '../../sim/read'
import type { LogEntry } from '../../sim/logs/state'
import type { Access } from '../on-expressway'

type Topic = {
  readonly access: Access
  readonly read: (world: World, expressway: Expressway) => unknown
}

const newestFirst = (entries: readonly LogEntry[]) => ({ rows: [...entries].reverse() })

/** What `GET api/{host}/status/{topic}` answers, and who may ask; the frame and the sign-in page stand apart. */
export const topics: Record<string, Topic> = {
  overview: { access: 'auditor', read: overviewOf },
  alarms: { access: 'auditor', read: alarmsPage },
  'event-log': { access: 'auditor', read: (_world, { eventLog }) => newestFirst(eventLog) },
  'configuration-log': {
    access: 'auditor',
    read: (_world, { configurationLog }) => newestFirst(configurationLog),
  },
  calls: { access: 'reader', read: callsPage },
  registrations: { access: 'reader', read: registrationsPage },
  'findme-accounts': { access: 'reader', read: (_world, expressway) => findMeAccountsPage(expressway) },
  clustering: { access: 'reader', read: clusteringStatus },
  time: { access: 'reader', read: timeStatus },
  identity: { access: 'reader', read: (_world, expressway) => identityOf(expressway) },
  ethernet: { access: 'reader', read: (_world, expressway) => ethernetStatus(expressway) },
  zones: { access: 'reader', read: zonesStatus },
  'registration-load': { access: 'reader', read: registrationLoad },
  'option-keys': { access: 'reader', read: optionKeysStatus },
  'restart-options': { access: 'reader', read: restartOptionsPage },
  backups: { access: 'reader', read: (_world, { backups }) => ({ rows: backups }) },
}
