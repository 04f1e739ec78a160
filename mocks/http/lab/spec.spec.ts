import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { specMarkSchema, specSchema } from '#contract/wire/spec'
import { askedLab } from '../../testing/asking'
import { storied } from '../../testing/storied-lab'

const BEGIN = { id: 'standalone-pair', clock: 'paused', signin: 'admin' } as const

describe('what was done, asked for as a spec', () => {
  test('is written from where a recording began, or from the beginning', async () => {
    const { ask, read, save } = await storied()
    const { commands } = await read(specMarkSchema, 'lab/spec')
    await save(92)
    const written = async (body: object) =>
      v.parse(specSchema, await (await ask('POST', 'lab/spec', body)).json()).text
    const recorded = await written({ style: 'plain', from: commands })
    expect(recorded).toContain("await fill(page, 'Time to live', '92')")
    expect(recorded).not.toContain("'90'")
    expect(await written({ style: 'plain' })).toContain("await fill(page, 'Time to live', '90')")
  })

  test('is not written of another world than the one in which the recording began', async () => {
    const { host, ask, read, save, detail } = await storied()
    const { world, commands } = await read(specMarkSchema, 'lab/spec')
    const body = { style: 'plain', world, from: commands }
    await save(92)
    expect((await ask('POST', 'lab/spec', body)).status).toBe(200)
    await host.startScenario(BEGIN)
    expect(await detail(await ask('POST', 'lab/spec', body))).toContain('no longer there')
    expect((await read(specMarkSchema, 'lab/spec')).world).not.toBe(world)
  })

  test('is written of a log that somebody sends, or refused with what is wrong with it', async () => {
    const { host, ask } = await askedLab({ begin: BEGIN })
    const log = await host.exportLog()
    expect((await ask('POST', 'lab/spec', { style: 'page-objects', log })).status).toBe(200)
    const broken = { ...log, entries: [{ at: log.now, command: { type: 'no-such-thing' } }] }
    const refused = await ask('POST', 'lab/spec', { style: 'plain', log: broken })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Entry 1 of the log cannot be carried out')
    expect((await ask('POST', 'lab/spec', { style: 'in verse' })).status).toBe(400)
  })

  test('is refused in an exam, and where a cause is to be found', async () => {
    const { ask, detail } = await storied({ mode: 'exam' })
    expect(await detail(await ask('POST', 'lab/spec', { style: 'plain' }))).toContain(
      'at the end of the exam',
    )
    const hidden = await askedLab({ begin: { id: 'two-rows-in-dispute', clock: 'paused', signin: 'admin' } })
    expect((await hidden.ask('GET', 'lab/spec')).status).toBe(403)
    expect((await hidden.ask('POST', 'lab/spec', { style: 'plain' })).status).toBe(403)
  })
})
