import { describe, expect, test } from 'vitest'
import { answers, atWizard, finish, REBOOT_MS, RESET_MS, reset, used } from '../../../testing/factory-reset'
import { DAY_MS, MINUTE_MS, SECOND_MS, Story } from '../../../testing/story'
import { FACTORY_KEEPS, type FactoryKeep } from '../../ground/state/factory-reset'
import { CHANGED_ROOT_PASSWORD, FACTORY_PASSWORD } from '../../ground/state/users'
import type { Expressway } from '../../ground/world'
import { peerRows } from '../settings/read'
import { factoryFresh } from './factory-fresh'
import { installQuestions } from './read'

const signIn = (story: Story, username: string, password: string, kind: 'web' | 'ssh' | 'serial' = 'web') =>
  story.give({ type: 'sign-in', expressway: 'expe3', username, password, kind })

/** What differs between two units by what somebody has installed, by their hardware and by what the lab counts. */
function comparable({ settings, lists, ...rest }: Expressway) {
  const { id, serialNumber, macAddress, power, revisions, factoryReset, rootPassword, ...state } = rest
  const { calls, registrations, time, certificates, alarms, ...machine } = state
  return { ...machine, zones: lists['zones'], rules: lists['search-rules'], links: lists['links'] }
}

describe('a factory reset', () => {
  test('[FRS-03] takes 1200 seconds to the Install Wizard, and nobody reaches the machine meanwhile or before it is done', () => {
    const story = used()
    const before = story.world.now
    expect(reset(story)).toBeUndefined()
    expect(story.on('expe3').power).toMatchObject({ state: 'resetting', until: before + 1_200_000 })
    story.wait(RESET_MS - 1)
    expect(story.on('expe3').power.state).toBe('resetting')
    expect(signIn(story, 'root', 'old root', 'serial')?.detail).toContain('Factory reset')
    story.wait(1)
    expect(story.on('expe3').power.state).toBe('installing')
    story.wait(DAY_MS)
    expect(story.on('expe3').power.state).toBe('installing')
    expect(finish(story)).toBeUndefined()
    story.wait(REBOOT_MS - 1)
    expect(story.on('expe3').power.state).toBe('restarting')
    story.wait(1)
    expect(story.on('expe3').power.state).toBe('up')
  })

  test('[FRS-04] [FRS-M2] is no command of admin, and nothing happens', () => {
    const story = used()
    const before = story.on('expe3')
    expect(reset(story, [], { by: 'admin' })).toMatchObject({
      detail: 'Command not recognized.',
      guide: ['FRS-04'],
    })
    expect(story.on('expe3')).toBe(before)
    expect(story.world.mistakes.map(({ id }) => id)).toEqual(['FRS-M2'])
  })

  test('[FRS-04] root signs in on the command line with its own password, and never on the web', () => {
    const story = used()
    expect(signIn(story, 'root', 'TANDBERG', 'serial')?.kind).toBe('signed-out')
    expect(signIn(story, 'root', 'old root', 'web')?.kind).toBe('signed-out')
    expect(signIn(story, 'root', 'old root', 'serial')).toBeUndefined()
    expect(signIn(story, 'root', 'old root', 'ssh')).toBeUndefined()
    expect(signIn(Story.of('recovered-peer'), 'root', 'TANDBERG', 'serial')).toBeUndefined()
  })

  test('[FRS-13] [FRS-17] with NO to everything leaves a unit that is as one that nobody has ever used', () => {
    const story = atWizard()
    const unit = story.on('expe3')
    const fresh = Story.of('standalone-six').on('expe3')
    expect(unit.settings).toEqual({})
    expect(comparable(unit)).toEqual({ ...comparable(fresh), optionKeys: [] })
    expect(unit.certificates).toMatchObject({
      server: fresh.certificates.factory.server,
      inForce: fresh.certificates.factory.server.facts,
      trusted: [fresh.certificates.factory.authority],
      request: null,
    })
    // Of the room's unit somebody has set the password already.
    expect(unit.lists).toEqual(factoryFresh(FACTORY_PASSWORD).lists)
    expect(unit.alarms).toEqual([])
  })

  type Part = (unit: Expressway) => unknown
  /** What YES keeps, and what is there in its place after NO. */
  type Case = [row: string, what: FactoryKeep, part: Part, gone: Part]
  const cases: Case[] = [
    ['[FRS-06]', 'option-keys', ({ optionKeys }) => optionKeys, () => []],
    ['[FRS-07]', 'fips140', ({ settings }) => settings['advanced-security.fipsMode'], () => undefined],
    [
      '[FRS-08]',
      'ip',
      ({ settings }) => Object.entries(settings).filter(([id]) => id.startsWith('ip.')),
      () => [],
    ],
    [
      '[FRS-09]',
      'ssh-keys',
      ({ factoryReset }) => factoryReset?.kept.includes('ssh-keys') ?? true,
      () => false,
    ],
    [
      '[FRS-10]',
      'certificates',
      ({ certificates: { server, inForce, trusted, request } }) => [server, inForce, trusted, request],
      ({ certificates: { factory } }) => [factory.server, factory.server.facts, [factory.authority], null],
    ],
    [
      '[FRS-11]',
      'passwords',
      ({ lists, rootPassword }) => [lists['administrator-accounts']?.[0]?.values['password'], rootPassword],
      () => [FACTORY_PASSWORD, undefined],
    ],
    [
      '[FRS-12]',
      'logs',
      ({ eventLog, configurationLog }) => [eventLog.length > 1, configurationLog.length > 0],
      () => [false, false],
    ],
  ]

  test.each(cases)('%s keeps what was answered with YES and nothing else: %s', (_, what, part, gone) => {
    const unit = used().on('expe3')
    expect(part(atWizard([what]).on('expe3'))).toEqual(part(unit))
    const others = FACTORY_KEEPS.filter((other) => other !== what)
    expect(part(atWizard(others).on('expe3'))).toEqual(gone(unit))
    expect(gone(unit)).not.toEqual(part(unit))
  })

  test('[FRS-12] NO empties both logs', () => {
    const { eventLog, configurationLog } = atWizard(['ip', 'passwords']).on('expe3')
    expect([eventLog, configurationLog]).toEqual([[], []])
  })

  test('[FRS-17] [FRS-M3] clears clustering whatever is kept', () => {
    const unit = atWizard([...FACTORY_KEEPS]).on('expe3')
    expect(peerRows(unit)).toEqual(['', '', '', '', '', ''])
    expect(Object.keys(unit.settings).filter((id) => id.startsWith('clustering.'))).toEqual([])
    expect(unit.clustering.running).toBe('standalone')
  })

  test('[FRS-M3] what is kept of what identifies the unit is told in words', () => {
    const story = used()
    reset(story, ['ip', 'ssh-keys', 'logs'])
    expect(story.world.mistakes.at(-1)?.text).toContain('keeps the IP settings, the SSH keys: it will not be')
  })

  test('[FRS-15] [FRS-08] [FRS-11] the Install Wizard asks for nothing that was kept', () => {
    expect(installQuestions(atWizard().on('expe3'))).toEqual(Object.keys(answers))
    expect(installQuestions(atWizard(['ip']).on('expe3'))).toEqual(['rootPassword', 'adminPassword'])
    expect(installQuestions(atWizard(['passwords']).on('expe3'))).toEqual(Object.keys(answers).slice(0, 3))
    expect(installQuestions(atWizard(['passwords', 'ip']).on('expe3'))).toEqual([])
    // The others have no question there.
    expect(
      installQuestions(atWizard(['logs', 'ssh-keys', 'option-keys', 'fips140']).on('expe3')),
    ).toHaveLength(5)
  })

  test('[FRS-15] an answer that cannot be is refused, and nothing is applied; without a wizard there is nothing to finish', () => {
    const story = atWizard()
    const before = story.on('expe3')
    for (const wrong of [{ lan1Ipv4Address: 'nowhere' }, { ipv4Gateway: '' }, { adminPassword: '' }]) {
      expect(finish(story, wrong)?.kind).toBe('invalid')
      expect(story.on('expe3')).toBe(before)
    }
    expect(finish(used())?.kind).toBe('conflict')
  })

  test('[FRS-16] applies the answers and reboots; the old passwords are refused then, the new ones accepted', () => {
    const story = atWizard()
    expect(signIn(story, 'admin', '', 'serial')?.guide).toEqual(['FRS-15'])
    finish(story)
    story.wait(REBOOT_MS)
    expect(story.on('expe3').settings).toMatchObject({ 'ip.lan1Ipv4Address': '10.0.0.13' })
    for (const kind of ['web', 'ssh'] as const) {
      expect(signIn(story, 'admin', 'expressway', kind)?.kind).toBe('signed-out')
      expect(signIn(story, 'admin', 'new admin', kind)).toBeUndefined()
    }
    expect(signIn(story, 'root', 'old root', 'serial')?.kind).toBe('signed-out')
    expect(signIn(story, 'root', 'new root', 'serial')).toBeUndefined()
  })

  test('[FRS-16] ends with a password of root that somebody had changed, unless the passwords are kept', () => {
    for (const kept of [[], ['passwords']] as const) {
      const story = used()
      story.give({ type: 'add-fault', fault: { kind: 'root-password-changed', expressway: 'expe3' } })
      reset(story, [...kept])
      story.wait(RESET_MS)
      finish(story)
      story.wait(REBOOT_MS)
      const password = kept.length > 0 ? CHANGED_ROOT_PASSWORD : 'new root'
      expect(signIn(story, 'root', password, 'serial')).toBeUndefined()
      expect(story.world.faults.some(({ kind }) => kind === 'root-password-changed')).toBe(kept.length > 0)
    }
  })

  test('[FRS-04] an account that somebody has called root opens no root shell', () => {
    const story = used()
    story.alter('expe3', (expressway) => {
      const values = { name: 'root', password: 'mine', state: 'Enabled', webAccess: 'Yes' }
      expressway.lists['administrator-accounts']?.push({ id: 'account-9', values })
    })
    for (const kind of ['ssh', 'serial'] as const)
      expect(signIn(story, 'root', 'mine', kind)?.kind).toBe('signed-out')
  })

  test('[FRS-13] leaves no failed database, for there is a new one', () => {
    const story = used()
    story.give({ type: 'add-fault', fault: { kind: 'database-failure', expressway: 'expe3' } })
    reset(story)
    story.wait(RESET_MS)
    expect(story.alarms('expe3')).toEqual([])
    expect(story.world.faults.map(({ kind }) => kind)).not.toContain('database-failure')
  })

  test('[FRS-03] nobody signs in while the disk is cleared', () => {
    const story = used()
    reset(story)
    for (const kind of ['web', 'ssh', 'serial'] as const)
      expect(signIn(story, 'admin', 'expressway', kind)).toBeDefined()
    expect(story.on('expe3').sessions).toEqual([])
  })

  test('[FRS-17] never speaks to a former peer again, connected or not', () => {
    const story = atWizard()
    finish(story)
    story.wait(REBOOT_MS)
    const logged = () => ['expe1', 'expe2'].map((id) => JSON.stringify(story.on(id).eventLog))
    const before = logged()
    for (const { id } of story.world.faults) story.give({ type: 'remove-fault', id })
    story.wait(DAY_MS)
    expect(Object.keys(story.world.contacts).filter((key) => key.startsWith('expe3'))).toEqual([])
    expect(logged()).toEqual(before)
    expect(story.alarms('expe3')).toEqual([])
    expect(story.world.mistakes).toEqual([])
  })

  test('[FRS-02] [FRS-M1] ends every session at once, and is written down where it was typed over SSH', () => {
    const story = used()
    signIn(story, 'root', 'old root', 'ssh')
    reset(story, [], { over: 'ssh' })
    expect(story.on('expe3').sessions).toEqual([])
    expect(story.world.mistakes.map(({ id }) => id)).toEqual(['FRS-M1'])
  })

  test('[FRS-03] one that loses its power begins again, and the wizard asks again', () => {
    const story = used()
    reset(story)
    story.wait(19 * MINUTE_MS)
    const cutPower = () => {
      story.give({ type: 'add-fault', fault: { kind: 'power-off', expressway: 'expe3' } })
      story.wait(MINUTE_MS)
      const fault = story.world.faults.find(({ kind }) => kind === 'power-off')
      story.give({ type: 'remove-fault', id: fault?.id ?? '' })
    }
    cutPower()
    story.wait(5 * MINUTE_MS + RESET_MS - SECOND_MS)
    expect(story.on('expe3').power.state).toBe('resetting')
    story.wait(SECOND_MS)
    expect(story.on('expe3').power.state).toBe('installing')
    cutPower()
    story.wait(5 * MINUTE_MS)
    expect(story.on('expe3').power.state).toBe('installing')
    expect(story.on('expe3').settings).toEqual({})
  })

  test('[RMD-14] [FRS-M4] the machine that is connected before it is over is warned of, and after it is not', () => {
    const connect = (story: Story) => {
      for (const { id } of story.world.faults) story.give({ type: 'remove-fault', id })
      return story.world.mistakes.map(({ id }) => id)
    }
    const clearing = used()
    reset(clearing)
    expect(connect(clearing)).toEqual(['FRS-M4'])
    expect(connect(atWizard())).toEqual(['FRS-M4'])
    const rebooting = atWizard()
    finish(rebooting)
    rebooting.wait(REBOOT_MS)
    expect(connect(rebooting)).toEqual([])
  })
})
