import { describe, expect, test } from 'vitest'
import { startWorld } from '../../scenarios/catalogue'
import { present } from '../../sim/ground/index'
import { handedIn, logOf } from '../../testing/handed-in'
import { oneOfEachShape } from '../../testing/one-of-each-shape'
import { cases } from '../../testing/procedure-cases'
import { walkOf } from '../../testing/walked'
import { canonical } from './canonical'
import { replayLog } from './replay-log'
import { sumOfWorld } from './sums'
import { verify } from './verify'

describe('every exported hand-in of every procedure', () => {
  test.each(oneOfEachShape(cases, ({ procedure }) => procedure))(
    'verifies, and its replay is its world byte for byte: $name',
    async (one) => {
      const { handIn, world } = await handedIn(logOf(walkOf(one).played))
      const { verdict, real, hash, isSummed } = await verify(JSON.stringify(handIn))
      expect(verdict).toMatchObject({ kind: 'genuine', differences: [] })
      expect(canonical(real)).toBe(canonical(handIn.result))
      expect(isSummed).toBe(true)
      expect(hash).toMatch(/^[0-9a-f]{64}$/)
      // Genuine is what leads to a world of this sum: so the replay is the world that was handed in, byte for byte.
      expect(handIn.sums?.world).toBe(present(await sumOfWorld(world), 'it can be summed'))
    },
  )

  test('is so where both worlds are written out as well', async () => {
    const { handIn, world } = await handedIn(logOf(walkOf(present(cases[0], 'there is one')).played))
    const { log } = handIn
    const start = present(startWorld(log.scenario, log.seed, log.profile), 'it is known')
    const replayed = await replayLog(log, start)
    expect('replica' in replayed && canonical(replayed.replica.world)).toBe(canonical(world))
  })
})
