import { describe, expect, test } from 'vitest'
import type { PageValues } from '#contract/settings/field'
import { MINUTE_MS, Story } from '../../../testing/story'
import { backupOf } from '../backups/backup'

const ACCOUNTS = 'administrator-accounts'
const SECRET = 'a long password'

const submit = (
  story: Story,
  values: PageValues,
  { id = null, list = ACCOUNTS }: { id?: string | null; list?: string } = {},
) => story.give({ type: 'save-item', form: true, expressway: 'expe1', list, id, values, by: 'admin' })

/** The form of a new account, filled in well. */
const form = {
  name: 'operator',
  password: SECRET,
  confirmPassword: SECRET,
  yourCurrentPassword: 'expressway',
}

const accounts = (story: Story, id = 'expe1') => story.on(id).lists[ACCOUNTS] ?? []

/** The fields that a refusal marks. */
const marked = (refusal: ReturnType<typeof submit>) => refusal?.errors.map(({ field }) => field)

describe('the form of an administrator account', () => {
  test.each([
    ['another password the second time', { confirmPassword: 'a long passwort' }, 'confirmPassword'],
    ['no second password', { confirmPassword: '' }, 'confirmPassword'],
    ['a wrong password of oneself', { yourCurrentPassword: SECRET }, 'yourCurrentPassword'],
    ['no password of oneself', { yourCurrentPassword: '' }, 'yourCurrentPassword'],
  ])('is refused at its field with %s, and changes nothing', (_what, wrong, field) => {
    const story = Story.of('standalone-pair')
    const before = story.world
    expect(marked(submit(story, { ...form, ...wrong }))).toEqual([field])
    expect(story.world).toEqual(before)
  })

  test('is refused too where what it asks is left out', () => {
    const story = Story.of('standalone-pair')
    expect(marked(submit(story, { name: 'operator', password: SECRET }))).toEqual([
      'confirmPassword',
      'yourCurrentPassword',
    ])
  })

  test('tells of all that is wrong at once', () => {
    const story = Story.of('standalone-pair')
    expect(marked(submit(story, { ...form, name: 'admin', yourCurrentPassword: 'wrong' }))).toEqual([
      'name',
      'yourCurrentPassword',
    ])
  })

  test('leaves what it asks out of list, log, backup and every peer', () => {
    const story = Story.of('cluster-of-three')
    expect(submit(story, form)).toBeUndefined()
    story.wait(MINUTE_MS)
    for (const id of ['expe1', 'expe2']) {
      const account = accounts(story, id).find(({ values }) => values['name'] === 'operator')
      expect(account?.values, id).toMatchObject({ password: SECRET, emergencyAccount: 'No' })
      expect(Object.keys(account?.values ?? {}), id).not.toContain('confirmPassword')
      expect(Object.keys(account?.values ?? {}), id).not.toContain('yourCurrentPassword')
    }
    const kept = JSON.stringify([backupOf(story.on('expe1'), 0).lists, story.on('expe1').configurationLog])
    expect(kept).not.toMatch(/confirmPassword|yourCurrentPassword/)
    expect(JSON.stringify(story.on('expe1').configurationLog)).not.toContain(SECRET)
  })

  test('changes a password with three fields alone, and keeps the rest of the account', () => {
    const story = Story.of('standalone-pair')
    submit(story, { ...form, accessLevel: 'Auditor' })
    const id = accounts(story)[1]?.id ?? ''
    const passwords = { password: 'another', confirmPassword: 'another' }
    expect(marked(submit(story, { ...passwords, yourCurrentPassword: SECRET }, { id }))).toEqual([
      'yourCurrentPassword',
    ])
    expect(submit(story, { ...passwords, yourCurrentPassword: 'expressway' }, { id })).toBeUndefined()
    expect(accounts(story)[1]?.values).toMatchObject({ password: 'another', accessLevel: 'Auditor' })
  })

  test('takes one emergency account, and no second', () => {
    const story = Story.of('standalone-pair')
    expect(submit(story, { ...form, emergencyAccount: 'Yes' })).toBeUndefined()
    const second = submit(story, { ...form, name: 'second', emergencyAccount: 'Yes' })
    expect(second?.errors[0]?.message).toContain('is Yes for operator')
    const id = accounts(story)[1]?.id ?? ''
    expect(
      submit(story, { emergencyAccount: 'Yes', yourCurrentPassword: 'expressway' }, { id }),
    ).toBeUndefined()
  })

  test('a FindMe account asks for its password twice, and for nobody else’s', () => {
    const story = Story.of('standalone-pair')
    const values = { username: 'ann', findMeId: 'ann@example.com', initialPassword: 'one' }
    const list = 'findme-accounts'
    expect(marked(submit(story, { ...values, confirmPassword: 'two' }, { list }))).toEqual([
      'confirmPassword',
    ])
    expect(submit(story, { ...values, confirmPassword: 'one' }, { list })).toBeUndefined()
  })
})

