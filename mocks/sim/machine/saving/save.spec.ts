import { describe, expect, test } from 'vitest'
import { catalogueFields, settingsPage, settingsPages } from '#contract/settings/catalogue'
import type { FieldDefinition, SettingValue } from '#contract/settings/field'
import { fieldsOf, problemWith } from '#contract/settings/validate'
import { MINUTE_MS, Story } from '../../../testing/story'
import { settingsPageAnswer } from '../../answers/settings'
import { identityOf } from '../../answers/system'
import { present } from '../../ground/assert'
import { serverCertificatePage } from '../certificates/pages'

/** A value just outside what the field takes. */
function beyond(field: FieldDefinition): SettingValue {
  if (field.kind === 'choice') return 'no such choice'
  return field.kind === 'number' ? field.max + 1 : 'x'.repeat(field.maxLength + 1)
}

describe('saving a settings page', () => {
  test('a stale revision is refused and nothing is saved; null overwrites', () => {
    const story = Story.of('standalone-pair')
    const save = (revision: number | null, timeToLive: number) =>
      story.give({
        type: 'save-settings',
        expressway: 'expe1',
        page: 'h323',
        values: { timeToLive },
        revision,
        by: 'a',
      })
    expect(save(0, 60)).toBeUndefined()
    expect(save(0, 90)?.kind).toBe('changed-meanwhile')
    expect(story.page('expe1', 'h323')).toMatchObject({ timeToLive: 60 })
    expect(save(null, 90)).toBeUndefined()
  })

  test('every field refuses what its range does not allow, and nothing of the page is saved', () => {
    for (const page of settingsPages) {
      for (const field of fieldsOf(page)) {
        const story = Story.of('standalone-pair')
        const before = story.page('expe1', page.id)
        const wrong = beyond(field)
        const refusal = story.save('expe1', page.id, { [field.key]: wrong })
        expect(
          refusal?.errors.map((error) => error.field),
          `${page.id}.${field.key}`,
        ).toContain(field.key)
        expect(story.page('expe1', page.id)).toEqual(before)
      }
    }
  })

  test.each([
    ['control characters', 'a\u0007b'],
    ['a tab', 'a\tb'],
    ['a fraction', 60.5],
    ['text for a number', '60'],
  ])('%s is refused', (_name, value) => {
    const story = Story.of('standalone-pair')
    const page = typeof value === 'string' && value !== '60' ? 'administration' : 'h323'
    const key = page === 'administration' ? 'systemName' : 'timeToLive'
    expect(story.save('expe1', page, { [key]: value })?.kind).toBe('invalid')
  })

  test('markup in a name is kept as the text that it is', () => {
    const story = Story.of('standalone-pair')
    expect(story.save('expe1', 'administration', { systemName: '<b>"one" & two</b>' })).toBeUndefined()
    expect(story.page('expe1', 'administration')).toMatchObject({ systemName: '<b>"one" & two</b>' })
  })

  test('an unknown field or page is refused by name', () => {
    const story = Story.of('standalone-pair')
    expect(story.save('expe1', 'h323', { nonsense: 1 })?.errors[0]?.field).toBe('nonsense')
    expect(story.save('expe1', 'nonsense', {})?.kind).toBe('not-found')
  })

  test('[PRE-13] [PSI-12] a System name that another system has is saved with a warning', () => {
    const story = Story.of('standalone-pair')
    story.save('expe1', 'administration', { systemName: 'EXPE2' })
    const notes = story.events.flatMap((event) => (event.type === 'settings-saved' ? event.notes : []))
    expect(notes[0]?.text).toContain('expe2')
    expect(notes[0]?.guide).toContain('PRE-13')
  })

  test('[CRE-28] [ADD-54] spaces in a host name are refused, a duplicate is flagged', () => {
    const story = Story.of('standalone-pair')
    expect(story.save('expe1', 'dns', { systemHostName: 'my host' })?.errors[0]?.field).toBe('systemHostName')
    expect(story.save('expe1', 'dns', { systemHostName: 'expe2' })).toBeUndefined()
    const notes = story.events.flatMap((event) => (event.type === 'settings-saved' ? event.notes : []))
    expect(notes[0]?.guide).toContain('CRE-28')
    story.save('expe1', 'dns', { systemHostName: 'expe7' })
    const own = story.events.flatMap((event) => (event.type === 'settings-saved' ? event.notes : []))
    expect(own).toEqual([])
  })

  test.each([
    ['Boardroom 2 London', 'boardroom-2-london'],
    ['expe1', 'expe1'],
    ['2nd: Floor!', 'nd-floor'],
    ['', ''],
  ])('[CRE-28] the System name "%s" suggests the host name "%s"', (systemName, suggestedHostName) => {
    const story = Story.of('standalone-pair')
    story.save('expe1', 'administration', { systemName })
    story.save('expe1', 'dns', { systemHostName: 'elsewhere' })
    expect(identityOf(story.on('expe1'))).toMatchObject({ suggestedHostName })
    expect(story.save('expe1', 'dns', { systemHostName: suggestedHostName })).toBeUndefined()
  })

  test('[CRE-29] the FQDN is System host name and Domain name, and the page shows what both are now', () => {
    const story = Story.of('standalone-pair')
    expect(identityOf(story.on('expe1')).fqdn).toBe('expe1.example.com')
    story.save('expe1', 'dns', { systemHostName: 'edge', domainName: 'branch.example.com' })
    expect(identityOf(story.on('expe1')).fqdn).toBe('edge.branch.example.com')
    const { naming, notes } = serverCertificatePage(story.world, story.on('expe1'))
    expect(naming.expressway).toBe('edge.branch.example.com')
    expect(notes[0]?.text).toContain('do not contain edge.branch.example.com')
    story.save('expe1', 'dns', { domainName: '' })
    expect(identityOf(story.on('expe1')).fqdn).toBe('')
    story.save('expe1', 'dns', { systemHostName: '', domainName: 'example.com' })
    expect(identityOf(story.on('expe1')).fqdn).toBe('')
  })

  test('[CRE-17] [ADD-18] a malformed address or a gateway outside the subnet is refused', () => {
    const story = Story.of('standalone-pair')
    expect(story.save('expe1', 'ip', { lan1Ipv4Address: '10.0.0' })?.errors[0]?.field).toBe('lan1Ipv4Address')
    expect(story.save('expe1', 'ip', { ipv4Gateway: '172.16.0.1' })?.errors[0]).toMatchObject({
      field: 'ipv4Gateway',
    })
    expect(story.save('expe1', 'ip', { lan1Ipv4SubnetMask: '255.0.255.0' })?.kind).toBe('invalid')
    expect(story.save('expe1', 'ip', { ipv4Gateway: '10.0.0.254' })).toBeUndefined()
  })

  test('[CRE-26] the Time to live takes seconds of its range', () => {
    const story = Story.of('standalone-pair')
    expect(story.save('expe1', 'h323', { timeToLive: 59 })?.kind).toBe('invalid')
    expect(story.save('expe1', 'h323', { timeToLive: 60 })).toBeUndefined()
  })

  test('a change that waits for a restart leaves the old value in force until then', () => {
    const story = Story.of('standalone-pair')
    story.save('expe1', 'ip', { lan1Ipv4Address: '10.0.0.99' })
    expect(story.alarms('expe1')).toEqual(['restart-ip'])
    expect(story.on('10.0.0.11').id).toBe('expe1')
    story.restartAndWait('expe1')
    expect(story.on('10.0.0.99').id).toBe('expe1')
    expect(story.alarms('expe1')).toEqual([])
  })

  test('every change is in the Configuration Log with old and new value, on that peer only', () => {
    const story = Story.of('standalone-pair')
    story.save('expe1', 'h323', { timeToLive: 60 })
    expect(story.on('expe1').configurationLog.at(-1)?.detail).toContain("from: '1800' to: '60'")
    expect(story.on('expe2').configurationLog).toEqual([])
  })
})

