import { describe, expect, test } from 'vitest'
import { startWorld } from '../../scenarios/catalogue'
import { present } from '../../sim/ground/index'
import { procedures } from '../catalogue'
import { playAll, started } from './play'
import { resultOf } from './result'

describe('by the book', () => {
  test.each(procedures.map((procedure) => [procedure.id, procedure] as const))(
    '%s has the full score',
    (id, { startsIn }) => {
      const world = present(startWorld(startsIn.scenario, 1, 'strict'), startsIn.scenario)
      const { world: end, progress } = playAll(started(world, id, startsIn.roles))
      const result = present(resultOf(end, progress), 'it runs')
      console.log(
        id,
        result.outcome,
        result.score.total,
        JSON.stringify(result.figures),
        JSON.stringify(result.down),
      )
    },
  )
})
