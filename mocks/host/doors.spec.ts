import { describe, expect, it } from 'vitest'
import type { CommandLog } from '#contract/wire/lab'
import { createNodeHost } from '../node'
import type { Command } from '../sim/ground/index'

const restart = (): Command => ({ type: 'restart', expressway: 'expe1', kind: 'restart', by: 'admin' })

/** A command with members that no type allows. */
const spoilt = (members: object): Command => Object.assign(restart(), members)

describe('what is handed to the host and is no command', () => {
  it.each([
    ['of an unknown kind', { kind: 'explode' }],
    ['of an unknown type', { type: 'meteor' }],
    ['without a machine', { expressway: null }],
    ['by nobody', { by: undefined }],
  ])('is taken for a bug of whoever gave it, and stands in no log: %s', async (_, members) => {
    const { host } = await createNodeHost()
    const before = await host.read()
    await expect(host.dispatch(spoilt(members))).rejects.toThrow('is no command')
    expect((await host.exportLog()).entries).toEqual([])
    expect(await host.read()).toEqual(before)
    // The world goes on: nothing of it is broken.
    await host.dispatch(restart())
    expect((await host.read()).world.expressways['expe1']?.power.state).toBe('restarting')
  })

  it('nor does a number that no file could give back', async () => {
    const { host } = await createNodeHost()
    const values = { timeToLive: Number.POSITIVE_INFINITY }
    const save = { type: 'save-settings', expressway: 'expe1', page: 'h323', values, revision: null } as const
    await expect(host.dispatch({ ...save, by: 'admin' })).rejects.toThrow('is no command')
  })
})

describe('a command that only a log may hold, and that is given', () => {
  const typed = { expressway: 'expe1', list: 'zones', id: null, values: { name: 'x' }, by: 'admin' }
  const refusal = { kind: 'invalid', title: '', detail: 'No.', errors: [], guide: [] }
  const commands = [
    { type: 'refused', command: 'restart', refusal },
    { type: 'submit-item', ...typed },
    { type: 'jump-clock', from: 0 },
  ]

  it.each(commands)('is refused in words, and the lab goes on: $type', async (members) => {
    const { host } = await createNodeHost({ begin: { id: 'standalone-pair', clock: 'paused' } })
    const { world } = await host.read()
    const outcome = await host.dispatch(spoilt(members))
    expect(outcome.events).toMatchObject([
      { type: 'refused', command: members.type, refusal: { kind: 'forbidden' } },
    ])
    expect((await host.exportLog()).entries).toEqual([])
    expect((await host.read()).world).toEqual(world)
    await host.dispatch(restart())
    expect((await host.read()).world.expressways['expe1']?.power.state).toBe('restarting')
  })

  it.each(commands)('is carried out where a log that is handed in holds it: $type', async (command) => {
    const { host } = await createNodeHost()
    const log = await host.exportLog()
    expect(await host.importLog({ ...log, entries: [{ at: log.now, command }] })).toBeNull()
    expect((await host.exportLog()).entries).toHaveLength(1)
  })
})

describe('a log that is handed in and names what is not there', () => {
  const roles = (id: string) => ({ type: 'start-procedure', procedure: 'create', roles: { primary: id } })
  const strange = ['expe9', '__proto__', 'constructor', 'toString', '']

  /** What is said of a log with that entry. */
  async function said(command: CommandLog['entries'][number]['command']): Promise<string> {
    const { host } = await createNodeHost()
    const log = await host.exportLog()
    const no = await host.importLog({ ...log, entries: [{ at: log.now, command }] })
    return no?.refusal.detail ?? ''
  }

  it.each(strange)('is refused in plain words: an Expressway "%s"', async (expressway) => {
    for (const command of [restart(), { type: 'open-page', path: 'overview' }]) {
      expect(await said({ ...command, expressway })).toBe(
        'The log cannot be replayed. Entry 1 is for an Expressway that this scenario does not have.',
      )
    }
  })

  it.each(strange)('nor in the words of a browser: "%s" elsewhere in it', async (id) => {
    const faults = [
      { type: 'add-fault', fault: { kind: 'power-off', expressway: id } },
      { type: 'add-fault', fault: { kind: 'path-cut', between: [id, 'expe1'] } },
    ]
    const lists = { type: 'delete-items', expressway: 'expe1', list: id, ids: ['a'], by: 'admin' }
    const page = { expressway: 'expe1', page: id, values: {}, revision: null, by: 'admin' }
    const commands = [roles(id), ...faults, lists, { type: 'save-settings', ...page }]
    for (const command of commands) expect(await said(command)).not.toMatch(/Error|undefined|null|read prop/)
  })
})