describe('passwords on a page', () => {
  test('SNMP takes one of at least eight characters, or a blank one', () => {
    const story = Story.of('standalone-pair')
    const save = (authenticationPassword: string) =>
      story.save('expe1', 'snmp', { mode: 'v3 secure SNMP', authenticationPassword })
    expect(save('1234567')?.errors).toEqual([
      { field: 'authenticationPassword', message: 'Enter at least 8 characters.' },
    ])
    expect(save('12345678')).toBeUndefined()
    expect(save('')).toBeUndefined()
  })

  test('a secret is not served, and a blank one that is sent keeps what there is', () => {
    const story = Story.of('standalone-pair')
    const page = present(settingsPage('snmp'), 'the catalogue has SNMP')
    story.save('expe1', 'snmp', { mode: 'v3 secure SNMP', privacyPassword: 'very secret' })
    expect(settingsPageAnswer(story.world, story.on('expe1'), page).values['privacyPassword']).toBe('')
    story.save('expe1', 'snmp', { privacyPassword: '', location: 'Here' })
    expect(story.page('expe1', 'snmp')).toMatchObject({ privacyPassword: 'very secret', location: 'Here' })
    expect(JSON.stringify(story.on('expe1').configurationLog)).not.toContain('very secret')
  })
})

describe('SNMP', () => {
  test('[TMS-03] [R-04] only turning it on asks for a restart', () => {
    const story = Story.of('standalone-pair')
    story.save('expe1', 'snmp', { mode: 'v2c' })
    expect(story.alarms('expe1')).toEqual(['restart-snmp'])
    story.restartAndWait('expe1')
    story.save('expe1', 'snmp', { communityName: 'private' })
    story.save('expe1', 'snmp', { mode: 'v3 plus TMS support' })
    expect(story.alarms('expe1')).toEqual([])
  })
})

