import { describe, expect, test } from 'vitest'
import { pages } from '#contract/pages'
import { startWorld } from '../../scenarios/catalogue'
import { present } from '../../sim/ground/assert'
import {
  actsOf,
  type Deed,
  type Played,
  play,
  playAll,
  playSteps,
  runOf,
  started,
  startedUpTo,
  stepOf,
  stepsIn,
} from '../engine/play'
import { restart, save, saveItem, waitUntilBack } from '../language/act'

const roles = { primary: 'expe1', peer: 'expe3' }
const three = present(startWorld('cluster-of-three', 1, 'strict'), 'no scenario')
const looseThree = present(startWorld('cluster-of-three', 1, 'realistic'), 'no scenario')
const start = [three, 'change-address', roles] as const
const realistic = [looseThree, 'change-address', roles] as const
const mistakes = (played: Played) => runOf(played).mistakes.map(({ id }) => id)
const isDnsChange = (deed: Deed) => 'act' in deed && deed.act === 'set-dns-record'

describe('change the address of a peer', () => {
  test('[ADR-01] [ADR-M1] to change it while clustered is written down', () => {
    const move = save('expe3', pages.ip, { lan1Ipv4Address: '10.0.0.113' })
    expect(mistakes(play(started(...start), [move]))).toEqual(['ADR-M1'])
  })

  test('[ADR-01] [ADR-M2] to edit only the rows of the others is written down', () => {
    const edit = save('expe1', pages.clustering, { peer3Address: '10.0.0.113' })
    expect(mistakes(play(started(...realistic), [edit]))).toContain('ADR-M2')
  })

  test('[ADR-03] what was looked at for the removal does not count for the adding', () => {
    const played = startedUpTo('ADR.03', ...start)
    expect(stepOf(played, 'ADD.07').state).toBe('open')
    expect(stepOf(played, 'ADD.07').missing).toContain('What comes before this part')
    const moved = playSteps(played, ['ADR.03'])
    expect(stepOf(moved, 'ADD.07').missing).toContain('Open System > Clustering on expe3')
  })

  test('[ADR-03] the new address waits for the removal, which is proven by itself: cleared, restarted and listed nowhere', () => {
    const move = save('expe3', pages.ip, { lan1Ipv4Address: '10.0.0.113' })
    const moved = play(started(...realistic), [move, restart('expe3'), waitUntilBack('expe3')])
    expect(stepOf(moved, 'ADR.03').state).not.toBe('done')
    expect(stepOf(moved, 'ADR.03').missing).toContain('Remove it from the cluster first')
    for (const step of ['RML.02', 'RML.05', 'RML.06', 'RML.07']) {
      const left = startedUpTo(step, ...start)
      expect(stepOf(left, step).state, step).toBe('current')
      expect(stepOf(left, 'ADR.02').state, step).not.toBe('done')
    }
    expect(stepOf(startedUpTo('ADR.03', ...start), 'ADR.02').state).toBe('done')
  })

  test('[ADR-05] the removal stays done when the peer is back in the lists', () => {
    const played = startedUpTo('ADD.30', ...start)
    for (const id of ['RML.02', 'RML.06', 'RML.07']) expect(stepOf(played, id).state, id).toBe('done')
  })

  test('[ADR-06] [ADR-M3] with DNS forgotten the peer fails by its name, and the old address is found', () => {
    const before = started(...start)
    const played = stepsIn(before).reduce(
      (at, { id }) =>
        play(
          at,
          actsOf(at, id).filter((act) => !isDnsChange(act)),
        ),
      before,
    )
    expect(mistakes(played)).toContain('ADR-M3')
    expect(runOf(played).finished).toBe(false)
    expect(stepOf(played, 'ADR.04').state).not.toBe('done')
  })

  test('[ADR-06] the last check names every place that holds the old address', () => {
    const zone = { name: 'To the cluster', type: 'Neighbor', peer1Address: '10.0.0.13' }
    const before = started(...start, [saveItem('expe4', pages.zones, zone)])
    const played = playAll(before)
    expect(stepOf(played, 'ADR.05').missing).toContain('expe4: To the cluster of zones')
  })
})
