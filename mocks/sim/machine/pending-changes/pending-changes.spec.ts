import { describe, expect, test } from 'vitest'
import { MINUTE_MS, Story } from '../../../testing/story'
import { optionKeyFor } from '../licences/serial-check'
import { inForce } from '../settings/read'

const by = 'admin'
const reboot = (story: Story, expressway: string) => {
  story.give({ type: 'restart', expressway, kind: 'reboot', by })
  story.wait(10 * MINUTE_MS)
}

describe('Microsoft interoperability', () => {
  const page = 'microsoft-interoperability'
  const inUse = (story: Story) =>
    story.save('expe1', page, { mode: 'Enabled', destinationAddress: '10.0.0.20' })

  test('what is saved together with Enabled is in force at once; later changes wait for the service', () => {
    const story = Story.of('standalone-pair')
    inUse(story)
    expect(story.alarms('expe1')).not.toContain('restart-b2bua')
    story.save('expe1', page, { listeningPort: 5063 })
    expect(story.alarms('expe1')).toContain('restart-b2bua')
    expect(inForce(story.on('expe1'), `${page}.listeningPort`)).toBe(5061)
    expect(story.give({ type: 'restart-service', expressway: 'expe1', by })).toBeUndefined()
    expect(story.alarms('expe1')).not.toContain('restart-b2bua')
    expect(inForce(story.on('expe1'), `${page}.listeningPort`)).toBe(5063)
    expect(story.on('expe1').power.state).toBe('up')
  })

  test('a change that is taken back, and one that Disabled hides, wait for nothing', () => {
    const story = Story.of('standalone-pair')
    inUse(story)
    story.save('expe1', page, { hopCount: 60 })
    story.save('expe1', page, { hopCount: 70 })
    expect(story.alarms('expe1')).not.toContain('restart-b2bua')
    story.save('expe1', page, { hopCount: 60 })
    story.save('expe1', page, { mode: 'Disabled' })
    expect(story.alarms('expe1')).not.toContain('restart-b2bua')
    expect(story.give({ type: 'restart-service', expressway: 'expe1', by })?.kind).toBe('conflict')
  })

  test.each([
    ['b2bua-without-fqdn', 'dns', 'systemHostName'],
    ['b2bua-without-cluster-name', 'clustering', 'clusterName'],
  ])('%s stands while the service is in use without it', (key, where, field) => {
    const story = Story.of('cluster-of-three')
    const before = story.page('expe1', where)[field] ?? ''
    story.save('expe1', where, { [field]: '' })
    expect(story.alarms('expe1')).not.toContain(key)
    inUse(story)
    expect(story.alarms('expe1')).toContain(key)
    story.save('expe1', where, { [field]: before })
    expect(story.alarms('expe1')).not.toContain(key)
  })

  test('b2bua-without-address stands from the restart on that takes the IPv4 address of LAN 1 away', () => {
    const story = Story.of('standalone-pair')
    inUse(story)
    story.save('expe1', 'ip', {
      ipProtocol: 'IPv6',
      lan1Ipv4Address: '',
      ipv4Gateway: '127.0.0.1',
      lan1Ipv6Address: '2001:db8::11',
    })
    expect(story.alarms('expe1')).not.toContain('b2bua-without-address')
    story.restartAndWait('expe1')
    expect(story.alarms('expe1')).toContain('b2bua-without-address')
    story.save('expe1', page, { mode: 'Disabled' })
    expect(story.alarms('expe1')).not.toContain('b2bua-without-address')
  })

  test('the restart of the service leaves alone what waits for a restart of the system', () => {
    const story = Story.of('standalone-pair')
    inUse(story)
    story.save('expe1', page, { hopCount: 60 })
    story.save('expe1', 'administration', { sshService: 'Off' })
    story.give({ type: 'restart-service', expressway: 'expe1', by })
    expect(story.alarms('expe1')).toContain('restart-ssh')
    story.save('expe1', page, { hopCount: 50 })
    story.restartAndWait('expe1')
    expect(story.alarms('expe1')).toEqual([])
  })

  test('[PSI-02] on a peer the copied change waits for the service of that peer', () => {
    const story = Story.of('cluster-of-three')
    inUse(story)
    story.wait(2 * MINUTE_MS)
    story.save('expe1', page, { hopCount: 60 })
    story.wait(2 * MINUTE_MS)
    expect(story.alarms('expe2')).toContain('restart-b2bua')
    story.give({ type: 'restart-service', expressway: 'expe1', by })
    expect(story.alarms('expe1')).not.toContain('restart-b2bua')
    expect(story.alarms('expe2')).toContain('restart-b2bua')
  })
})

