import { describe, expect, test } from 'vitest'
import { pages } from '#contract/pages'
import { startWorld } from '../../scenarios/catalogue'
import { present } from '../../sim/ground/assert'
import type { Expressway, World } from '../../sim/ground/world'
import { stepTold } from '../../testing/step-told'
import { actsOf, type Deed, type Played, play, started, startedUpTo } from '../engine/play'
import { backUp, save, saveItem, visit } from '../language/act'

const create = { scenario: 'standalone-pair', procedure: 'create', roles: { primary: 'expe1' }, on: 'expe1' }
const add = {
  scenario: 'cluster-of-one',
  procedure: 'add-peer',
  roles: { primary: 'expe1', newPeer: 'expe2' },
  on: 'expe2',
}
type Place = typeof create | typeof add

/** The scenario as it is, or with one machine otherwise. */
function worldWith(
  scenario: string,
  on: string,
  change?: (machine: Expressway, world: World) => void,
): World {
  const world = structuredClone(present(startWorld(scenario, 1, 'realistic'), 'no scenario'))
  change?.(present(world.expressways[on], on), world)
  return world
}

const begun = ({ scenario, procedure, roles, on }: Place, change?: Parameters<typeof worldWith>[2]) =>
  started(worldWith(scenario, on, change), procedure, roles)

/** The state of a step and what it still misses, as the drawer shows them. */
/** Everything that the step asks somebody to do has been done, and still it is not done for this reason alone. */
function stuck(played: Played, step: string, because: string): Played {
  const looked = play(played, actsOf(played, step))
  expect(stepTold(looked, step)).toEqual({ isDone: false, missing: because })
  return looked
}

/** Carried out again after it was mended, the step is done. */
function mended(played: Played, step: string, deeds: readonly Deed[]) {
  const right = play(played, deeds)
  return stepTold(play(right, actsOf(right, step)), step).isDone
}

const noServers = Object.fromEntries([1, 2, 3, 4, 5].map((index) => [`server${index}Address`, '']))

/** Asked by its IP address, so that the time is right whatever becomes of names. */
const timeByAddress = (machine: Expressway) => {
  machine.settings['time.ntpServer1Address'] = '10.0.0.4'
  machine.settings['time.ntpServer2Address'] = ''
}

describe.each([
  ['[CRE-20]', create, 'CRE.08'],
  ['[ADD-20]', add, 'ADD.06'],
] as const)('at least one valid DNS server %s', (_id, place, step) => {
  const unanswered = (begun: Played) => {
    const looked = play(begun, actsOf(begun, step))
    expect(stepTold(looked, step).isDone).toBe(false)
    // Where nothing answers, the machine is not found by its name.
    expect(stepTold(looked, step).missing).toMatch(/^No DNS server of \S+ answers\.$/)
    return looked
  }
  const known = save(place.on, pages.dns, { server3Address: '10.0.0.2' })

  test('none at all fails the step', () => {
    const none = begun(place, (machine) => {
      timeByAddress(machine)
      for (const key of Object.keys(noServers)) machine.settings[`dns.${key}`] = ''
    })
    unanswered(none)
    expect(mended(none, step, [known])).toBe(true)
  })

  test('ones that are no DNS servers fail the step', () => {
    const wrong = begun(place, (machine) => {
      timeByAddress(machine)
      machine.settings['dns.server1Address'] = '10.0.0.66'
      machine.settings['dns.server2Address'] = '10.0.0.67'
    })
    unanswered(wrong)
    expect(mended(wrong, step, [known])).toBe(true)
  })

  test('ones that do not answer fail the step', () => {
    const silent = begun(place, (machine, world) => {
      timeByAddress(machine)
      for (const { address } of world.network.dnsServers) {
        world.faults.push({ id: address, at: world.now, kind: 'dns-unreachable', server: address })
      }
    })
    const looked = unanswered(silent)
    expect(mended(looked, step, [{ type: 'remove-fault', id: '10.0.0.3' }])).toBe(true)
  })
})

