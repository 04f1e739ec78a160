import { describe, expect, test } from 'vitest'
import { pages } from '#contract/pages'
import { startWorld } from '../../scenarios/catalogue'
import { present } from '../../sim/ground/assert'
import type { World } from '../../sim/ground/world'
import { registrationsOf } from '../../sim/traffic/registrations/read'
import { stepTold } from '../../testing/step-told'
import { names } from '../../testing/test-call'
import { type Deed, type Played, play, playSteps, runOf, started, startedUpTo, stepOf } from '../engine/play'
import {
  breakIt,
  deleteItems,
  placeCall,
  restart,
  save,
  saveItem,
  setDnsRecord,
  visit,
  wait,
  waitUntilBack,
} from '../language/act'
import { rowValues } from '../language/clustering-values'

const roles = { primary: 'expe1', remotePeer: 'expe4' }
const two = (profile: 'strict' | 'realistic' = 'strict') =>
  present(startWorld('two-clusters', 1, profile), 'no scenario')
const begin = (world: World = two(), earlier: readonly Deed[] = []) =>
  started(world, 'neighbor-cluster', roles, earlier)

type ZoneRest = { expressway?: string; id?: string | null; rest?: Record<string, string> }

/** Saves a zone with those addresses in its form, and nothing in the rows below. */
function zone(
  name: string,
  addresses: readonly string[],
  { expressway = 'expe1', id = null, rest }: ZoneRest = {},
) {
  const values = { name, type: 'Neighbor', ...rowValues(addresses), ...rest }
  return saveItem(expressway, pages.zones, values, id)
}

/** The zones of expe1 after the built-in one, by their ids. */
const idOf = (played: Played, name: string) =>
  played.world.expressways['expe1']?.lists['zones']?.find(({ values }) => values['name'] === name)?.id ?? null

const placed = (played: Played, zones: string[], expressway = 'expe1') => {
  const there = present(played.world.expressways['expe4'], 'expe4')
  const destination = registrationsOf(played.world, there)[0]?.name ?? ''
  return placeCall(expressway, destination, zones)
}

const mistakes = (played: Played) => runOf(played).mistakes.map(({ id }) => id)

