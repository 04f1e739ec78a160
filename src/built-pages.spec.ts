import { describe, expect, it } from 'vitest'
import { menuPages } from '#contract/menu'
import { builtPages } from './built-pages'

describe('the pages that are built', () => {
  it('[INT-03] all have a place in the menu', () => {
    const inMenu = new Set(menuPages().map(({ path }) => path))
    expect(Object.keys(builtPages).filter((path) => !inMenu.has(path))).toEqual([])
  })

  it('are those that forming, growing and shrinking a cluster needs', () => {
    expect(Object.keys(builtPages)).toEqual(
      expect.arrayContaining([
        'status/overview',
        'status/alarms',
        'status/calls/calls',
        'status/registrations/by-device',
        'status/logs/event-log',
        'status/logs/configuration-log',
        'system/administration',
        'system/network-interfaces/ethernet',
        'system/network-interfaces/ip',
        'system/dns',
        'system/time',
        'system/clustering',
        'configuration/protocols/h323',
        'configuration/call-routing',
        'configuration/zones/zones',
        'users/administrator-accounts',
        'maintenance/option-keys',
        'maintenance/backup-and-restore',
        'maintenance/maintenance-mode',
        'maintenance/restart-options',
      ]),
    )
  })
})
