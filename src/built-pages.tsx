import type { ComponentType } from 'react'
import { listDefinitions } from '#contract/lists/catalogue'
import type { MenuPath } from '#contract/menu'
import { settingsPages } from '#contract/settings/catalogue'
import { emptyLists } from './pages/empty-lists'
import { factsPages } from './pages/facts-pages'

/** Fetches a page when it is opened first. */
export type LoadPage = () => Promise<ComponentType>

/** The pages that have a file of their own, in the order of the menu. Each is fetched when it is first opened. */
const ownPages = {
  'status/overview': async () => (await import('./pages/status/OverviewPage')).OverviewPage,
  'status/alarms': async () => (await import('./pages/status/AlarmsPage')).AlarmsPage,
  'status/system/information': async () =>
    (await import('./pages/status/system/SystemInformationPage')).SystemInformationPage,
  'status/system/ethernet': async () =>
    (await import('./pages/status/system/EthernetStatusPage')).EthernetStatusPage,
  'status/system/resource-usage': async () =>
    (await import('./pages/status/system/ResourceUsagePage')).ResourceUsagePage,
  'status/registrations/by-device': async () =>
    (await import('./pages/status/RegistrationsByDevicePage')).RegistrationsByDevicePage,
  'status/registrations/by-alias': async () =>
    (await import('./pages/status/RegistrationsByAliasPage')).RegistrationsByAliasPage,
  'status/registrations/history': async () =>
    (await import('./pages/status/RegistrationHistoryPage')).RegistrationHistoryPage,
  'status/calls/calls': async () => (await import('./pages/status/CallsPage')).CallsPage,
  'status/calls/history': async () => (await import('./pages/status/CallHistoryPage')).CallHistoryPage,
  'status/search-history': async () => (await import('./pages/status/SearchHistoryPage')).SearchHistoryPage,
  'status/local-zone': async () => (await import('./pages/status/LocalZonePage')).LocalZonePage,
  'status/zones': async () => (await import('./pages/status/ZonesStatusPage')).ZonesStatusPage,
  'status/bandwidth/links': async () => (await import('./pages/status/LinksStatusPage')).LinksStatusPage,
  'status/bandwidth/pipes': async () => (await import('./pages/status/PipesStatusPage')).PipesStatusPage,
  'status/policy-services': async () =>
    (await import('./pages/status/PolicyServicesStatusPage')).PolicyServicesStatusPage,
  'status/applications/tms-provisioning-extension-services/findme/accounts': async () =>
    (await import('./pages/status/FindMeAccountsPage')).FindMeAccountsPage,
  'status/logs/event-log': async () => (await import('./pages/status/EventLogPage')).EventLogPage,
  'status/logs/configuration-log': async () =>
    (await import('./pages/status/ConfigurationLogPage')).ConfigurationLogPage,
  'status/logs/network-log': async () => (await import('./pages/status/NetworkLogPage')).NetworkLogPage,
  'system/network-interfaces/ethernet': async () =>
    (await import('./pages/system/EthernetPage')).EthernetPage,
  'system/network-interfaces/ip': async () => (await import('./pages/system/IpPage')).IpPage,
  'system/network-interfaces/static-routes': async () =>
    (await import('./pages/system/StaticRoutesPage')).StaticRoutesPage,
  'system/dns': async () => (await import('./pages/system/DnsPage')).DnsPage,
  'system/time': async () => (await import('./pages/system/TimePage')).TimePage,
  'system/clustering': async () => (await import('./pages/system/ClusteringPage')).ClusteringPage,
  'system/external-manager': async () =>
    (await import('./pages/system/ExternalManagerPage')).ExternalManagerPage,
  'system/protection/firewall-rules/configuration': async () =>
    (await import('./pages/system/FirewallRulesConfigurationPage')).FirewallRulesConfigurationPage,
  'system/protection/firewall-rules/current-active-rules': async () =>
    (await import('./pages/system/CurrentActiveRulesPage')).CurrentActiveRulesPage,
  'system/protection/automated-detection/blocked-addresses': async () =>
    (await import('./pages/system/BlockedAddressesPage')).BlockedAddressesPage,
  'configuration/protocols/h323': async () => (await import('./pages/configuration/H323Page')).H323Page,
  'configuration/zones/zones': async () => (await import('./pages/configuration/ZonesPage')).ZonesPage,
  'users/ldap-configuration': async () =>
    (await import('./pages/users/LdapConfigurationPage')).LdapConfigurationPage,
  'users/active-administrator-sessions': async () =>
    (await import('./pages/users/ActiveAdministratorSessionsPage')).ActiveAdministratorSessionsPage,
  'maintenance/upgrade': async () => (await import('./pages/maintenance/UpgradePage')).UpgradePage,
  'applications/b2bua/microsoft-interoperability/configuration': async () =>
    (await import('./pages/applications/MicrosoftInteroperabilityPage')).MicrosoftInteroperabilityPage,
  'maintenance/option-keys': async () => (await import('./pages/maintenance/OptionKeysPage')).OptionKeysPage,
  'maintenance/tools/locate': async () => (await import('./pages/maintenance/LocatePage')).LocatePage,
  'maintenance/tools/check-pattern': async () =>
    (await import('./pages/maintenance/CheckPatternPage')).CheckPatternPage,
  'maintenance/tools/port-usage/local-inbound-ports': async () =>
    (await import('./pages/maintenance/LocalInboundPortsPage')).LocalInboundPortsPage,
  'maintenance/tools/port-usage/local-outbound-ports': async () =>
    (await import('./pages/maintenance/LocalOutboundPortsPage')).LocalOutboundPortsPage,
  'maintenance/tools/port-usage/remote-listening-ports': async () =>
    (await import('./pages/maintenance/RemoteListeningPortsPage')).RemoteListeningPortsPage,
  'maintenance/tools/network-utilities/ping': async () =>
    (await import('./pages/maintenance/PingPage')).PingPage,
  'maintenance/tools/network-utilities/traceroute': async () =>
    (await import('./pages/maintenance/TraceroutePage')).TraceroutePage,
  'maintenance/tools/network-utilities/tracepath': async () =>
    (await import('./pages/maintenance/TracepathPage')).TracepathPage,
  'maintenance/tools/network-utilities/dns-lookup': async () =>
    (await import('./pages/maintenance/DnsLookupPage')).DnsLookupPage,
  'maintenance/tools/network-utilities/connectivity-test': async () =>
    (await import('./pages/maintenance/ConnectivityTestPage')).ConnectivityTestPage,
  'maintenance/security-certificates/trusted-ca-certificate': async () =>
    (await import('./pages/maintenance/security-certificates/TrustedCaCertificatePage'))
      .TrustedCaCertificatePage,
  'maintenance/security-certificates/server-certificate': async () =>
    (await import('./pages/maintenance/security-certificates/ServerCertificatePage')).ServerCertificatePage,
  'maintenance/security-certificates/crl-management': async () =>
    (await import('./pages/maintenance/security-certificates/CrlManagementPage')).CrlManagementPage,
  'maintenance/security-certificates/client-certificate-testing': async () =>
    (await import('./pages/maintenance/security-certificates/ClientCertificateTestingPage'))
      .ClientCertificateTestingPage,
  'maintenance/security-certificates/secure-traversal-test': async () =>
    (await import('./pages/maintenance/security-certificates/SecureTraversalTestPage'))
      .SecureTraversalTestPage,
  'maintenance/advanced-security': async () =>
    (await import('./pages/maintenance/AdvancedSecurityPage')).AdvancedSecurityPage,
  'maintenance/backup-and-restore': async () =>
    (await import('./pages/maintenance/BackupAndRestorePage')).BackupAndRestorePage,
  'maintenance/diagnostics/diagnostic-logging': async () =>
    (await import('./pages/maintenance/DiagnosticLoggingPage')).DiagnosticLoggingPage,
  'maintenance/diagnostics/system-snapshot': async () =>
    (await import('./pages/maintenance/SystemSnapshotPage')).SystemSnapshotPage,
  'maintenance/maintenance-mode': async () =>
    (await import('./pages/maintenance/MaintenanceModePage')).MaintenanceModePage,
  'maintenance/restart-options': async () =>
    (await import('./pages/maintenance/RestartOptionsPage')).RestartOptionsPage,
} satisfies Readonly<Partial<Record<MenuPath, LoadPage>>>

