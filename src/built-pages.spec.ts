import { describe, expect, it } from 'vitest'
import { menuPages } from '#contract/menu'
import { builtPages } from './built-pages'

describe('the pages that are built', () => {
  it('[INT-03] all have a place in the menu', () => {
    const inMenu = new Set(menuPages().map(({ path }) => path))
    expect(Object.keys(builtPages).filter((path) => !inMenu.has(path))).toEqual([])
  })

  it('[INT-03] leave no place of the menu empty', () => {
    expect(menuPages().filter(({ path }) => builtPages[path] === undefined)).toEqual([])
  })

  it.each([
    'status/alarms',
    'status/registrations/by-device',
    'status/calls/calls',
    'status/applications/tms-provisioning-extension-services/findme/accounts',
    'status/logs/event-log',
    'status/logs/configuration-log',
    'system/administration',
    'system/network-interfaces/ethernet',
    'system/network-interfaces/ip',
    'system/network-interfaces/static-routes',
    'system/dns',
    'system/time',
    'system/snmp',
    'system/clustering',
    'system/external-manager',
    'system/protection/firewall-rules/configuration',
    'configuration/protocols/h323',
    'configuration/authentication/devices/active-directory-service',
    'configuration/call-routing',
    'configuration/zones/zones',
    'applications/b2bua/microsoft-interoperability/configuration',
    'users/administrator-accounts',
    'users/findme-accounts',
    'maintenance/upgrade',
    'maintenance/logging',
    'maintenance/option-keys',
    'maintenance/tools/network-utilities/dns-lookup',
    'maintenance/security-certificates/trusted-ca-certificate',
    'maintenance/security-certificates/server-certificate',
    'maintenance/security-certificates/crl-management',
    'maintenance/backup-and-restore',
    'maintenance/diagnostics/system-snapshot',
    'maintenance/maintenance-mode',
    'maintenance/restart-options',
  ])('[INT-03] hold %s, which the guide names', (path) => {
    expect(builtPages[path]).toBeDefined()
  })
})
