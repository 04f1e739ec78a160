import { describe, expect, test } from 'vitest'
import { MINUTE_MS, Story } from '../../testing/story'
import { syslogOf } from './syslog-lines'

const SERVER = '10.0.0.7'
const points = (story: Story, id: string, address: string, rest = {}) =>
  story.save(id, 'logging', { server1Address: address, ...rest })
const hostsIn = (story: Story, server: string | null = SERVER) => [
  ...new Set(syslogOf(story.world, server).lines.map(({ host }) => host)),
]

/** Three peers of which each has written something down. */
function busy(): Story {
  const story = Story.of('cluster-of-three')
  for (const id of ['expe1', 'expe2', 'expe3']) {
    story.save(id, 'maintenance-mode', { mode: 'On' })
    story.wait(MINUTE_MS)
  }
  return story
}

describe('a remote syslog server', () => {
  test('[PSI-20] has the events of exactly those peers that point to it, in the order in which they happened', () => {
    const story = busy()
    expect(syslogOf(story.world, SERVER)).toEqual({ servers: [], lost: [], lines: [] })
    points(story, 'expe1', SERVER)
    expect(hostsIn(story)).toEqual(['expe1.example.com'])
    points(story, 'expe3', SERVER)
    points(story, 'expe2', '10.0.0.8')
    const { servers, lines } = syslogOf(story.world, SERVER)
    expect(servers).toEqual([
      { address: SERVER, senders: ['expe1.example.com', 'expe3.example.com'] },
      { address: '10.0.0.8', senders: ['expe2.example.com'] },
    ])
    const own = ['expe1', 'expe3'].flatMap((id) => story.on(id).eventLog)
    expect(lines.map(({ id }) => id).toSorted()).toEqual(
      ['expe1', 'expe3'].flatMap((id) => story.on(id).eventLog.map((line) => `${id}-${line.id}`)).toSorted(),
    )
    const serials = own.map(({ id }) => id).toSorted((one, other) => other - one)
    expect(lines.map(({ id }) => Number(id.split('-')[1]))).toEqual(serials)
    expect(hostsIn(story).toSorted()).toEqual(['expe1.example.com', 'expe3.example.com'])
    expect(hostsIn(story, '10.0.0.8')).toEqual(['expe2.example.com'])
    points(story, 'expe1', '')
    expect(hostsIn(story)).toEqual(['expe3.example.com'])
  })

  test('[PSI-20] is the same by name and by address, in whichever of the four fields', () => {
    const story = busy()
    points(story, 'expe1', 'crl.example.com')
    story.save('expe2', 'logging', { server4Address: SERVER })
    expect(syslogOf(story.world, null).servers).toEqual([
      { address: SERVER, senders: ['expe1.example.com', 'expe2.example.com'] },
    ])
  })

  test('gets nothing by a name that leads nowhere', () => {
    const story = busy()
    points(story, 'expe1', 'logs.example.com')
    const { servers, lost, lines } = syslogOf(story.world, null)
    expect([servers, lines]).toEqual([[], []])
    expect(lost).toEqual([
      {
        host: 'expe1.example.com',
        name: 'logs.example.com',
        reason: 'logs.example.com: DNS has no such name',
      },
    ])
  })

  test('gets the lines that pass the filters of who sends', () => {
    const story = busy()
    points(story, 'expe1', SERVER, { server1Severity: 'Error' })
    const severities = () => new Set(syslogOf(story.world, SERVER).lines.map(({ severity }) => severity))
    story.give({ type: 'add-fault', fault: { kind: 'power-off', expressway: 'expe2' } })
    story.wait(MINUTE_MS)
    expect([...severities()]).toEqual(['Error'])
    points(story, 'expe1', SERVER, { server1Severity: 'Debug', server1Keywords: 'peer, nothing' })
    const { lines } = syslogOf(story.world, SERVER)
    expect(lines.length).toBeGreaterThan(0)
    expect(lines.every(({ event, detail }) => /peer|nothing/i.test(`${event} ${detail}`))).toBe(true)
  })
})
