import * as v from 'valibot'
import { expect, test } from 'vitest'
import { scenariosSchema } from '#contract/wire/lab'
import { proceduresSchema } from '#contract/wire/procedures'
import { createNodeHost } from '../../../mocks/node'
import { isVaried, worldsOfRepairs } from './repair-worlds'

test('every world in which something can be practised is offered, and the number of a learner where there are many of it', async () => {
  const { answer } = await createNodeHost()
  const read = async (path: string) => (await answer(new Request(`http://lab.test/api/lab/${path}`))).json()
  const { procedures } = v.parse(proceduresSchema, await read('procedures'))
  const { scenarios } = v.parse(scenariosSchema, await read('scenarios'))
  const repairs = worldsOfRepairs(procedures, scenarios)
  const offered = [...scenarios, ...repairs].map(({ id }) => id)
  expect(procedures.filter(({ startsIn }) => !offered.includes(startsIn.scenario))).toEqual([])
  expect(new Set(offered).size).toBe(offered.length)
  expect(repairs.length).toBeGreaterThanOrEqual(25)
  expect(repairs.every(({ id }) => isVaried(procedures, { scenario: id }))).toBe(true)
  expect(isVaried(procedures, { scenario: 'cluster-of-three' })).toBe(false)
})
