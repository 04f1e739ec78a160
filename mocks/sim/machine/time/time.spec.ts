import { expect, test } from 'vitest'
import { MINUTE_MS, SECOND_MS, Story } from '../../../testing/story'
import { systemInformation } from '../upgrade/read'
import { timeState, timeStatus } from './read'

const state = (story: Story, id = 'expe1') => timeState(story.world, story.on(id))
const servers = { ntpServer1Address: '', ntpServer2Address: '' }

test('[CRE-22] [ADD-21] the state turns Synchronized some seconds after a reachable server is saved, and away when it is not', () => {
  const story = Story.of('standalone-pair')
  expect(state(story)).toBe('Synchronized')
  story.save('expe1', 'time', servers)
  expect(state(story)).toBe('Down')
  story.save('expe1', 'time', { ntpServer1Address: '10.0.0.5' })
  expect(state(story)).toBe('Starting')
  story.wait(20 * SECOND_MS)
  expect(state(story)).toBe('Synchronized')
  story.give({ type: 'add-fault', fault: { kind: 'ntp-unreachable', server: '10.0.0.5' } })
  expect(state(story)).toBe('Unsynchronized')
})

test('[PRE-25] a server whose name does not resolve leaves the time unsynchronised, and DNS is the reason', () => {
  const story = Story.of('standalone-pair')
  story.save('expe1', 'time', { ...servers, ntpServer1Address: 'nobody.example.com' })
  story.wait(10 * MINUTE_MS)
  expect(state(story)).toBe('Unsynchronized')
  expect(timeStatus(story.world, story.on('expe1')).servers[0]?.reason).toContain('DNS has no such name')
})

test('[CRE-21] [ADD-20] an unqualified name resolves only with the right Domain name', () => {
  const story = Story.of('standalone-pair')
  story.save('expe1', 'time', { ...servers, ntpServer1Address: 'ntp1' })
  story.wait(20 * SECOND_MS)
  expect(state(story)).toBe('Synchronized')
  story.save('expe1', 'dns', { domainName: 'wrong.example.org' })
  expect(state(story)).toBe('Unsynchronized')
  expect(timeStatus(story.world, story.on('expe1')).servers[0]?.reason).toContain('ntp1.wrong.example.org')
})

test('[CRE-20] without an answering DNS server names do not resolve', () => {
  const story = Story.of('standalone-pair')
  story.save('expe1', 'dns', { server1Address: '10.0.0.66', server2Address: '' })
  expect(timeStatus(story.world, story.on('expe1')).servers[0]?.reason).toContain(
    'none of the configured DNS servers',
  )
})

test('[CRE-22] [CRE-M12] a clustered peer without NTP raises the replication alarm', () => {
  const story = Story.of('cluster-of-three')
  story.save('expe2', 'time', servers)
  expect(story.alarms('expe2')).toEqual(['replication-ntp'])
  expect(story.alarms('expe1')).toEqual([])
})

test('a change of any NTP server starts the NTP client anew; one of the time zone does not', () => {
  const story = Story.of('standalone-pair')
  story.wait(60 * MINUTE_MS)
  const polls = () => timeStatus(story.world, story.on('expe1')).servers[0]?.reachability
  const eight = Array(8).fill(true)
  expect(polls()).toEqual(eight)
  story.save('expe1', 'time', { timeZone: 'UTC' })
  expect(polls()).toEqual(eight)
  story.save('expe1', 'time', { ntpServer3Address: '10.0.0.5' })
  expect(polls()).toEqual([...Array(7).fill(false), true])
  expect(state(story)).toBe('Starting')
  expect(systemInformation(story.world, story.on('expe1')).systemTime).toBe(story.world.now)
  story.wait(20 * SECOND_MS)
  expect(state(story)).toBe('Synchronized')
})

test('there is no time after a start until a server has set the clock', () => {
  const story = Story.of('standalone-pair')
  const time = () => systemInformation(story.world, story.on('expe1')).systemTime
  story.restartAndWait('expe1')
  expect(time()).toBeNull()
  story.wait(20 * SECOND_MS)
  expect(time()).toBe(story.world.now)
})

test('flushing the DNS cache is logged and changes nothing else', () => {
  const story = Story.of('standalone-pair')
  const before = story.page('expe1', 'dns')
  expect(story.give({ type: 'flush-dns-cache', expressway: 'expe1', by: 'admin' })).toBeUndefined()
  expect(story.page('expe1', 'dns')).toEqual(before)
  expect(story.on('expe1').eventLog.at(-1)?.event).toBe('DNS cache flushed')
})

test('a per-domain server is asked for the names of its domain, and only for those', () => {
  const story = Story.of('standalone-pair')
  story.save('expe1', 'dns', { perDomain1Address: '10.0.0.66', perDomain1Domain1: 'example.com' })
  expect(timeStatus(story.world, story.on('expe1')).servers[0]?.reason).toContain('answers')
  story.save('expe1', 'dns', { perDomain1Domain1: 'branch.example.org' })
  expect(timeStatus(story.world, story.on('expe1')).servers[0]?.reason).toBeUndefined()
})
