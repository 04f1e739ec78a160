import type { FieldId } from '#contract/settings/catalogue'
import type { RestartReason, SettingValue } from '#contract/settings/field'
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, Story } from './story'

/** An alarm that the chapter on troubleshooting does not have: a world in which it stands on that Expressway. */
type FurtherStory = { readonly key: string; readonly on: string; readonly raise: () => Story }

const three = ['expe1', 'expe2', 'expe3']
const by = 'admin'

const story = (
  key: string,
  happens: (story: Story) => void,
  on = 'expe2',
  scenario = 'cluster-of-three',
) => ({
  key,
  on,
  raise: () => {
    const told = Story.of(scenario, 'realistic')
    happens(told)
    // What was altered without a command is looked at with the next one.
    told.save(on, 'administration', { systemName: on })
    told.wait(SECOND_MS)
    return told
  },
})

/** An alarm of settings alone: they read so. */
const reads = (key: string, settings: Readonly<Record<FieldId, SettingValue>>) =>
  story(key, (told) =>
    told.alter('expe2', (machine) => {
      Object.assign(machine.settings, settings)
    }),
  )

const reasons: Readonly<Record<RestartReason, true>> = {
  'restart-clustering': true,
  'restart-tls': true,
  'restart-ports': true,
  'restart-ethernet': true,
  'restart-ip': true,
  'restart-https': true,
  'restart-ssh': true,
  'restart-http': true,
  'restart-snmp': true,
  'restart-discovery-protection': true,
  'restart-client-certificates': true,
  'restart-core-dump': true,
  'restart-option-key': true,
  'restart-advanced-networking': true,
  'restart-restore': true,
  'reboot-advanced-security': true,
  'reset-fips': true,
  'restart-fips': true,
  'restart-b2bua': true,
}

const restarts = Object.keys(reasons)
  .filter((key): key is RestartReason => key in reasons)
  .map((key) =>
    story(key, (told) =>
      told.alter('expe2', (machine) => {
        machine.restartReasons.push(key)
      }),
    ),
  )

const off = (expressway: string) => (told: Story) =>
  told.give({ type: 'add-fault', fault: { kind: 'power-off', expressway } })

/** One peer lost, or two, for so long. */
const lost = (one: string, several: string, milliseconds: number): FurtherStory[] => [
  story(one, (told) => {
    off('expe3')(told)
    told.wait(milliseconds)
  }),
  story(several, (told) => {
    off('expe3')(told)
    off('expe1')(told)
    told.wait(milliseconds)
  }),
]

const firewall = (key: string, failure: NonNullable<ReturnType<Story['on']>['firewall']['failure']>) =>
  story(key, (told) =>
    told.alter('expe2', (machine) => {
      machine.firewall.failure = failure
    }),
  )

const strictMode = (key: string, settings: Readonly<Record<FieldId, SettingValue>>) =>
  reads(key, { 'advanced-security.advancedAccountSecurityMode': 'On', ...settings })

const directory = (number: string, settings: Readonly<Record<FieldId, SettingValue>>) =>
  reads(`active-directory-${number}`, {
    'active-directory-service.connect': 'On',
    'active-directory-service.adDomain': 'a.example.com',
    'active-directory-service.shortDomainName': 'A',
    ...settings,
  })

const b2bua = (key: string, settings: Readonly<Record<FieldId, SettingValue>>) =>
  reads(key, { 'microsoft-interoperability.mode': 'Enabled', ...settings })

const withoutLink = (number: string, name: string) =>
  story(`link-missing-${number}`, (told) =>
    told.alter('expe2', ({ lists }) => {
      lists['links'] = (lists['links'] ?? []).filter(({ values }) => values['name'] !== name)
    }),
  )

/** So many calls that everybody placed. */
const calls = (counts: Readonly<Record<string, number>>) => (told: Story) => {
  for (const [id, count] of Object.entries(counts)) {
    told.alter(id, (machine) => {
      machine.calls.lines = 0
      machine.calls.placed = Array.from({ length: count }, (_, index) => ({
        id: `${id}-${index}`,
        source: 'sip:a@example.com',
        destination: 'sip:b@example.com',
        startedAt: told.world.now,
        endsAt: told.world.now + HOUR_MS,
        zones: [],
      }))
    })
  }
}