test.each([
  ['[CRE-21]', create, 'CRE.08', 'expe1'],
  ['[ADD-20]', add, 'ADD.06', 'expe2'],
] as const)(
  '%s an NTP name without a dot that the Domain name does not complete fails the step, and is named',
  (_id, place, step, host) => {
    // The second server keeps the time right: only the name does not resolve.
    const wrong = begun(place, ({ settings }) => {
      settings['time.ntpServer1Address'] = 'ntp7'
      settings['time.ntpServer2Address'] = '10.0.0.4'
    })
    const looked = stuck(wrong, step, `With the Domain name of ${host} these do not resolve: ntp7.`)
    expect(mended(looked, step, [save(place.on, pages.time, { ntpServer1Address: 'ntp1' })])).toBe(true)
  },
)

test.each([
  ['[CRE-17]', create, 'CRE.06', 'expe1'],
  ['[ADD-18]', add, 'ADD.04', 'expe2'],
] as const)(
  '%s a gateway outside the subnet, or none, fails the step until it is right',
  (_id, place, step, host) => {
    for (const gateway of ['10.0.1.1', '']) {
      const wrong = begun(place, ({ settings }) => {
        settings['ip.ipv4Gateway'] = gateway
      })
      const because = `The IPv4 gateway of ${host} is not in the subnet of its LAN 1 address.`
      const looked = stuck(wrong, step, because)
      const right = [save(place.on, pages.ip, { ipv4Gateway: '10.0.0.1' })]
      expect(mended(looked, step, right), gateway).toBe(true)
    }
  },
)

describe('what every later peer has too', () => {
  const withKeys = (change: (keys: Expressway['optionKeys']) => Expressway['optionKeys']) =>
    begun(create, (_primary, world) => {
      const peer = present(world.expressways['expe2'], 'expe2')
      peer.optionKeys = change(peer.optionKeys)
    })

  test('[CRE-18] a feature key that an intended peer lacks or has besides fails the step, and is named', () => {
    const lacking = withKeys((keys) => keys.filter(({ key }) => !key.startsWith('116341U')))
    const difference = 'Feature keys differ from expe1: expe2 lacks FindMe.'
    stuck(lacking, 'CRE.07', difference)
    const besides = withKeys((keys) => [...keys, { id: 'key-99', key: '116341J00-1-0A0B0C0D' }])
    stuck(besides, 'CRE.07', 'Feature keys differ from expe1: expe2 has besides Advanced Account Security.')
    const same = begun(create)
    expect(stepTold(same, 'CRE.07').isDone).toBe(false)
    expect(mended(same, 'CRE.07', [])).toBe(true)
  })

  test('[CRE-18] so does one that only the primary lacks', () => {
    const wrong = begun(create, (primary) => {
      primary.optionKeys = primary.optionKeys.filter(({ key }) => !key.startsWith('116341U'))
    })
    const looked = play(wrong, actsOf(wrong, 'CRE.07'))
    expect(stepTold(looked, 'CRE.07')).toEqual({
      isDone: false,
      missing: 'Feature keys differ from expe1: expe2 has besides FindMe.',
    })
  })

  test('[CRE-19] other numbers of call licences pass', () => {
    const licences = withKeys((keys) => keys.filter(({ key }) => !/^116341[YABI]/.test(key)))
    expect(mended(licences, 'CRE.07', [])).toBe(true)
  })
})

test('[CRE-25] a zone that leads to an Expressway that will be a peer fails the step, and is named with it', () => {
  for (const [type, address] of [
    ['Neighbor', 'expe2.example.com'],
    ['Neighbor', '10.0.0.12'],
    ['Traversal client', 'expe2.example.com'],
  ] as const) {
    const wrong = begun(create, ({ lists }) => {
      const values = { name: 'To the branch', type, peer2Address: address }
      lists['zones'] = [...(lists['zones'] ?? []), { id: 'branch', values }]
    })
    const because = 'On expe1 these zones must not: To the branch holds expe2.'
    const looked = stuck(wrong, 'CRE.12', because)
    const elsewhere = saveItem(
      'expe1',
      pages.zones,
      { name: 'To the branch', type: 'Neighbor', peer1Address: 'expe9.example.com', peer2Address: '' },
      'branch',
    )
    expect(mended(looked, 'CRE.12', [elsewhere]), `${type} ${address}`).toBe(true)
  }
})

