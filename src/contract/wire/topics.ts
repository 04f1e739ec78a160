import type * as v from 'valibot'
import * as certificates from './certificates'
import { directoryStatusSchema } from './directory'
import { externalManagerStatusSchema } from './external-manager'
import * as protection from './protection'
import * as status from './status'
import * as traffic from './traffic'
import { systemInformationSchema, upgradeStatusSchema } from './upgrade'

/**
 * Who may ask: an Auditor sees logs, alarms, overview and the frame around them (`auditor`);
 * Read-only sees every page (`reader`); Read-write changes things (`writer`).
 */
export type Access = 'auditor' | 'reader' | 'writer'

type Row = { readonly access: Access; readonly answer: v.GenericSchema }

/** The topics of `GET api/{host}/status/{topic}`: who may ask, and what is answered. */
export const topics = {
  clustering: { access: 'reader', answer: status.clusteringStatusSchema },
  alarms: { access: 'auditor', answer: status.alarmsSchema },
  overview: { access: 'auditor', answer: status.overviewSchema },
  calls: { access: 'reader', answer: status.callsSchema },
  registrations: { access: 'reader', answer: status.registrationsSchema },
  'event-log': { access: 'auditor', answer: status.logSchema },
  'configuration-log': { access: 'auditor', answer: status.logSchema },
  time: { access: 'reader', answer: status.timeStatusSchema },
  'option-keys': { access: 'reader', answer: status.optionKeysSchema },
  'restart-options': { access: 'reader', answer: status.restartOptionsSchema },
  backups: { access: 'reader', answer: status.backupsSchema },
  identity: { access: 'reader', answer: status.identitySchema },
  ethernet: { access: 'reader', answer: status.ethernetStatusSchema },
  'firewall-rules': { access: 'reader', answer: protection.firewallStatusSchema },
  'ldap-configuration': { access: 'reader', answer: directoryStatusSchema },
  'active-firewall-rules': { access: 'reader', answer: protection.activeFirewallRulesSchema },
  'advanced-security': { access: 'reader', answer: protection.advancedSecuritySchema },
  'blocked-addresses': { access: 'reader', answer: protection.blockedAddressesSchema },
  'administrator-sessions': { access: 'reader', answer: protection.administratorSessionsSchema },
  snapshots: { access: 'reader', answer: status.backupsSchema },
  'diagnostic-log': { access: 'reader', answer: status.diagnosticLogSchema },
  'network-log': { access: 'auditor', answer: status.logSchema },
  'external-manager': { access: 'reader', answer: externalManagerStatusSchema },
  zones: { access: 'reader', answer: status.zonesStatusSchema },
  'call-history': { access: 'reader', answer: traffic.callHistorySchema },
  'search-history': { access: 'reader', answer: traffic.searchHistorySchema },
  'registration-aliases': { access: 'reader', answer: traffic.registrationAliasesSchema },
  'registration-history': { access: 'reader', answer: traffic.registrationHistorySchema },
  'local-zone': { access: 'reader', answer: traffic.localZoneSchema },
  links: { access: 'reader', answer: traffic.bandwidthSchema },
  pipes: { access: 'reader', answer: traffic.bandwidthSchema },
  'policy-services': { access: 'reader', answer: traffic.policyServicesSchema },
  'port-usage': { access: 'reader', answer: traffic.portUsageSchema },
  ip: { access: 'reader', answer: traffic.factsSchema },
  hardware: { access: 'reader', answer: traffic.factsSchema },
  'unified-communications': { access: 'reader', answer: traffic.factsSchema },
  'conference-factory': { access: 'reader', answer: traffic.factsSchema },
  'microsoft-interoperability': { access: 'reader', answer: traffic.factsSchema },
  'provisioning-services': { access: 'reader', answer: traffic.factsSchema },
  'findme-accounts': { access: 'reader', answer: status.findMeAccountsSchema },
  'registration-load': { access: 'reader', answer: status.registrationLoadSchema },
  'trusted-ca-certificate': { access: 'reader', answer: certificates.trustedCertificatesSchema },
  'server-certificate': { access: 'reader', answer: certificates.serverCertificateSchema },
  'crl-management': { access: 'reader', answer: certificates.revocationListsSchema },
  // A Read-only account does not get to that page (console facts, 3.15).
  upgrade: { access: 'writer', answer: upgradeStatusSchema },
  'system-information': { access: 'reader', answer: systemInformationSchema },
} as const satisfies Readonly<Record<string, Row>>

export type Topic = keyof typeof topics

/** What is answered to a topic. */
export type TopicAnswer<T extends Topic> = v.InferOutput<(typeof topics)[T]['answer']>
