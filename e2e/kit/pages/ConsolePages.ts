import type { Page } from '@playwright/test'
import { menuTrail } from '#contract/menu'
import { AddressBar } from './AddressBar'
import { ConsolePage } from './ConsolePage'
import { ZonesPage } from './configuration/ZonesPage'
import { LoginPage } from './LoginPage'
import { Menu } from './Menu'
import { BackupAndRestorePage } from './maintenance/BackupAndRestorePage'
import { DnsLookupPage } from './maintenance/DnsLookupPage'
import { MaintenanceModePage } from './maintenance/MaintenanceModePage'
import { PingPage } from './maintenance/PingPage'
import { RestartOptionsPage } from './maintenance/RestartOptionsPage'
import { SystemSnapshotPage } from './maintenance/SystemSnapshotPage'
import { ServerCertificatePage } from './maintenance/security-certificates/ServerCertificatePage'
import { TrustedCaCertificatePage } from './maintenance/security-certificates/TrustedCaCertificatePage'
import { ToolPage } from './maintenance/ToolPage'
import { UpgradePage } from './maintenance/UpgradePage'
import { AlarmsPage } from './status/AlarmsPage'
import { ByDevicePage } from './status/ByDevicePage'
import { CallsPage } from './status/CallsPage'
import { ClusteringPage } from './system/ClusteringPage'
import { ExternalManagerPage } from './system/ExternalManagerPage'
import { FirewallRulesPage } from './system/FirewallRulesPage'
import { StaticRoutesPage } from './system/StaticRoutesPage'
import { TablePage } from './TablePage'
import { TerminalPage } from './TerminalPage'
import { AdministratorAccountsPage } from './users/AdministratorAccountsPage'
import { LdapConfigurationPage } from './users/LdapConfigurationPage'

type PageClass<P extends ConsolePage> = new (page: Page) => P

/** The pages of the console of one Expressway, in the order of its menu. Every way leads to the page it opens. */
export class ConsolePages {
  readonly menu: Menu
  private readonly addressBar: AddressBar

  constructor(
    readonly page: Page,
    readonly host: string,
  ) {
    this.menu = new Menu(page)
    this.addressBar = new AddressBar(page)
  }

  // Status
  openOverview = () => this.go('status/overview', ConsolePage)
  openAlarms = () => this.go('status/alarms', AlarmsPage)
  openSystemInformation = () => this.go('status/system/information', ConsolePage)
  openByDevice = () => this.go('status/registrations/by-device', ByDevicePage)
  openCalls = () => this.go('status/calls/calls', CallsPage)
  openEventLog = () => this.go('status/logs/event-log', TablePage)
  openConfigurationLog = () => this.go('status/logs/configuration-log', TablePage)
  openNetworkLog = () => this.go('status/logs/network-log', TablePage)

  // System
  openAdministration = () => this.go('system/administration', ConsolePage)
  openEthernet = () => this.go('system/network-interfaces/ethernet', ConsolePage)
  openIp = () => this.go('system/network-interfaces/ip', ConsolePage)
  openStaticRoutes = () => this.go('system/network-interfaces/static-routes', StaticRoutesPage)
  openDns = () => this.go('system/dns', ConsolePage)
  openTime = () => this.go('system/time', ConsolePage)
  openSnmp = () => this.go('system/snmp', ConsolePage)
  openClustering = () => this.go('system/clustering', ClusteringPage)
  openExternalManager = () => this.go('system/external-manager', ExternalManagerPage)
  openFirewallRules = () => this.go('system/protection/firewall-rules/configuration', FirewallRulesPage)
  openCurrentActiveRules = () => this.go('system/protection/firewall-rules/current-active-rules', TablePage)
  openBlockedAddresses = () => this.go('system/protection/automated-detection/blocked-addresses', TablePage)

  // Configuration
  openH323 = () => this.go('configuration/protocols/h323', ConsolePage)
  openActiveDirectoryService = () =>
    this.go('configuration/authentication/devices/active-directory-service', ConsolePage)
  openCallRouting = () => this.go('configuration/call-routing', ConsolePage)
  openZones = () => this.go('configuration/zones/zones', ZonesPage)
  openTransforms = () => this.go('configuration/dial-plan/transforms', TablePage)
  openLinks = () => this.go('configuration/bandwidth/links', TablePage)

  // Users
  openAdministratorAccounts = () => this.go('users/administrator-accounts', AdministratorAccountsPage)
  openLdapConfiguration = () => this.go('users/ldap-configuration', LdapConfigurationPage)
  openActiveSessions = () => this.go('users/active-administrator-sessions', TablePage)

  // Maintenance
  openUpgrade = () => this.go('maintenance/upgrade', UpgradePage)
  openLogging = () => this.go('maintenance/logging', ConsolePage)
  openOptionKeys = () => this.go('maintenance/option-keys', TablePage)
  openBackupAndRestore = () => this.go('maintenance/backup-and-restore', BackupAndRestorePage)
  openTrustedCaCertificate = () =>
    this.go('maintenance/security-certificates/trusted-ca-certificate', TrustedCaCertificatePage)
  openServerCertificate = () =>
    this.go('maintenance/security-certificates/server-certificate', ServerCertificatePage)
  openCheckPattern = () => this.go('maintenance/tools/check-pattern', ToolPage)
  openLocate = () => this.go('maintenance/tools/locate', ToolPage)
  openTraceroute = () => this.go('maintenance/tools/network-utilities/traceroute', ToolPage)
  openPing = () => this.go('maintenance/tools/network-utilities/ping', PingPage)
  openDnsLookup = () => this.go('maintenance/tools/network-utilities/dns-lookup', DnsLookupPage)
  openDiagnosticLogging = () => this.go('maintenance/diagnostics/diagnostic-logging', ConsolePage)
  openSystemSnapshot = () => this.go('maintenance/diagnostics/system-snapshot', SystemSnapshotPage)
  openMaintenanceMode = () => this.go('maintenance/maintenance-mode', MaintenanceModePage)
  openRestartOptions = () => this.go('maintenance/restart-options', RestartOptionsPage)

  /** The sign-in page, as typed into the address bar. */
  async openLogin(): Promise<LoginPage> {
    await this.addressBar.go(`/${this.host}/login`)
    return new LoginPage(this.page)
  }

  /** The sign-in page that a console leads to by itself. */
  loginPage(): LoginPage {
    return new LoginPage(this.page)
  }

  /** The command line, as by SSH. */
  async openSsh(): Promise<TerminalPage> {
    await this.addressBar.go(`/${this.host}/ssh`)
    return new TerminalPage(this.page)
  }

  /** The command line beside the machine, without network. */
  async openSerialConsole(): Promise<TerminalPage> {
    await this.addressBar.go(`/${this.host}/serial-console`)
    return new TerminalPage(this.page)
  }

  /** Any page of the menu. From another console the address is typed; within this one the menu is used. */
  async open(path: string): Promise<ConsolePage> {
    return this.go(path, ConsolePage)
  }

  private async go<P extends ConsolePage>(path: string, kind: PageClass<P>): Promise<P> {
    const target = `/${this.host}/${path}`
    const here = new URL(this.page.url()).pathname
    // A lab may lie below a path of its own.
    const byMenu =
      !here.endsWith(target) && here.includes(`/${this.host}/`) && (await this.menu.bar.isVisible())
    await (byMenu ? this.menu.open(path) : this.addressBar.go(target))

    const opened = new kind(this.page)
    const title = menuTrail(path).at(-1)?.label ?? ''
    await opened.heading.filter({ hasText: title }).waitFor()
    await opened.arrive()
    return opened
  }
}