describe('strict passwords', () => {
  const enforced = () => {
    const story = Story.of('standalone-pair')
    story.save('expe1', 'password-security', { enforce: 'On' })
    return story
  }
  const asked = (password: string) => ({ ...form, password, confirmPassword: password })

  test('are asked of new passwords only while they are enforced, with what is missing', () => {
    expect(submit(Story.of('standalone-pair'), asked('short'))).toBeUndefined()
    const story = enforced()
    expect(submit(story, asked('lower Case 12!'))?.errors).toEqual([
      {
        field: 'password',
        message: 'A strict password has at least 15 characters, at least 2 upper case characters.',
      },
    ])
    expect(submit(story, asked('lower CaSe 1234!'))).toBeUndefined()
  })

  test('are asked by the rules of the page', () => {
    const story = enforced()
    story.save('expe1', 'password-security', { minimumLength: 5, minimumUpper: 0, minimumSpecial: 1 })
    expect(submit(story, asked('a1b2-'))).toBeUndefined()
    expect(submit(story, { ...asked('a1b2c'), name: 'second' })?.errors[0]?.message).toBe(
      'A strict password has at least 1 special character.',
    )
  })

  test('are asked on the command line too, and not of an account whose password stays', () => {
    const story = Story.of('standalone-pair')
    submit(story, asked('short'))
    story.save('expe1', 'password-security', { enforce: 'On' })
    const id = accounts(story)[1]?.id ?? ''
    const whom = { expressway: 'expe1', list: ACCOUNTS, by: 'admin' }
    const values = { name: 'second', password: 'short' }
    expect(marked(story.give({ type: 'save-item', id: null, values, ...whom }))).toEqual(['password'])
    const kept = { accessLevel: 'Auditor', password: '', yourCurrentPassword: 'expressway' }
    expect(submit(story, kept, { id })).toBeUndefined()
  })
})

describe('Enable and Disable', () => {
  const change = (story: Story, ids: string[], state: 'Enabled' | 'Disabled', expressway = 'expe1') =>
    story.give({ type: 'switch-items', expressway, list: ACCOUNTS, ids, state, by: 'admin' })

  test('switch accounts on every peer, end what was open with them, and keep them out', () => {
    const story = Story.of('cluster-of-three')
    submit(story, form)
    story.wait(MINUTE_MS)
    const signIn = (expressway: string) =>
      story.give({ type: 'sign-in', expressway, username: 'operator', password: SECRET, kind: 'web' })
    for (const id of ['expe1', 'expe2']) expect(signIn(id), id).toBeUndefined()
    const ids = accounts(story)
      .slice(1)
      .map(({ id }) => id)
    expect(change(story, ids, 'Disabled')).toBeUndefined()
    expect(story.on('expe1').sessions).toEqual([])
    expect(story.on('expe1').eventLog.at(-1)?.detail).toContain('Session of operator ended')
    story.wait(MINUTE_MS)
    expect(story.on('expe2').sessions).toEqual([])
    for (const id of ['expe1', 'expe2']) expect(signIn(id)?.kind, id).toBe('signed-out')
    expect(change(story, ids, 'Enabled')).toBeUndefined()
    expect(signIn('expe1')).toBeUndefined()
  })

  test('[ADD-53] leave the default account as it is, with all that were chosen beside it', () => {
    const story = Story.of('standalone-pair')
    submit(story, form)
    const ids = accounts(story).map(({ id }) => id)
    expect(change(story, ids, 'Disabled')?.guide).toEqual(['ADD-53'])
    expect(accounts(story).map(({ values }) => values['state'])).toEqual(['Enabled', 'Enabled'])
  })

  test('are the primary’s to press', () => {
    const story = Story.of('cluster-of-three')
    submit(story, form)
    story.wait(MINUTE_MS)
    const id = accounts(story, 'expe2')[1]?.id ?? ''
    expect(change(story, [id], 'Disabled', 'expe2')?.guide).toContain('ADD-05')
  })

  test('exist for lists that have them only', () => {
    const story = Story.of('standalone-pair')
    const zones = { type: 'switch-items', expressway: 'expe1', list: 'zones', by: 'admin' } as const
    expect(story.give({ ...zones, ids: [], state: 'Disabled' })?.kind).toBe('not-found')
  })

  test('a deleted account takes its sessions with it', () => {
    const story = Story.of('standalone-pair')
    submit(story, form)
    story.give({
      type: 'sign-in',
      expressway: 'expe1',
      username: 'operator',
      password: SECRET,
      kind: 'web',
    })
    const ids = [accounts(story)[1]?.id ?? '']
    story.give({ type: 'delete-items', expressway: 'expe1', list: ACCOUNTS, ids, by: 'admin' })
    expect(story.on('expe1').sessions).toEqual([])
  })
})
