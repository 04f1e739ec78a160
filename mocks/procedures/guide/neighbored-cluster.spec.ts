import { describe, expect, test } from 'vitest'
import { pages } from '#contract/pages'
import { startWorld } from '../../scenarios/catalogue'
import { present } from '../../sim/ground/assert'
import type { World } from '../../sim/ground/world'
import { stepTold } from '../../testing/step-told'
import { MINUTE_MS, Story } from '../../testing/story'
import { call, deviceOf, loaded, names, withOutsider } from '../../testing/test-call'
import { type Played, play, playSteps, runOf, started, startedUpTo, stepsIn } from '../engine/play'
import { breakIt, restart, save, saveItem, wait, waitUntilBack } from '../language/act'
import { rowValues } from '../language/clustering-values'

/** The cluster of expe1 is to neighbor that of expe4. */
const begin = () =>
  started(present(startWorld('two-clusters', 1, 'strict'), 'no scenario'), 'neighbor-cluster', {
    primary: 'expe1',
    remotePeer: 'expe4',
  })

/** Saves a zone with those addresses in its form, and nothing in the rows below. */
const zone = (
  name: string,
  addresses: readonly string[],
  { expressway = 'expe1', id = null }: { expressway?: string; id?: string | null } = {},
) => saveItem(expressway, pages.zones, { name, type: 'Neighbor', ...rowValues(addresses) }, id)

/** The zone of expe1 of that name, by its id. */
const idOf = (played: Played, name: string) =>
  played.world.expressways['expe1']?.lists['zones']?.find(({ values }) => values['name'] === name)?.id ?? null

describe('a cluster that is neighbored gains a peer', () => {
  /** expe6 stands alone; the zone of expe4 and expe5 leads to the cluster of expe1 to expe3. */
  function neighboredWorld(): World {
    const story = withOutsider()
    story.addZone('expe4', 'To them', names(1, 2, 3))
    story.wait(2 * MINUTE_MS)
    return story.world
  }

  const joined = (): Played => {
    const before = started(neighboredWorld(), 'add-peer', { primary: 'expe1', newPeer: 'expe6' })
    return playSteps(
      before,
      stepsIn(before).flatMap(({ id }) => (id === 'ADD.28' ? [] : [id])),
    )
  }

  /** The remote peers that a call from expe4 could have gone to. */
  const compared = ({ world }: Played) => {
    const story = new Story(world)
    return call(story, deviceOf(story, 'expe1'), ['To them'], 'expe4').peers.map(({ name }) => name)
  }

  test('[NEI-18] [ADD-62] its neighbors whose zone lacks the new peer are listed, and send it no call, until they hold it', () => {
    const lines = ['expe4', 'expe5'].map(
      (id) => `The zone To them of ${id} does not hold expe6: its calls never go there.`,
    )
    const after = joined()
    expect(stepTold(after, 'ADD.28')).toMatchObject({ isDone: false })
    expect(stepTold(after, 'ADD.28').missing).toContain('Add expe6.example.com in zone To them of expe4')
    expect(runOf(after).closing).toEqual(expect.arrayContaining(lines))
    expect(compared(after)).toEqual(['expe1', 'expe2', 'expe3'])

    const id = after.world.expressways['expe4']?.lists['zones']?.at(-1)?.id ?? null
    const extended = play(after, [
      zone('To them', names(1, 2, 3, 6), { expressway: 'expe4', id }),
      wait(61_000),
    ])
    expect(stepTold(extended, 'ADD.28').isDone).toBe(true)
    expect(stepTold(playSteps(after, ['ADD.28']), 'ADD.28').isDone).toBe(true)
    expect(runOf(extended).finished).toBe(true)
    expect(runOf(extended).closing.filter((line) => lines.includes(line))).toEqual([])
    expect(compared(extended)).toEqual(['expe1', 'expe2', 'expe3', 'expe6'])
  })
})

describe('a cluster that is neighbored loses a peer', () => {
  /** Where a call from expe1 to a device of the cluster goes when the peer that was removed has the least to do. */
  const reached = ({ world }: Played) => {
    const story = loaded(new Story(world), { expe4: 5, expe5: 5, expe6: 0 })
    const { accepted, chosen } = call(story, deviceOf(story, 'expe4'), ['One'])
    return { accepted, chosen }
  }

  /** A removal that is due at that step while expe6 stands alone and answers: what is told and reached before and after it. */
  function aroundStep(removed: Played, step: string) {
    const dropped = play(removed, [zone('One', names(4, 5), { id: idOf(removed, 'One') }), wait(61_000)])
    return {
      missing: stepTold(removed, step).missing,
      before: reached(removed),
      isDone: [dropped, playSteps(removed, [step])].map((at) => stepTold(at, step).isDone),
      after: reached(dropped),
    }
  }

  const failsUntilDone = {
    missing: expect.stringContaining('Delete expe6.example.com in zone One of expe1'),
    before: { accepted: false, chosen: 'expe6' },
    isDone: [true, true],
    after: { accepted: true, chosen: 'expe4' },
  }

  test('[RML-19] a zone that still holds it sends it calls, which fail, until the step is done', () => {
    const { world } = play(begin(), [zone('One', names(4, 5, 6))])
    const removing = { primary: 'expe4', leavingPeer: 'expe6' }
    // Not yet shut down.
    const removed = startedUpTo('RML.08', world, 'remove-live-peer', removing)
    expect(aroundStep(removed, 'RML.08')).toEqual(failsUntilDone)
  })

  test('[RMD-11] so does one that holds a dead peer which was removed, and has come back alone', () => {
    const { world } = play(begin(), [
      zone('One', names(4, 5, 6)),
      breakIt({ kind: 'power-off', expressway: 'expe6' }),
      wait(10 * MINUTE_MS),
    ])
    const removing = { primary: 'expe4', deadPeer: 'expe6' }
    const removed = startedUpTo('RMD.04', world, 'remove-dead-peer', removing)
    const mended = ({ world: { faults } }: Played) =>
      faults.map(({ id }) => ({ type: 'remove-fault', id }) as const)
    const isolated = play(removed, [
      ...mended(removed),
      breakIt({ kind: 'isolated', expressway: 'expe6' }),
      wait(10 * MINUTE_MS),
    ])
    const alone = play(isolated, [
      save('expe6', pages.clustering, { clusterName: 'expe6.example.com', ...rowValues([]) }),
      restart('expe6'),
      waitUntilBack('expe6'),
      ...mended(isolated),
      wait(MINUTE_MS),
    ])
    expect(aroundStep(alone, 'RMD.04')).toEqual(failsUntilDone)
  })
})
