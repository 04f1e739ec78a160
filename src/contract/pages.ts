import type { MenuPath } from './menu'

/**
 * The pages to which others lead, each under the short name by which the code speaks of it. The menu has them all (INT-03):
 * a path that it does not have does not compile.
 */
export const pages = {
  overview: 'status/overview',
  alarms: 'status/alarms',
  calls: 'status/calls/calls',
  registrations: 'status/registrations/by-device',
  findMeStatus: 'status/applications/tms-provisioning-extension-services/findme/accounts',
  ethernet: 'system/network-interfaces/ethernet',
  ip: 'system/network-interfaces/ip',
  dns: 'system/dns',
  staticRoutes: 'system/network-interfaces/static-routes',
  administration: 'system/administration',
  time: 'system/time',
  snmp: 'system/snmp',
  clustering: 'system/clustering',
  externalManager: 'system/external-manager',
  h323: 'configuration/protocols/h323',
  activeDirectory: 'configuration/authentication/devices/active-directory-service',
  callRouting: 'configuration/call-routing',
  zones: 'configuration/zones/zones',
  microsoft: 'applications/b2bua/microsoft-interoperability/configuration',
  conferenceFactory: 'applications/conference-factory',
  administrators: 'users/administrator-accounts',
  findMe: 'users/findme-accounts',
  ldap: 'users/ldap-configuration',
  optionKeys: 'maintenance/option-keys',
  certificates: 'maintenance/security-certificates/server-certificate',
  trustedCertificates: 'maintenance/security-certificates/trusted-ca-certificate',
  backup: 'maintenance/backup-and-restore',
  snapshot: 'maintenance/diagnostics/system-snapshot',
  logging: 'maintenance/logging',
  dnsLookup: 'maintenance/tools/network-utilities/dns-lookup',
  upgrade: 'maintenance/upgrade',
  maintenanceMode: 'maintenance/maintenance-mode',
  restart: 'maintenance/restart-options',
} as const satisfies Readonly<Record<string, MenuPath>>
