import { describe, expect, test } from 'vitest'
import { pages } from '#contract/pages'
import { startWorld } from '../../scenarios/catalogue'
import { present } from '../../sim/ground/assert'
import { actsOf, type Deed, type Played, play, runOf, startedUpTo, stepOf, stepsIn } from '../engine/play'
import { save, wait } from './act'
import { rowValues } from './clustering-values'

const upTo = (step: string, scenario: string, procedure: string, roles: Record<string, string>) =>
  startedUpTo(step, present(startWorld(scenario, 1, 'realistic'), 'it is in the catalogue'), procedure, roles)

const cleared = (id: string) => save(id, pages.clustering, rowValues([]))

/** The primary is out, and a change on a subordinate meets one of the primary: no copy comes any more. */
const clash: Deed[] = [
  save('expe2', pages.h323, { timeToLive: 60 }),
  save('expe1', pages.h323, { timeToLive: 90 }),
  wait(130_000),
]

/** What is open is done, step by step, as often as somebody would try it. */
function goneOn(at: Played): Played {
  return [1, 2, 3, 4].reduce(
    (before) =>
      play(
        stepsIn(before).reduce(
          (now, { id }) => (stepOf(now, id).state === 'done' ? now : play(now, actsOf(now, id))),
          before,
        ),
        [wait(600_000)],
      ),
    at,
  )
}

describe('a step that waits for a copy', () => {
  test('names the peer that no copy changes any more, and its acts force one', () => {
    const start = upTo('NEI.03', 'two-clusters', 'neighbor-cluster', {
      primary: 'expe1',
      remotePeer: 'expe4',
    })
    const stuck = play(start, clash)
    expect(stuck.world.expressways['expe2']?.alarms.map(({ key }) => key)).toEqual(['replication-conflict'])
    expect(stepOf(stuck, 'NEI.03').missing).toContain(
      'by its alarm 20011: run xCommand ForceConfigUpdate on expe2.',
    )
    expect(runOf(goneOn(stuck)).finished).toBe(true)
  })

  test('does not force a copy of what is known to be damaged', () => {
    const start = upTo('NEI.03', 'two-clusters', 'neighbor-cluster', {
      primary: 'expe1',
      remotePeer: 'expe4',
    })
    const damaged = play(start, [
      ...clash,
      { type: 'add-fault', fault: { kind: 'database-failure', expressway: 'expe1' } },
    ])
    expect(stepOf(damaged, 'NEI.03').missing).toContain(
      'The database of expe1 has failed. Mend that first, then',
    )
    expect(actsOf(damaged, 'NEI.03').filter(({ act }) => act === 'type')).toEqual([])
  })
})

describe('a step that waits for the database', () => {
  test('names the peer that lists nobody, and its acts enter the list again', () => {
    const start = upTo('PRI.03', 'cluster-of-three', 'change-primary', {
      primary: 'expe1',
      newPrimary: 'expe2',
    })
    const blank = play(start, [
      cleared('expe1'),
      ...actsOf(start, 'PRI.03'),
      ...actsOf(start, 'PRI.04'),
      wait(600_000),
    ])
    const looked = play(blank, actsOf(start, 'PRI.04'))
    expect(stepOf(looked, 'PRI.05').missing).toContain(
      'expe1 lists nobody, and expe2 lists it: make the Clustering page of expe1 the same as on expe2 and save.',
    )
    expect(runOf(goneOn(looked)).finished).toBe(true)
  })
})

describe('a primary that is in none of its own rows', () => {
  const removals = [
    ['RML.06', 'cluster-of-three', 'remove-live-peer', { primary: 'expe1', leavingPeer: 'expe2' }, 'expe3'],
    ['RMD.02', 'dead-peer', 'remove-dead-peer', { primary: 'expe1', deadPeer: 'expe3' }, 'expe2'],
  ] as const
  test.each(removals)(
    '%s says which rows to enter, and its act enters them',
    (step, scenario, procedure, roles, witness) => {
      const blank = play(upTo(step, scenario, procedure, roles), [cleared('expe1')])
      expect(stepOf(blank, step).missing).toContain(
        `expe1 is in none of its own rows: enter it as Peer 1 address there, the others as on ${witness}, and choose 1 as Configuration primary.`,
      )
      expect(runOf(goneOn(blank)).finished).toBe(true)
    },
  )

  test('a new primary is entered again before it takes the role', () => {
    const start = upTo('PRI.01', 'cluster-of-three', 'change-primary', {
      primary: 'expe1',
      newPrimary: 'expe2',
    })
    const blank = play(start, [cleared('expe2')])
    expect(stepOf(blank, 'PRI.01').missing).toContain(
      'enter it as Peer 2 address there, the others as on expe1',
    )
    expect(runOf(goneOn(blank)).finished).toBe(true)
  })
})