/** Every alarm beside those of procedures, part 2. */
export const furtherAlarmStories: readonly FurtherStory[] = [
  ...restarts,
  story('invalid-configuration', (told) => told.saveRows('expe1', [...three, '10.0.0.12']), 'expe1'),
  story('invalid-peer-address', (told) => told.saveRows('expe1', [...three, '127.0.0.1']), 'expe1'),
  story('invalid-peer-address', (told) => told.saveRows('expe1', [...three, 'lost']), 'expe1'),
  story('replication-settings-differ', (told) => told.saveRows('expe2', ['expe1', 'expe3', 'expe2'])),
  story('replication-settings-differ', (told) =>
    told.save('expe2', 'clustering', { clusterName: 'b.example.com' }),
  ),
  story('replication-primary-unreachable', off('expe1')),
  reads('verbose-log-levels', { 'network-log-configuration.networkH323': 'DEBUG' }),
  ...lost('lost-peer-hours', 'lost-peers-hours', HOUR_MS),
  ...lost('lost-peer-days', 'lost-peers-days', DAY_MS),
  ...lost('lost-peer-licences-gone', 'lost-peers-licences-gone', 14 * DAY_MS),
  story('turn-relay-licences-required', (told) =>
    told.alter('expe2', (machine) => {
      machine.settings['turn.services'] = 'On'
      machine.optionKeys = machine.optionKeys.filter(({ key }) => !key.startsWith('116341I'))
    }),
  ),
  story('call-licences-used-up', calls({ expe1: 100, expe2: 100, expe3: 100 })),
  story('call-capacity-reached', calls({ expe2: 150 })),
  firewall('firewall-activation-failed', 'activate'),
  firewall('firewall-restore-failed', 'restore'),
  firewall('firewall-start-failed', 'initialize'),
  firewall('firewall-equal-priority', 'equal-priority'),
  strictMode('per-account-session-limit-required', { 'administration.perAccountSessionLimit': 0 }),
  strictMode('external-manager-uses-http', {
    'external-manager.address': 'tms.example.com',
    'external-manager.protocol': 'HTTP',
  }),
  strictMode('client-certificates-not-validated', {}),
  strictMode('time-out-required', { 'administration.sessionTimeOut': 0 }),
  strictMode('system-session-limit-required', { 'administration.systemSessionLimit': 0 }),
  strictMode('login-directory-not-encrypted', {
    'ldap-configuration.administratorAuthenticationSource': 'Both',
    'ldap-configuration.encryption': 'Off',
  }),
  strictMode('incident-reporting-enabled', { 'incident-reporting.sendingMode': 'On' }),
  strictMode('external-manager-not-verified', {
    'external-manager.address': 'tms.example.com',
    'external-manager.certificateVerificationMode': 'Off',
  }),
  strictMode('remote-logging-enabled', { 'logging.server1Address': '10.0.0.5' }),
  strictMode('login-directory-revocation-unchecked', {
    'ldap-configuration.administratorAuthenticationSource': 'Both',
    'ldap-configuration.crlChecking': 'None',
  }),
  strictMode('snmp-enabled', { 'snmp.mode': 'v2c' }),
  reads('fips-restriction', { 'advanced-security.fipsMode': 'On', 'sip.udpMode': 'On' }),
  reads('crl-without-distribution-points', { 'crl-management.automaticUpdates': 'Enabled' }),
  story('crl-download-failed', (told) =>
    told.alter('expe2', (machine) => {
      machine.settings['crl-management.automaticUpdates'] = 'Enabled'
      machine.certificates.automaticUpdate.failures = ['http://crl.example.com/a.crl: nobody answers']
    }),
  ),
  b2bua('b2bua-without-fqdn', { 'dns.systemHostName': '' }),
  b2bua('b2bua-without-address', { 'ip.lan1Ipv4Address': '' }),
  b2bua('b2bua-without-cluster-name', { 'clustering.clusterName': '' }),
  reads('ip-mismatch-25003', { 'ip.ipProtocol': 'Both', 'ip.lan1Ipv4Address': '' }),
  reads('ip-mismatch-25004', { 'ip.ipProtocol': 'Both', 'ip.ipv4Gateway': '127.0.0.1' }),
  reads('ip-mismatch-25013', { 'ip.ipProtocol': 'Both' }),
  reads('ip-mismatch-25014', { 'ip.ipProtocol': 'Both' }),
  reads('ethernet-speed', { 'ethernet.lan1Speed': '10half' }),
  directory('35001', { 'dns.systemHostName': '' }),
  directory('35002', { 'time.ntpServer1Address': '', 'time.ntpServer2Address': '' }),
  directory('35003', { 'dns.server1Address': '', 'dns.server2Address': '' }),
  directory('35005', { 'active-directory-service.adDomain': '' }),
  directory('35007', { 'active-directory-service.spnego': 'Disabled' }),
  directory('35008', { 'active-directory-service.shortDomainName': '' }),
  withoutLink('45002', 'DefaultSZtoDefaultZ'),
  withoutLink('45006', 'DefaultSZtoClusterSZ'),
  withoutLink('45007', 'DefaultSZtoTraversalSZ'),
  withoutLink('45008', 'TraversalSZtoDefaultZ'),
  reads('no-call-protocol', { 'h323.mode': 'Off', 'sip.mode': 'Off' }),
  story('zone-media-encryption', (told) => {
    told.give({
      type: 'save-item',
      expressway: 'expe1',
      list: 'zones',
      id: null,
      values: {
        name: 'Branch',
        type: 'Neighbor',
        sipTransport: 'TCP',
        mediaEncryptionMode: 'Force encrypted',
      },
      by,
    })
    told.wait(2 * MINUTE_MS)
  }),
  reads('ldap-configuration-required', { 'ldap-configuration.administratorAuthenticationSource': 'Both' }),
  story('ldap-authority-missing', (told) =>
    told.alter('expe2', ({ certificates, settings }) => {
      certificates.trusted = []
      settings['ldap-configuration.administratorAuthenticationSource'] = 'Both'
      settings['ldap-configuration.serverAddress'] = '10.0.0.99'
      settings['ldap-configuration.encryption'] = 'TLS'
    }),
  ),
  reads('insecure-password', { 'password-security.enforce': 'On' }),
]
