import { describe, expect, test } from 'vitest'
import { catalogueField, settingsPage } from '#contract/settings/catalogue'
import { MINUTE_MS, Story } from '../../../testing/story'
import { settingsPageAnswer } from '../../answers/settings'
import { reachability, sshReachability } from '../../around/workstation/reachability'
import { present } from '../../ground/assert'
import { timeState, timeStatus } from '../time/read'

const later = 10 * MINUTE_MS

/** A cluster of three in which expe2 has saved something, some copies later. */
function savedOn(id: string, page: string, values: Record<string, string | number>): Story {
  const story = Story.of('cluster-of-three')
  expect(story.save(id, page, values)).toBeUndefined()
  story.wait(later)
  return story
}

describe('what each peer has for itself', () => {
  test('[PSI-06] different Ethernet speeds persist', () => {
    const story = savedOn('expe2', 'ethernet', { lan1Speed: '100full', lan2Speed: '10half' })
    story.save('expe3', 'ethernet', { lan1Speed: '1000full' })
    story.wait(later)
    expect(story.page('expe1', 'ethernet')).toEqual({ lan1Speed: 'Auto', lan2Speed: 'Auto' })
    expect(story.page('expe2', 'ethernet')).toEqual({ lan1Speed: '100full', lan2Speed: '10half' })
    expect(story.page('expe3', 'ethernet')).toEqual({ lan1Speed: '1000full', lan2Speed: 'Auto' })
  })

  test('[PSI-07] [PSI-08] addresses and gateways persist, and a duplicate is flagged', () => {
    const story = savedOn('expe2', 'ip', { ipv4Gateway: '10.0.0.254', lan1Ipv6Address: '2001:db8::12' })
    const flagged = (values: Record<string, string>) => {
      story.save('expe4', 'ip', values)
      const notes = story.events.flatMap((event) => (event.type === 'settings-saved' ? event.notes : []))
      return notes.some(({ guide }) => guide.includes('PSI-07'))
    }
    expect(story.page('expe2', 'ip')).toMatchObject({
      ipv4Gateway: '10.0.0.254',
      lan1Ipv6Address: '2001:db8::12',
    })
    expect(story.page('expe1', 'ip')).toMatchObject({ ipv4Gateway: '10.0.0.1', lan1Ipv6Address: '' })
    expect(flagged({ lan1Ipv6Address: '2001:db8::14' })).toBe(false)
    expect(flagged({ lan1Ipv6Address: '2001:db8::12' })).toBe(true)
    expect(flagged({ lan1Ipv6Address: '', lan1Ipv4Address: '10.0.0.14' })).toBe(false)
    expect(flagged({ lan1Ipv4Address: '10.0.0.12' })).toBe(true)
  })

  test('[PSI-09] IP protocol replicates although every other field of its page does not', () => {
    const story = savedOn('expe1', 'ip', { ipProtocol: 'Both', ipv4Gateway: '10.0.0.254' })
    expect(story.page('expe2', 'ip')).toMatchObject({ ipProtocol: 'Both', ipv4Gateway: '10.0.0.1' })
    expect(catalogueField('ip.ipProtocol')?.field.scope).toBe('cluster')
  })

  test('[PSI-13] different DNS servers persist, and each peer resolves by its own', () => {
    const story = savedOn('expe2', 'dns', { server1Address: '10.0.0.66', server2Address: '' })
    expect(story.page('expe1', 'dns')).toMatchObject({ server1Address: '10.0.0.2' })
    expect(timeState(story.world, story.on('expe1'))).toBe('Synchronized')
    expect(timeState(story.world, story.on('expe2'))).toBe('Unsynchronized')
  })

  test('[PSI-14] System host name and Domain name persist', () => {
    const story = savedOn('expe2', 'dns', { systemHostName: 'other', domainName: 'branch.example.com' })
    expect(story.page('expe2', 'dns')).toMatchObject({
      systemHostName: 'other',
      domainName: 'branch.example.com',
    })
    expect(story.page('expe3', 'dns')).toMatchObject({ systemHostName: 'expe3', domainName: 'example.com' })
  })

  test('[PSI-15] several NTP servers can be entered, and each peer has its own state', () => {
    const story = savedOn('expe2', 'time', { ntpServer1Address: '10.0.0.5', ntpServer3Address: '10.0.0.4' })
    expect(timeStatus(story.world, story.on('expe2')).servers.map((server) => server.address)).toEqual([
      '10.0.0.5',
      'ntp2.example.com',
      '10.0.0.4',
    ])
    story.give({ type: 'add-fault', fault: { kind: 'ntp-unreachable', server: '10.0.0.5' } })
    story.save('expe2', 'time', { ntpServer2Address: '', ntpServer3Address: '' })
    expect(timeState(story.world, story.on('expe2'))).toBe('Unsynchronized')
    expect(timeState(story.world, story.on('expe1'))).toBe('Synchronized')
  })

  test('[PSI-16] the time zone persists, and the pages of that peer say it', () => {
    const story = savedOn('expe2', 'time', { timeZone: 'Asia/Tokyo' })
    expect(timeStatus(story.world, story.on('expe2')).timeZone).toBe('Asia/Tokyo')
    expect(timeStatus(story.world, story.on('expe1')).timeZone).toBe('GMT')
  })

  test('[PSI-18] logs are those of the peer alone; what it takes from the primary is an event of its own', () => {
    const story = savedOn('expe1', 'h323', { timeToLive: 60 })
    expect(story.on('expe1').configurationLog).toHaveLength(1)
    expect(story.on('expe2').configurationLog).toEqual([])
    expect(story.on('expe2').eventLog.map((line) => line.event)).toContain('Configuration replicated')
    expect(story.on('expe1').eventLog.map((line) => line.event)).not.toContain('Configuration replicated')
  })

  test('[PSI-24] the web interface Off makes the console of that peer unreachable once restarted, others stay', () => {
    const story = savedOn('expe2', 'administration', { webInterface: 'Off' })
    expect(reachability(story.world, 'expe2.example.com')).toHaveProperty('expressway')
    story.restartAndWait('expe2')
    expect(reachability(story.world, 'expe2.example.com')).toEqual({ browserError: 'ERR_CONNECTION_REFUSED' })
    expect(reachability(story.world, 'expe1.example.com')).toHaveProperty('expressway')
    // The command line does not need the web interface.
    expect(sshReachability(story.world, 'expe2.example.com')).toHaveProperty('expressway')
  })

  test('[PSI-25] [PSI-26] the HTTP redirect and the automated protection service persist', () => {
    const story = savedOn('expe2', 'administration', {
      redirectHttp: 'Off',
      automatedProtectionService: 'Off',
    })
    expect(story.page('expe2', 'administration')).toMatchObject({
      redirectHttp: 'Off',
      automatedProtectionService: 'Off',
    })
    expect(story.page('expe1', 'administration')).toMatchObject({
      redirectHttp: 'On',
      automatedProtectionService: 'On',
    })
  })
})

