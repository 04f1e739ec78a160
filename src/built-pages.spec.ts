import { describe, expect, it } from 'vitest'
import { isMenuPath, menuPages } from '#contract/menu'
import { fileOfPage, loadPageAt, otherPages, ownFiles, pageAt } from './built-pages'

describe('the pages that are built', () => {
  it('[INT-03] all have a place in the menu', () => {
    const places = [...menuPages().map(({ path }) => path), 'status/overview/service-setup']
    const files = new Set(places.map(fileOfPage))
    expect(Object.keys(ownFiles).filter((file) => !files.has(file))).toEqual([])
  })

  it.each(menuPages().map(({ path }) => path))(
    '[INT-03] leave the place %s of the menu not empty',
    async (path) => {
      expect(await pageAt(path)()).toBeTypeOf('function')
    },
  )

  it('say so where the menu leads nowhere', async () => {
    await expect(pageAt('system/nowhere')()).rejects.toThrow('system/nowhere')
  })

  it.each([
    '/',
    '/lab/authority',
    '/lab/dns',
    '/lab/licence-desk',
    '/lab/test-calls',
    '/lab/command-log',
    '/lab/faults',
    '/lab/ports',
    '/lab/peer-documents',
    '/lab/syslog',
    '/lab/where-the-guide-is-unclear',
    '/lab/what-strict-refuses',
    '/lab/side-by-side',
    '/lab/progress',
    '/expe1.example.com/login',
    '/expe1.example.com/overview',
    '/expe1.example.com/status/overview/service-setup',
    '/expe1.example.com/system/clustering',
    '/expe1.example.com/System/Clustering/',
    '/expe1.example.com/system/network-interfaces/static-routes/new',
    '/expe1.example.com/status/hardware',
  ])('are fetched by the address %s alone', async (address) => {
    expect(await loadPageAt(address)).toBeTypeOf('function')
  })

  it.each(['/expe1.example.com', '/expe1.example.com/system', '/expe1.example.com/weather', '/tms/lists'])(
    'are not at %s',
    (address) => {
      expect(loadPageAt(address)).toBeUndefined()
    },
  )

  it('outside the menu are not in it', () => {
    expect(Object.keys(otherPages).filter(isMenuPath)).toEqual([])
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
  ])('[INT-03] hold %s, which the guide names', async (path) => {
    expect(isMenuPath(path)).toBe(true)
    expect(await pageAt(path)()).toBeTypeOf('function')
  })
})
