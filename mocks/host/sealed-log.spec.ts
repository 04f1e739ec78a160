import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createNodeHost } from '../node'
import { openedLog, sealedLog } from './sealed-log'

it('an exported log has no password in clear, and makes the same world', async () => {
  const { host } = await createNodeHost({
    begin: { id: 'standalone-pair', signin: 'admin', clock: 'paused' },
  })
  const values = {
    name: 'other',
    password: 'Correct-Horse-1',
    confirmPassword: 'Correct-Horse-1',
    yourCurrentPassword: 'expressway',
  }
  await host.dispatch({
    type: 'save-item',
    form: true,
    expressway: 'expe1',
    list: 'administrator-accounts',
    id: null,
    values,
    by: 'admin',
  })
  const log = await host.exportLog()
  const text = JSON.stringify(log)
  expect(text).not.toContain('Correct-Horse-1')
  expect(text).not.toContain('"expressway":"expressway"')
  expect(text).not.toMatch(/assword":"/)
  const other = await createNodeHost()
  expect(await other.host.importLog(log)).toBeNull()
  expect((await other.host.read()).world).toEqual((await host.read()).world)
  expect(JSON.stringify((await other.host.read()).world)).toContain('Correct-Horse-1')
})

it('whatever a secret is, it comes back as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 4_000 }), (password) => {
      const entries = [{ at: 1, command: { type: 'sign-in', password, deep: [{ secret: password }] } }]
      const log = { shape: 4, scenario: 'a', seed: 1, profile: 'strict', entries, now: 1 } as const
      expect(openedLog(sealedLog({ ...log, entries }))).toEqual(log)
      expect(openedLog({ ...log, entries })).toEqual(log)
    }),
  )
})