/** Pages that the catalogue describes completely need no file: Administration, Call routing. */
const plainPages: Readonly<Record<string, LoadPage>> = Object.fromEntries(
  settingsPages
    .filter(({ path }) => !(path in ownPages))
    .map((definition) => [
      definition.path,
      async () => {
        const { SettingsPage } = await import('./components/SettingsPage')
        return function PlainSettingsPage() {
          return <SettingsPage definition={definition} />
        }
      },
    ]),
)

/** Lists that say which fields their table shows need none either: Transforms, Domains. */
const plainLists: Readonly<Record<string, LoadPage>> = Object.fromEntries(
  listDefinitions
    .filter(({ columns }) => columns !== undefined)
    .map((definition) => [
      definition.path,
      async () => {
        const [{ ListPage }, { definedColumns }] = await Promise.all([
          import('./components/ListPage'),
          import('./components/lists/list-columns'),
        ])
        const columns = definedColumns(definition)
        return function PlainListPage() {
          return <ListPage definition={definition} columns={columns} />
        }
      },
    ]),
)

/** Status pages that are boxes of labels and values, and lists that stay empty in the lab, come from tables too. */
const plainStatusPages: Readonly<Record<string, LoadPage>> = Object.fromEntries([
  ...factsPages.map((definition) => [
    definition.path,
    async () => {
      const { FactsPage } = await import('./pages/FactsPage')
      return function PlainFactsPage() {
        return <FactsPage definition={definition} />
      }
    },
  ]),
  ...emptyLists.map((definition) => [
    definition.path,
    async () => {
      const { EmptyListPage } = await import('./pages/EmptyListPage')
      return function PlainEmptyListPage() {
        return <EmptyListPage definition={definition} />
      }
    },
  ]),
])

/** Every page of the menu by its path. */
export const builtPages: Readonly<Record<string, LoadPage>> = {
  ...plainPages,
  ...plainLists,
  ...plainStatusPages,
  ...ownPages,
}

/** Pages with sub-routes of their own: the path goes on below them. */
export const pagesWithItems: readonly string[] = listDefinitions.map(({ path }) => path)