describe('[CRE-52] a zone of another system that leads here holds this primary and no later peer', () => {
  const roles = { primary: 'expe1' }
  const zoneTo = (...addresses: string[]) => ({
    name: 'To the cluster',
    type: 'Neighbor',
    ...Object.fromEntries([1, 2, 3].map((row) => [`peer${row}Address`, addresses[row - 1] ?? ''])),
  })
  /** Created, while a system that will be no peer has such a zone. */
  const created = (...addresses: string[]) => {
    const world = worldWith('standalone-six', 'expe6', (machine) => {
      machine.clustering.running = 'clustered'
      machine.lists['zones'] = [{ id: 'there', values: zoneTo(...addresses) }]
    })
    return startedUpTo('CRE.25', world, 'create', roles)
  }
  const change = (...addresses: string[]) => saveItem('expe6', pages.zones, zoneTo(...addresses), 'there')

  test('one that holds a later peer beside it fails the step, and is named', () => {
    const wrong = created('expe1.example.com', 'expe3.example.com')
    expect(stepTold(wrong, 'CRE.25')).toEqual({
      isDone: false,
      missing: 'Delete expe3.example.com in zone To the cluster of expe6.',
    })
    expect(stepTold(play(wrong, [change('expe1.example.com')]), 'CRE.25').isDone).toBe(true)
  })

  test('one that holds a later peer instead of it fails the step for both', () => {
    const wrong = created('expe3.example.com')
    expect(stepTold(wrong, 'CRE.25')).toEqual({
      isDone: false,
      missing:
        'Add expe1.example.com in zone To the cluster of expe6.\nDelete expe3.example.com in zone To the cluster of expe6.',
    })
    expect(stepTold(play(wrong, [change('expe1.example.com')]), 'CRE.25').isDone).toBe(true)
  })
})

test('[CRE-14] the version is proven when a page that shows it is opened while it is X8.9', () => {
  const right = begun(create)
  expect(stepTold(right, 'CRE.03').isDone).toBe(false)
  expect(stepTold(play(right, [visit('expe1', pages.dns)]), 'CRE.03').isDone).toBe(false)
  expect(stepTold(play(right, [visit('expe1', pages.overview)]), 'CRE.03').isDone).toBe(true)
  for (const version of ['X8.8', 'X8.10', 'X8.90']) {
    const wrong = begun(create, (machine) => {
      machine.version = version
    })
    stuck(wrong, 'CRE.03', `expe1 runs ${version}; this procedure is for X8.9.`)
  }
  const maintenance = begun(create, (machine) => {
    machine.version = 'X8.9.2'
  })
  expect(stepTold(play(maintenance, [visit('expe1', pages.overview)]), 'CRE.03').isDone).toBe(true)
})

describe.each([
  ['[CRE-15]', create, 'CRE.04', 'expe1'],
  ['[ADD-16]', add, 'ADD.03', 'expe2'],
] as const)('a backup before anything is changed %s', (_id, place, step, host) => {
  test('one from before the start does not count, nor does one of another machine', () => {
    const { scenario, procedure, roles, on } = place
    const other = on === 'expe1' ? 'expe2' : 'expe1'
    const before = started(worldWith(scenario, on), procedure, roles, [backUp(on)])
    expect(stepTold(play(before, [backUp(other)]), step)).toEqual({
      isDone: false,
      missing: `Take a backup of ${host}.`,
    })
    expect(stepTold(play(before, [backUp(on)]), step).isDone).toBe(true)
  })

  test('it is listed with its time and the software version that runs, and counts for that version only', () => {
    const { scenario, procedure, roles, on } = place
    const done = play(started(worldWith(scenario, on), procedure, roles), [backUp(on)])
    const machine = present(done.world.expressways[on], on)
    const [backup] = machine.backups
    expect(backup).toMatchObject({ at: done.world.now, version: machine.version })

    const older = present(backup, 'a backup')
    const expressways = {
      ...done.world.expressways,
      [on]: { ...machine, backups: [{ ...older, version: 'X8.8' }] },
    }
    const steps = Object.fromEntries(
      Object.entries(present(done.progress, 'a run').steps).filter(([id]) => id !== step),
    )
    const notYet = { ...done, progress: { ...present(done.progress, 'a run'), steps } }
    expect(stepTold(notYet, step).isDone).toBe(true)
    expect(stepTold({ ...notYet, world: { ...done.world, expressways } }, step).isDone).toBe(false)
  })
})
