import * as v from 'valibot'
import { beforeAll, describe, expect, it } from 'vitest'
import { listDefinitions } from '#contract/lists/catalogue'
import { settingsPages } from '#contract/settings/catalogue'
import * as lab from '#contract/wire/lab'
import * as procedures from '#contract/wire/procedures'
import { listSchema, settingsPageSchema } from '#contract/wire/settings'
import { topics } from '#contract/wire/topics'
import { emptied, lengthened } from './changed'

const { createNodeHost } = await import('../../mocks/node')

const HOST = 'expe1.example.com'

/** Everything that a page of a console reads, and what the lab's home does, with the shape of its answer. */
const reads: Readonly<Record<string, v.GenericSchema>> = {
  ...Object.fromEntries(
    Object.entries(topics).map(([name, { answer }]) => [`${HOST}/status/${name}`, answer]),
  ),
  ...Object.fromEntries(listDefinitions.map(({ id }) => [`${HOST}/lists/${id}`, listSchema])),
  ...Object.fromEntries(settingsPages.map(({ id }) => [`${HOST}/settings/${id}`, settingsPageSchema])),
  'lab/scenarios': lab.scenariosSchema,
  'lab/procedures': procedures.proceduresSchema,
}

describe('an answer that is changed for those who design pages', () => {
  const answers = new Map<string, unknown>()

  beforeAll(async () => {
    const { answer } = await createNodeHost({
      begin: { id: 'cluster-of-six', signin: 'admin', clock: 'paused' },
    })
    for (const path of Object.keys(reads)) {
      const response = await answer(new Request(`http://lab.test/api/${path}`))
      if (response.ok) answers.set(path, await response.json())
    }
  })

  it('is of nearly everything that pages read', () => {
    expect(answers.size).toBeGreaterThan(0.9 * Object.keys(reads).length)
  })

  it.each([
    ['with nothing in its lists', emptied],
    ['with long texts and lists', lengthened],
  ])('is one that a page takes, %s', (_, change) => {
    const refused = [...answers].filter(
      ([path, answer]) => reads[path] && !v.safeParse(reads[path], change(answer, path)).success,
    )
    expect(refused.map(([path]) => path)).toEqual([])
  })

  it('is another one: rows go, texts and lists grow', () => {
    const alarms = answers.get(`${HOST}/status/registrations`)
    expect(v.parse(rowsSchema, alarms).rows.length).toBeGreaterThan(0)
    expect(v.parse(rowsSchema, emptied(alarms, 'status/registrations')).rows).toEqual([])
    const overview = answers.get(`${HOST}/status/overview`)
    expect(JSON.stringify(lengthened(overview))).toContain('expe1 of the second data centre')
    const scenarios = v.parse(lab.scenariosSchema, answers.get('lab/scenarios')).scenarios
    const more = v.parse(lab.scenariosSchema, lengthened({ scenarios: scenarios.slice(0, 2) })).scenarios
    expect(new Set(more.map(({ id }) => id)).size).toBe(60)
  })
})

const rowsSchema = v.looseObject({ rows: v.array(v.unknown()) })