test.each([
  ['clusterName', 'other.example.com'],
  ['configurationPrimary', 2],
  ['clusterIpVersion', 'IPv6'],
  ['tlsVerificationMode', 'Enforce'],
])('[PSI-05] %s carries the dagger, and a subordinate may always edit it, for itself alone', (key, value) => {
  expect(catalogueField(`clustering.${key}`)?.field.scope).toBe('peer')
  const story = Story.of('cluster-of-three', 'realistic')
  const definition = present(settingsPage('clustering'), 'the page is there')
  expect(settingsPageAnswer(story.world, story.on('expe2'), definition).readOnly).toEqual([])
  const before = story.page('expe1', 'clustering')
  expect(story.save('expe2', 'clustering', { [key]: value })).toBeUndefined()
  story.wait(later)
  expect(story.page('expe2', 'clustering')).toEqual({ ...before, [key]: value })
  for (const id of ['expe1', 'expe3']) expect(story.page(id, 'clustering'), id).toEqual(before)
})

test.each([
  ...[1, 2, 3, 4, 5, 6].map((row) => ['[PSI-04]', `clustering.peer${row}Address`]),
  ['[PSI-06]', 'ethernet.lan1Speed'],
  ['[PSI-06]', 'ethernet.lan2Speed'],
  ...['lan1Ipv4Address', 'lan2Ipv4Address', 'lan1Ipv6Address', 'lan2Ipv6Address'].map((key) => [
    '[PSI-07]',
    `ip.${key}`,
  ]),
  ['[PSI-08]', 'ip.ipv4Gateway'],
  ['[PSI-08]', 'ip.ipv6Gateway'],
  ...[1, 2, 3, 4, 5].flatMap((server) => [
    ['[PSI-13]', `dns.server${server}Address`],
    ['[PSI-15]', `time.ntpServer${server}Address`],
  ]),
  ['[PSI-12]', 'administration.systemName'],
  ['[PSI-16]', 'time.timeZone'],
  ['[PSI-25]', 'administration.redirectHttp'],
  ['[PSI-14]', 'dns.systemHostName'],
  ['[PSI-14]', 'dns.domainName'],
  ['[PSI-22]', 'administration.serialPort'],
  ['[PSI-24]', 'administration.webInterface'],
  ['[PSI-26]', 'administration.automatedProtectionService'],
])('%s %s carries the dagger', (_id, field) => {
  expect(catalogueField(field)?.field.scope).toBe('peer')
})