describe('what else waits for a restart', () => {
  test.each([
    ['administration', { ephemeralPortRangeStart: 31_000 }, 'restart-ports'],
    ['administration', { ephemeralPortRangeEnd: 36_000 }, 'restart-ports'],
    ['incident-reporting', { coreDumpMode: 'Off' }, 'restart-core-dump'],
  ])('a change of %s %o', (page, values, alarm) => {
    const story = Story.of('standalone-pair')
    story.save('expe1', page, values)
    expect(story.alarms('expe1')).toEqual([alarm])
    story.restartAndWait('expe1')
    expect(story.alarms('expe1')).toEqual([])
    expect(story.page('expe1', page)).toMatchObject(values)
  })

  test('of client certificates, only to leave Not required; a peer that takes the change over waits as well', () => {
    const story = Story.of('cluster-of-three')
    const demand = (clientCertificateSecurity: string) => {
      story.save('expe1', 'administration', { clientCertificateSecurity })
      story.wait(2 * MINUTE_MS)
    }
    demand('Certificate validation')
    expect(story.alarms('expe1')).toEqual(['restart-client-certificates'])
    expect(story.alarms('expe2')).toEqual(['restart-client-certificates'])
    for (const id of ['expe1', 'expe2']) story.restartAndWait(id)
    story.wait(10 * MINUTE_MS)
    for (const next of ['Certificate-based authentication', 'Not required']) {
      demand(next)
      expect(story.alarms('expe1')).toEqual([])
      expect(story.alarms('expe2')).toEqual([])
    }
  })
})

describe('the settings catalogue', () => {
  test('every default is a value that the field accepts', () => {
    for (const { id, field } of catalogueFields) {
      if (field.kind === 'text' && field.mandatory) continue
      expect(problemWith(field, field.default), id).toBeUndefined()
    }
  })

  test('[PSI-01] [CRE-59] [PSI-12] [PSI-17] [PSI-19] [PSI-34] [PSI-35] [R-07] the peer-specific fields of the built pages are exactly the list of the guide', () => {
    const marked = catalogueFields.filter(({ field }) => field.scope === 'peer').map(({ id }) => id)
    const rows = (prefix: string, count: number) =>
      Array.from({ length: count }, (_, index) => prefix.replace('#', String(index + 1)))
    const snmpIds = catalogueFields.filter(({ page }) => page.id === 'snmp').map(({ id }) => id)
    const lan = (number: number) =>
      ['Ipv4Address', 'Ipv4SubnetMask', 'StaticNatMode', 'StaticNatAddress', 'Ipv6Address', 'Mtu'].map(
        (key) => `ip.lan${number}${key}`,
      )
    expect(new Set(marked)).toEqual(
      new Set([
        'clustering.clusterName',
        'clustering.configurationPrimary',
        'clustering.clusterIpVersion',
        'clustering.tlsVerificationMode',
        ...rows('clustering.peer#Address', 6),
        ...rows('ethernet.lan#Speed', 2),
        'ip.useDualNetworkInterfaces',
        'ip.externalLanInterface',
        'ip.ipv4Gateway',
        'ip.ipv6Gateway',
        ...lan(1),
        ...lan(2),
        'administration.systemName',
        'administration.serialPort',
        'administration.sshService',
        'administration.webInterface',
        'administration.redirectHttp',
        'administration.automatedProtectionService',
        'dns.systemHostName',
        'dns.domainName',
        ...rows('dns.server#Address', 5),
        ...['Address', 'Authentication', 'KeyId', 'Hash', 'PassPhrase'].flatMap((key) =>
          rows(`time.ntpServer#${key}`, 5),
        ),
        ...['Address', 'Domain1', 'Domain2'].flatMap((key) => rows(`dns.perDomain#${key}`, 5)),
        'time.timeZone',
        'crl-management.automaticUpdates',
        'crl-management.distributionPoints',
        'crl-management.dailyUpdateTime',
        ...snmpIds,
        'logging.logLevel',
        ...['Address', 'Mode', 'Transport', 'Port', 'Severity', 'Keywords'].flatMap((key) =>
          rows(`logging.server#${key}`, 4),
        ),
        'active-directory-service.netbiosMachineName',
        'active-directory-service.username',
        'active-directory-service.password',
      ]),
    )
  })
})
