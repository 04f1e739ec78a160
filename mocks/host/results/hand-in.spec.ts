import { describe, expect, test } from 'vitest'
import type { CommandLog } from '#contract/wire/lab'
import { type Deed, type Played, play, playAll, started } from '../../procedures/engine/play'
import { resultOf } from '../../procedures/engine/result'
import { restart, waitUntilBack } from '../../procedures/language/act'
import { startWorld } from '../../scenarios/catalogue'
import { present, WORLD_SHAPE } from '../../sim/ground/index'
import { proceduresByShape } from '../../testing/one-of-each-shape'
import { freshFromLog } from '../fresh'
import { MemoryStorage } from '../memory-storage'
import { sealedLog } from '../sealed-log'

/** What is handed in of a run that was played without a host, its passwords sealed as the lab seals them. */
function handedIn({ world, given }: Played): CommandLog {
  const { scenario, seed, profile, now } = world
  const entries = given.map(({ at, command }) => ({ at, command }))
  return sealedLog({ shape: WORLD_SHAPE, scenario, seed, profile, entries, now })
}

async function recomputed(log: CommandLog) {
  const fresh = await freshFromLog(log, new MemoryStorage())
  if ('refusal' in fresh) throw new Error(fresh.refusal.detail)
  return resultOf(fresh.replica.world, fresh.replica.progress)
}

/** What goes wrong in a run: a machine in use is restarted, and so is another one before the first is back. */
const mistakes = (id: string, other: string | undefined): Deed[] => [
  restart(id),
  ...(other === undefined ? [] : [restart(other)]),
  waitUntilBack(id),
]

describe('a result that is folded anew from what was handed in', () => {
  test.each(proceduresByShape.map((procedure) => [procedure.id, procedure] as const))(
    'is the same: %s',
    async (id, { startsIn }) => {
      const world = present(startWorld(startsIn.scenario, 1, 'realistic'), startsIn.scenario)
      const start = started(world, id, startsIn.roles)
      const [first = '', other] = Object.values(startsIn.roles)
      const unfinished = play(start, mistakes(first, other))
      for (const played of [playAll(start), unfinished]) {
        const result = resultOf(played.world, played.progress)
        expect(await recomputed(handedIn(played))).toEqual(result)
      }
      expect(resultOf(unfinished.world, unfinished.progress)).toMatchObject({
        figures: { downMs: expect.any(Number) },
      })
    },
  )

  test('tells of mistakes, so that equal is more than empty', async () => {
    const world = present(startWorld('cluster-of-three', 1, 'realistic'), 'it')
    const start = started(world, 'upgrade', { primary: 'expe1' })
    const result = await recomputed(handedIn(play(start, mistakes('expe1', 'expe2'))))
    expect(result?.mistakes.map(({ id }) => id)).toContain('ADD-M12')
    expect(result).toMatchObject({ outcome: 'unfinished', figures: { mostPeersDownAtOnce: 2 } })
  })
})