describe('the steps of neighboring a cluster', () => {
  test('[NEI-08] one zone it has to be: a second one to the same cluster undoes the step until it is gone', () => {
    const one = play(begin(), [zone('One', names(4, 5, 6))])
    expect(stepTold(one, 'NEI.01').isDone).toBe(true)
    const both = play(one, [zone('Two', names(5))])
    expect(stepTold(both, 'NEI.01')).toEqual({
      isDone: false,
      missing: 'These zones of expe1 lead to one cluster, keep one: One, Two.',
    })
    const ids = [present(idOf(both, 'Two'), 'Two')]
    const again = play(both, [deleteItems('expe1', pages.zones, ids)])
    expect(stepTold(again, 'NEI.01').isDone).toBe(true)
    expect(mistakes(again)).toEqual(['NEI-M1'])
  })

  test('[NEI-10] the peer that is left out is named, and so is whoever is no peer of that cluster', () => {
    expect(stepTold(play(begin(), [zone('One', names(4, 6))]), 'NEI.02')).toEqual({
      isDone: false,
      missing: 'Enter expe5.example.com in the zone One.',
    })
    const strange = play(begin(), [zone('One', names(4, 5, 6, 9))])
    expect(stepTold(strange, 'NEI.02').missing).toContain('expe9.example.com in the zone One is no peer')
  })

  test.each([
    ['[NEI-17] names in any order', names(6, 4, 5)],
    ['[NEI-14] [R-08] addresses', ['10.0.0.14', '10.0.0.15', '10.0.0.16']],
    ['[NEI-14] [R-08] a name and addresses', ['10.0.0.15', 'expe6.example.com', '10.0.0.14']],
  ])('%s are taken', (_, addresses) => {
    const played = play(begin(), [zone('One', addresses)])
    expect(stepTold(played, 'NEI.02').isDone).toBe(true)
    expect(mistakes(played)).toEqual([])
  })

  test('[NEI-15] [NEI-M4] a peer twice, and a name that stands for several, are not taken', () => {
    const twice = play(begin(), [zone('One', [...names(4, 5, 6), 'EXPE4.example.com'])])
    expect(stepTold(twice, 'NEI.02').missing).toContain('is a peer that is entered already')
    expect(mistakes(twice)).toEqual(['NEI-M4'])
    const many = play(begin(two(), [setDnsRecord('all.example.com', ['10.0.0.14', '10.0.0.15'])]), [
      zone('One', ['all.example.com', ...names(5, 6)]),
    ])
    expect(stepTold(many, 'NEI.02').missing).toContain(
      'all.example.com in the zone One has several addresses',
    )
    expect(mistakes(many)).toEqual(['NEI-M4'])
  })

  test('[NEI-11] a traversal server takes no addresses: the step about them does not apply', () => {
    const client = zone('Back', names(1, 2, 3), {
      expressway: 'expe4',
      rest: { type: 'Traversal client', username: 'us' },
    })
    const server = zone('One', [], { rest: { type: 'Traversal server', username: 'us' } })
    const played = play(begin(), [server, client, wait(61_000)])
    expect(stepTold(played, 'NEI.01').isDone).toBe(true)
    expect(stepOf(played, 'NEI.02').state).toBe('not-applicable')
    const called = play(played, [
      ...['expe2', 'expe3'].map((id) => visit(id, pages.zones)),
      breakIt({ kind: 'power-off', expressway: 'expe6' }),
      save('expe5', pages.maintenanceMode, { mode: 'On' }),
      placed(played, ['One']),
    ])
    expect(runOf(called)).toMatchObject({ finished: true, mistakes: [] })
  })

  test('[NEI-19] the zone counts on a local peer when it has been copied and was looked at after that', () => {
    const looks = ['expe2', 'expe3'].map((id) => visit(id, pages.zones))
    const early = play(begin(), [zone('One', names(4, 5, 6)), ...looks])
    expect(stepTold(early, 'NEI.03').missing).toContain('The zone is not on expe2 yet')
    const copied = play(early, [wait(61_000)])
    expect(stepTold(copied, 'NEI.03').missing).toBe(
      'Open Configuration > Zones > Zones on expe2, or refresh it.\nOpen Configuration > Zones > Zones on expe3, or refresh it.',
    )
    expect(stepTold(play(copied, looks), 'NEI.03').isDone).toBe(true)
  })

  test('[NEI-07] [NEI-09] the calls count that got through past a peer in maintenance mode and one that is down', () => {
    const before = startedUpTo('NEI.04', two(), 'neighbor-cluster', roles)
    const plain = play(before, [placed(before, ['To the remote cluster'])])
    expect(stepTold(plain, 'NEI.04').isDone).toBe(false)
    const down = play(plain, [
      breakIt({ kind: 'power-off', expressway: 'expe6' }),
      // Any local peer will do.
      placed(plain, ['To the remote cluster'], 'expe3'),
    ])
    expect(stepTold(down, 'NEI.04').missing).toContain('maintenance mode')
    expect(stepTold(down, 'NEI.04').missing).not.toContain('was down')
    const resting = play(plain, [
      save('expe5', pages.maintenanceMode, { mode: 'On' }),
      placed(plain, ['To the remote cluster']),
    ])
    expect(stepTold(resting, 'NEI.04')).toEqual({
      isDone: false,
      missing: 'No test call has gone through the zone while a remote peer was down.',
    })
    const both = play(down, [
      save('expe5', pages.maintenanceMode, { mode: 'On' }),
      placed(down, ['To the remote cluster']),
    ])
    expect(stepTold(both, 'NEI.04').isDone).toBe(true)
    expect(runOf(both).closing).toContain('expe5 is still in maintenance mode.')
  })

  test('[NEI-18] when the remote cluster loses a peer the zone has to follow, and before that nothing is asked', () => {
    const before = startedUpTo('NEI.04', two(), 'neighbor-cluster', roles)
    expect(stepOf(before, 'NEI.05').state).toBe('not-applicable')
    const leaves = [
      save('expe6', pages.clustering, { clusterName: 'expe6.example.com', ...rowValues([]) }),
      restart('expe6'),
      waitUntilBack('expe6'),
      ...['expe4', 'expe5'].map((id) => save(id, pages.clustering, { peer3Address: '' })),
    ]
    const changed = play(before, leaves)
    expect(stepTold(changed, 'NEI.05')).toEqual({
      isDone: false,
      missing:
        'expe6.example.com in the zone To the remote cluster is no peer of the remote cluster: take it out.',
    })
    const followed = play(changed, [
      zone('To the remote cluster', names(5, 4), { id: idOf(changed, 'To the remote cluster') }),
    ])
    expect(stepTold(followed, 'NEI.05').isDone).toBe(true)
    expect(stepTold(followed, 'NEI.02').isDone).toBe(true)
    expect(stepTold(playSteps(changed, ['NEI.05']), 'NEI.05').isDone).toBe(true)
  })
})

describe('the mistakes of neighboring a cluster', () => {
  test('[NEI-M2] a call through a zone that leaves peers out is one; the same zone before any call is not', () => {
    const some = play(begin(), [zone('One', names(4))])
    expect(mistakes(some)).toEqual([])
    expect(mistakes(play(some, [placed(some, ['One'])]))).toContain('NEI-M2')
  })

  test('[NEI-M3] a zone to a peer of the own cluster', () => {
    expect(mistakes(play(begin(), [zone('Mine', names(2, 3))]))).toEqual(['NEI-M3'])
  })

  test('[NEI-M5] IP addresses with the check of certificates turned on', () => {
    const addresses = ['10.0.0.14', '10.0.0.15', '10.0.0.16']
    const played = play(begin(), [zone('One', addresses, { rest: { tlsVerifyMode: 'On' } })])
    expect(mistakes(played)).toEqual(['NEI-M5'])
  })

  test('[NEI-M6] in realistic a zone on a subordinate is written down by the machine', () => {
    const played = play(begin(two('realistic')), [zone('One', names(4, 5, 6), { expressway: 'expe2' })])
    expect(mistakes(played)).toEqual(['ADD-05'])
  })

  test('[NEI-M7] another order of the same peers is no mistake; the end says that it was not needed', () => {
    const first = play(begin(), [zone('One', names(6, 5, 4))])
    const moved = play(first, [zone('One', names(4, 5, 6), { id: idOf(first, 'One') })])
    expect(mistakes(moved)).toEqual([])
    expect(runOf(moved).closing.join(' ')).toContain('order counts on System > Clustering, not in a zone')
  })

  test('[NEI-10] to look at the copies before all peers are entered is out of order', () => {
    const some = play(begin(), [
      zone('One', names(4)),
      wait(61_000),
      ...['expe2', 'expe3'].map((id) => visit(id, pages.zones)),
    ])
    expect(runOf(some).mistakes[0]).toMatchObject({ id: 'NEI-10' })
    expect(runOf(some).mistakes[0]?.text).toContain('before: "Enter all peers of the remote cluster"')
  })
})
