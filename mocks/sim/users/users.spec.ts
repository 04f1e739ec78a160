import { describe, expect, test } from 'vitest'
import { catalogueField } from '#contract/settings/catalogue'
import { MINUTE_MS, Story } from '../../testing/story'
import { signInPage, webSession } from '../read'

const signIn = (story: Story, username: string, password: string, kind: 'web' | 'ssh' = 'web') =>
  story.give({ type: 'sign-in', expressway: 'expe1', username, password, kind })

const admin = { type: 'sign-in', username: 'admin', password: 'expressway', kind: 'web' } as const

const account = (name: string, rest = {}) => ({
  type: 'save-item' as const,
  expressway: 'expe1',
  list: 'administrator-accounts',
  id: null,
  values: { name, password: 'secret', ...rest },
  by: 'admin',
})

describe('signing in', () => {
  test('a wrong name and a wrong password are refused with the same words', () => {
    const story = Story.of('standalone-pair')
    const wrongName = signIn(story, 'nobody', 'expressway')
    expect(wrongName?.kind).toBe('signed-out')
    expect(signIn(story, 'admin', 'wrong')).toEqual(wrongName)
    expect(signIn(story, 'admin', 'expressway')).toBeUndefined()
  })

  test('a session ends by time-out, and at a restart', () => {
    const story = Story.of('standalone-pair')
    signIn(story, 'admin', 'expressway')
    story.wait(29 * MINUTE_MS)
    expect(webSession(story.world, story.on('expe1'))).toBeDefined()
    story.wait(MINUTE_MS)
    expect(webSession(story.world, story.on('expe1'))).toBeUndefined()
    signIn(story, 'admin', 'expressway')
    story.restartAndWait('expe1')
    expect(webSession(story.world, story.on('expe1'))).toBeUndefined()
  })

  test('[ADD-48] [PSI-23] the command line takes admin only, and nobody while the SSH service is off', () => {
    const story = Story.of('standalone-pair')
    story.give(account('operator'))
    expect(signIn(story, 'operator', 'secret', 'ssh')?.kind).toBe('signed-out')
    expect(signIn(story, 'admin', 'expressway', 'ssh')).toBeUndefined()
    story.save('expe1', 'administration', { sshService: 'Off' })
    expect(signIn(story, 'admin', 'expressway', 'ssh')).toBeUndefined()
    story.restartAndWait('expe1')
    expect(signIn(story, 'admin', 'expressway', 'ssh')?.guide).toContain('ADD-48')
  })
})

test('[UPG-10] each peer has a sign-in of its own, and a session on one is of no other', () => {
  const story = Story.of('upgrade-x8-8')
  const peers = ['expe1', 'expe2', 'expe3']
  const open = () => peers.filter((id) => webSession(story.world, story.on(id)) !== undefined)
  expect(peers.map((id) => signInPage(story.on(id)).systemName)).toEqual(peers)
  expect(open()).toEqual([])
  expect(signIn(story, 'admin', 'expressway')).toBeUndefined()
  expect(open()).toEqual(['expe1'])
  story.give({ ...admin, expressway: 'expe3' })
  expect(open()).toEqual(['expe1', 'expe3'])
  story.wait(5 * MINUTE_MS)
  expect(open()).toEqual(['expe1', 'expe3'])
})

test('[PSI-23] the SSH service Off on one peer keeps it from that peer only, in a cluster too, and so it carries the dagger', () => {
  expect(catalogueField('administration.sshService')?.field.scope).toBe('peer')
  const open = (story: Story, expressway: string) =>
    story.give({ type: 'sign-in', expressway, username: 'admin', password: 'expressway', kind: 'ssh' })
  for (const id of ['expe1', 'expe2']) {
    const story = Story.of('cluster-of-three')
    story.save(id, 'administration', { sshService: 'Off' })
    story.restartAndWait(id)
    story.wait(5 * MINUTE_MS)
    expect(open(story, id)?.guide).toContain('PSI-23')
    expect(story.page(id, 'administration')).toMatchObject({ sshService: 'Off' })
    for (const other of ['expe1', 'expe2', 'expe3'].filter((peer) => peer !== id)) {
      expect(open(story, other), other).toBeUndefined()
      expect(story.page(other, 'administration'), other).toMatchObject({ sshService: 'On' })
    }
  }
})

describe('administrator accounts', () => {
  test('[ADD-52] [ADD-53] all but the default account can be deleted', () => {
    const story = Story.of('standalone-pair')
    story.give(account('operator'))
    story.give(account('auditor', { accessLevel: 'Auditor' }))
    const ids = (story.on('expe1').lists['administrator-accounts'] ?? []).map((item) => item.id)
    const remove = (chosen: string[]) =>
      story.give({
        type: 'delete-items',
        expressway: 'expe1',
        list: 'administrator-accounts',
        ids: chosen,
        by: 'admin',
      })
    expect(remove(ids)?.guide).toContain('ADD-53')
    expect(remove(ids.filter((id) => id !== 'account-admin'))).toBeUndefined()
    const left = story.on('expe1').lists['administrator-accounts'] ?? []
    expect(left.map((item) => item.values['name'])).toEqual(['admin'])
  })

  test('[ADD-53] the default account can be neither renamed nor lowered nor disabled', () => {
    const story = Story.of('standalone-pair')
    const change = (values: Record<string, string>) =>
      story.give({ ...account('admin'), id: 'account-admin', values })?.errors[0]?.field
    expect(change({ name: 'root' })).toBe('name')
    expect(change({ accessLevel: 'Read-only' })).toBe('accessLevel')
    expect(change({ state: 'Disabled' })).toBe('state')
    expect(change({ password: 'new password' })).toBeUndefined()
  })

  test('names are unique without regard to case, and mandatory', () => {
    const story = Story.of('standalone-pair')
    expect(story.give(account('Admin'))?.errors[0]?.field).toBe('name')
    expect(story.give(account(''))?.errors[0]?.field).toBe('name')
  })
})
