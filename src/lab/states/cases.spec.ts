import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { worldSummarySchema } from '#contract/wire/lab'
import { alarmsSchema, frameSchema } from '#contract/wire/status'
import { readStartLink } from '../home/start-link'
import { cases, type StateId, stateIds, stateRows } from './cases'

const { createNodeHost } = await import('../../../mocks/node')

/** A question to the machines of the world of a state. */
async function worldOf(state: StateId) {
  const link = readStartLink(new URLSearchParams(`${stateRows[state].world}&signin=admin&clock=paused`))
  if ('errors' in link) throw new Error(link.errors.join('\n'))
  const { answer } = await createNodeHost({ begin: link.choice })
  return async <S extends v.GenericSchema>(path: string, schema: S) => {
    const response = await answer(new Request(`http://lab.test/api/${path}`))
    return v.parse(schema, await response.json())
  }
}

const HOST = 'expe1.example.com'

describe('the gallery of states', () => {
  it('has at least 150 states, each once, of every part of the menu and of the lab', () => {
    expect(cases.length).toBeGreaterThanOrEqual(150)
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length)
    expect(new Set(cases.map(({ state }) => state))).toEqual(new Set(stateIds))
  })

  it('looks at worlds that are as their states say', async () => {
    const failed = await (await worldOf('failed-peer'))('lab/world', worldSummarySchema)
    expect(failed.expressways.filter(({ power }) => power === 'off')).toHaveLength(1)
    const six = await (await worldOf('six-peers'))('lab/world', worldSummarySchema)
    expect(six.expressways.filter(({ state }) => state === 'clustered')).toHaveLength(6)
    const frame = await (await worldOf('restart-required'))(`${HOST}/status/frame`, frameSchema)
    expect(frame.informationBar.map(({ text }) => text).join(' ')).toMatch(/restart/i)
    const { rows } = await (await worldOf('many-alarms'))(`${HOST}/status/alarms`, alarmsSchema)
    expect(rows.length).toBeGreaterThanOrEqual(5)
  })
})
