import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { faultRows } from '#contract/wire/faults'
import { addRule, firewall } from '../../../testing/firewall'
import { MINUTE_MS, Story } from '../../../testing/story'
import { worldSummary } from '../../answers/world-summary'
import { roundTripDue } from '../../cluster/links/round-trip'
import { answeringDnsServers } from '../../machine/dns/read'
import { pingMs } from '../../machine/network-utilities/read'
import { ntpSource } from '../../machine/time/read'
import { rootPasswordOf } from '../../machine/users/read'
import { eventOf } from '../event'
import type { FaultKind } from '../state/faults'
import { CHANGED_ROOT_PASSWORD, FACTORY_PASSWORD } from '../state/users'

/** How a fault of that kind is noticed: what is seen without it, and with it. */
type Sight<K extends FaultKind['kind']> = {
  readonly fault: Extract<FaultKind, { kind: K }>
  readonly seen: (story: Story) => unknown
  readonly sound: unknown
  readonly broken: unknown
}

const expressway = 'expe2'
const between: [string, string] = ['expe1', 'expe2']

const link = ({ world }: Story) =>
  worldSummary(world, 0, null).links.find(({ from, to }) => from === 'expe1' && to === 'expe2')?.broken

const machine = ({ world }: Story) =>
  worldSummary(world, 0, null).expressways.find(({ id }) => id === expressway)

/** Every kind, or this does not compile: what is broken on purpose is felt somewhere. */
const sights: { readonly [K in FaultKind['kind']]: Sight<K> } = {
  'power-off': {
    fault: { kind: 'power-off', expressway },
    seen: (story) => machine(story)?.power,
    sound: 'up',
    broken: 'off',
  },
  'path-cut': { fault: { kind: 'path-cut', between }, seen: link, sound: null, broken: 'path-open' },
  'network-cut': {
    fault: { kind: 'network-cut', expressway },
    seen: (story) => [machine(story)?.reachable, link(story)],
    sound: [true, null],
    broken: [false, 'path-open'],
  },
  isolated: {
    fault: { kind: 'isolated', expressway },
    seen: (story) => [machine(story)?.reachable, link(story)],
    sound: [true, null],
    broken: [true, 'path-open'],
  },
  'change-not-accepted': {
    fault: { kind: 'change-not-accepted', expressway },
    seen: (story) => {
      story.save(expressway, 'clustering', { configurationPrimary: 2 })
      return story.page(expressway, 'clustering')['configurationPrimary']
    },
    sound: 2,
    broken: 1,
  },
  'status-words-late': {
    fault: { kind: 'status-words-late', expressway: 'expe1', seconds: 20 },
    seen: (story) => {
      story.saveRows('expe1', ['expe1', 'expe2', 'expe3', 'expe4'])
      return story.words('expe1')
    },
    sound: ['This system', 'Active', 'Active', 'Failed'],
    broken: ['', '', '', ''],
  },
  'port-blocked': {
    fault: { kind: 'port-blocked', between, port: 4372 },
    seen: link,
    sound: null,
    broken: 'ports-open',
  },
  'port-blocked-one-way': {
    fault: { kind: 'port-blocked-one-way', from: 'expe2', to: 'expe1', port: 4372 },
    seen: link,
    sound: null,
    broken: 'ports-open',
  },
  nat: { fault: { kind: 'nat', between }, seen: link, sound: null, broken: 'no-nat-between' },
  'round-trip': {
    fault: { kind: 'round-trip', between, milliseconds: 31 },
    seen: link,
    sound: null,
    broken: 'round-trip-short',
  },
  'round-trip-unsteady': {
    fault: { kind: 'round-trip-unsteady', between, milliseconds: 31 },
    // The loss falls due, and nobody is told of it before.
    seen: ({ world }) => roundTripDue(world).map(({ at, name }) => ({ isAhead: at > world.now, name })),
    sound: [],
    broken: [{ isAhead: true, name: null }],
  },
  'packet-loss': {
    fault: { kind: 'packet-loss', between, percent: 5 },
    // As with a round trip that is too long: nobody is told of the loss before it falls due.
    seen: ({ world }) => roundTripDue(world).map(({ at, name }) => ({ isAhead: at > world.now, name })),
    sound: [],
    broken: [{ isAhead: true, name: null }],
  },
  'ntp-unreachable': {
    fault: { kind: 'ntp-unreachable', server: '10.0.0.4' },
    seen: (story) => ntpSource(story.world, story.on(expressway)),
    sound: '10.0.0.4',
    broken: '10.0.0.5',
  },
  'dns-unreachable': {
    fault: { kind: 'dns-unreachable', server: '10.0.0.2' },
    seen: (story) => answeringDnsServers(story.world, story.on(expressway)),
    sound: ['10.0.0.2', '10.0.0.3'],
    broken: ['10.0.0.3'],
  },
  'tms-unreachable': {
    fault: { kind: 'tms-unreachable' },
    seen: (story) => pingMs(story.world, story.on(expressway), '10.0.0.6'),
    sound: 4,
    broken: null,
  },
  'root-password-changed': {
    fault: { kind: 'root-password-changed', expressway },
    seen: (story) => rootPasswordOf(story.world, story.on(expressway)),
    sound: FACTORY_PASSWORD,
    broken: CHANGED_ROOT_PASSWORD,
  },
  'database-failure': {
    fault: { kind: 'database-failure', expressway },
    seen: (story) => story.alarms(expressway).includes('database-failure'),
    sound: false,
    broken: true,
  },
  'firewall-fails': {
    fault: { kind: 'firewall-fails', expressway: 'expe1' },
    seen: (story) => {
      addRule(story, 'expe1', { address: '0.0.0.0', prefixLength: 0, priority: 5, service: 'SIP' })
      firewall(story, 'expe1', 'activate')
      return story.on('expe1').firewall.failure
    },
    sound: null,
    broken: 'activate',
  },
  'replication-fails': {
    fault: { kind: 'replication-fails', expressway },
    seen: (story) => {
      story.addZone('expe1', 'Branch office')
      story.wait(2 * MINUTE_MS)
      return story.zones(expressway).includes('Branch office')
    },
    sound: true,
    broken: false,
  },
}

test.each(Object.values(sights))(
  '$fault.kind is felt, and said in words',
  ({ fault, seen, sound, broken }) => {
    expect(seen(Story.of('cluster-of-three'))).toEqual(sound)
    const story = Story.of('cluster-of-three')
    story.give({ type: 'add-fault', fault })
    const { id, text } = worldSummary(story.world, 0, null).faults[0] ?? {}
    expect(text).not.toMatch(/[{}]|undefined/)
    expect(eventOf(story.events, 'fault-added')).toMatchObject({ id, text })
    expect(seen(story)).toEqual(broken)
  },
)

const core = readdirSync('mocks/sim', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts'))
  .map((path) => readFileSync(`mocks/sim/${path}`, 'utf8'))

test.each([...new Set(faultRows.flatMap(({ does }) => [...does]))])('a rule asks for what %s', (effect) => {
  const asking = core.filter((text) => {
    const asker = new RegExp(`const (\\w+) = faultsThat\\('${effect}'\\)`).exec(text)?.[1]
    return asker !== undefined && new RegExp(`\\b${asker}\\s*\\.(?:in|include)\\(`).test(text)
  })
  expect(asking).not.toEqual([])
})