test('Automatic discovery protection, changed on the primary, asks for a restart on every peer', () => {
  const story = Story.of('cluster-of-three')
  story.save('expe1', 'administration', { automaticDiscoveryProtection: 'On' })
  expect(story.alarms('expe1')).toEqual(['restart-discovery-protection'])
  expect(story.alarms('expe2')).toEqual([])
  story.wait(2 * MINUTE_MS)
  expect(story.alarms('expe2')).toEqual(['restart-discovery-protection'])
  story.restartAndWait('expe2')
  expect(story.alarms('expe2')).not.toContain('restart-discovery-protection')
})

describe('Advanced security', () => {
  const page = 'advanced-security'

  /** The mode is in force: its key is installed, it was turned on, and the system rebooted. */
  function hardened(): Story {
    const story = Story.of('standalone-pair')
    const key = optionKeyFor(story.on('expe1').serialNumber, 'J00')
    story.give({ type: 'add-option-key', expressway: 'expe1', key, by })
    story.restartAndWait('expe1')
    story.save('expe1', page, { advancedAccountSecurityMode: 'On' })
    reboot(story, 'expe1')
    return story
  }

  test('advanced account security mode is refused without its option key', () => {
    const story = Story.of('standalone-pair')
    const refusal = story.save('expe1', page, { advancedAccountSecurityMode: 'On' })
    expect(refusal?.errors?.[0]?.field).toBe('advancedAccountSecurityMode')
    expect(story.page('expe1', page)).toMatchObject({ advancedAccountSecurityMode: 'Off' })
  })

  test('a restart of the application is not enough for it, a reboot is', () => {
    const story = hardened()
    expect(story.alarms('expe1')).not.toContain('reboot-advanced-security')
    story.save('expe1', page, { advancedAccountSecurityMode: 'Off' })
    story.restartAndWait('expe1')
    expect(story.alarms('expe1')).toContain('reboot-advanced-security')
    expect(inForce(story.on('expe1'), `${page}.advancedAccountSecurityMode`)).toBe('On')
    reboot(story, 'expe1')
    expect(inForce(story.on('expe1'), `${page}.advancedAccountSecurityMode`)).toBe('Off')
    expect(story.alarms('expe1')).toEqual([])
  })

  test.each([
    [
      'per-account-session-limit-required',
      'administration',
      { perAccountSessionLimit: 0 },
      { perAccountSessionLimit: 2 },
    ],
    ['system-session-limit-required', 'administration', { systemSessionLimit: 0 }, { systemSessionLimit: 5 }],
    ['time-out-required', 'administration', { sessionTimeOut: 0 }, { sessionTimeOut: 30 }],
    ['incident-reporting-enabled', 'incident-reporting', { sendingMode: 'On' }, { sendingMode: 'Off' }],
    ['remote-logging-enabled', 'logging', { server1Address: '10.0.0.30' }, { server1Address: '' }],
    [
      'external-manager-uses-http',
      'external-manager',
      { address: 'tms.example.com', protocol: 'HTTP' },
      { protocol: 'HTTPS' },
    ],
    [
      'external-manager-not-verified',
      'external-manager',
      { address: 'tms.example.com', certificateVerificationMode: 'Off' },
      { certificateVerificationMode: 'On' },
    ],
    [
      'login-directory-not-encrypted',
      'ldap-configuration',
      { administratorAuthenticationSource: 'Both', encryption: 'Off' },
      { encryption: 'TLS' },
    ],
    [
      'login-directory-revocation-unchecked',
      'ldap-configuration',
      { administratorAuthenticationSource: 'Both', crlChecking: 'None' },
      { crlChecking: 'All' },
    ],
  ])('%s stands while the mode is in force and the setting contradicts it', (key, name, broken, mended) => {
    const plain = Story.of('standalone-pair')
    plain.save('expe1', name, broken)
    expect(plain.alarms('expe1')).not.toContain(key)
    const story = hardened()
    story.save('expe1', name, broken)
    expect(story.alarms('expe1')).toContain(key)
    story.save('expe1', name, mended)
    expect(story.alarms('expe1')).not.toContain(key)
  })

  test('what needs a restart to be mended ends its alarm with the restart', () => {
    const story = hardened()
    expect(story.alarms('expe1')).toContain('client-certificates-not-validated')
    story.save('expe1', 'snmp', { mode: 'v2c' })
    expect(story.alarms('expe1')).not.toContain('snmp-enabled')
    story.restartAndWait('expe1')
    expect(story.alarms('expe1')).toContain('snmp-enabled')
    story.save('expe1', 'snmp', { mode: 'Disabled' })
    expect(story.alarms('expe1')).not.toContain('snmp-enabled')
  })

  describe('FIPS140-2 cryptographic mode', () => {
    test('waits for a system reset, which keeps addresses, keys and admin, and nothing else', () => {
      const story = Story.of('standalone-pair')
      story.addZone('expe1', 'Branch office')
      const { optionKeys, settings } = story.on('expe1')
      story.save('expe1', page, { fipsMode: 'On' })
      expect(story.alarms('expe1')).toContain('reset-fips')
      reboot(story, 'expe1')
      expect(story.alarms('expe1')).toContain('reset-fips')
      expect(inForce(story.on('expe1'), `${page}.fipsMode`)).toBe('Off')
      expect(story.give({ type: 'reset-system', expressway: 'expe1', by })).toBeUndefined()
      story.wait(10 * MINUTE_MS)
      const after = story.on('expe1')
      expect(inForce(after, `${page}.fipsMode`)).toBe('On')
      expect(after.restartReasons).toEqual([])
      expect(after.optionKeys).toEqual(optionKeys)
      expect(after.settings['ip.lan1Ipv4Address']).toBe(settings['ip.lan1Ipv4Address'])
      expect(after.settings['administration.systemName']).toBeUndefined()
      expect(story.zones('expe1')).toEqual(['DefaultZone'])
      expect(after.lists['administrator-accounts']).toHaveLength(1)
    })

    test('is refused in a cluster, and a reset that nothing asks for is refused', () => {
      const clustered = Story.of('cluster-of-three')
      expect(clustered.save('expe1', page, { fipsMode: 'On' })?.errors?.[0]?.field).toBe('fipsMode')
      const story = Story.of('standalone-pair')
      expect(story.give({ type: 'reset-system', expressway: 'expe1', by })?.kind).toBe('conflict')
      story.save('expe1', page, { fipsMode: 'On' })
      story.save('expe1', page, { fipsMode: 'Off' })
      expect(story.alarms('expe1')).toEqual([])
    })

    test('in force it wants TLS for SIP; turning it off waits for a restart', () => {
      const story = Story.of('standalone-pair')
      story.save('expe1', page, { fipsMode: 'On' })
      story.give({ type: 'reset-system', expressway: 'expe1', by })
      story.wait(10 * MINUTE_MS)
      story.save('expe1', 'sip', { tcpMode: 'On' })
      expect(story.alarms('expe1')).toContain('fips-restriction')
      story.save('expe1', 'sip', { tcpMode: 'Off' })
      expect(story.alarms('expe1')).not.toContain('fips-restriction')
      story.save('expe1', page, { fipsMode: 'Off' })
      expect(story.alarms('expe1')).toContain('restart-fips')
      story.restartAndWait('expe1')
      expect(story.alarms('expe1')).not.toContain('restart-fips')
    })
  })
})
