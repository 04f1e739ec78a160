import { describe, expect, test } from 'vitest'
import type { PageValues } from '#contract/settings/field'
import { MINUTE_MS, Story } from '../../../testing/story'
import { signInHint } from '../../answers/sign-in'
import { whyAlarm } from '../../answers/why'
import { present } from '../../ground/assert'
import type { SessionKind } from '../../ground/state/users'
import { webSession } from '../users/read'
import { directoryStatus } from './read'

const LDAP = 'ldap-configuration'

const signIn = (
  story: Story,
  id: string,
  [username, password]: readonly [string, string],
  kind: SessionKind = 'web',
) => story.give({ type: 'sign-in', expressway: id, username, password, kind })

const admin = ['admin', 'expressway'] as const
const alice = ['alice', 'wonderland'] as const

const status = (story: Story, id = 'expe4') => directoryStatus(story.world, story.on(id))

/** The world with a directory, in which expe4 asks it; saves these fields of its page. */
function withDirectory(values: PageValues = {}): Story {
  const story = Story.of('directory-accounts')
  story.save('expe4', LDAP, values)
  return story
}

/** A pair of which the first looks administrators up in a directory of that address: the lab has none there. */
function withoutDirectory(source: 'Remote only' | 'Both', serverAddress = 'ldap.example.com'): Story {
  const story = Story.of('standalone-pair')
  story.save('expe1', LDAP, { administratorAuthenticationSource: source, serverAddress })
  return story
}

const group = (story: Story, values: PageValues) =>
  story.give({
    type: 'save-item',
    expressway: 'expe4',
    list: 'administrator-groups',
    id: 'group-admins',
    values,
    by: 'alice',
  })

const emergency = (story: Story, expressway: string) =>
  story.give({
    type: 'save-item',
    expressway,
    list: 'administrator-accounts',
    id: null,
    values: { name: 'helper', password: 'secret', emergencyAccount: 'Yes' },
    by: 'admin',
  })

describe('the State of Users > LDAP configuration', () => {
  test('is Inactive while administrators are looked up here only', () => {
    expect(status(Story.of('standalone-pair'), 'expe1')).toEqual({ state: 'Inactive', reason: '' })
  })

  test('is Active where the directory answers', () => {
    expect(status(withDirectory())).toEqual({ state: 'Active', reason: '' })
    expect(status(withDirectory({ serverAddress: '10.0.0.7' })).state).toBe('Active')
  })

  test.each([
    ['no address', { serverAddress: '' }, 'No server address is configured'],
    ['a name that nobody has', { serverAddress: 'nobody.example.com' }, 'DNS has no such name'],
    ['an address that is silent', { serverAddress: '10.0.0.99' }, '10.0.0.99 does not answer'],
    [
      'another server',
      { serverAddress: 'tms.example.com' },
      'tms.example.com offers no directory at port 389',
    ],
    ['another port', { serverPort: 3268 }, 'ldap.example.com offers no directory at port 3268'],
    ['a domain without records', { serverAddressResolution: 'SRV record' }, 'DNS has no service records'],
  ])('is Failed with %s', (_what, values, reason) => {
    const { state, reason: told } = status(withDirectory(values))
    expect(state).toBe('Failed')
    expect(told).toContain(reason)
  })

  test('is Failed while the machine is cut off, and Active again by itself', () => {
    const story = withDirectory()
    story.give({ type: 'add-fault', fault: { kind: 'network-cut', expressway: 'expe4' } })
    expect(status(story)).toMatchObject({ state: 'Failed' })
    story.give({ type: 'remove-fault', id: story.world.faults[0]?.id ?? '' })
    expect(status(story)).toMatchObject({ state: 'Active' })
  })
})

describe('signing in where a directory is asked', () => {
  test('[ADD-51] with Remote only no local account gets into the web, and admin still gets to the command line', () => {
    const story = withoutDirectory('Remote only')
    expect(signIn(story, 'expe1', admin)?.kind).toBe('signed-out')
    expect(story.on('expe1').eventLog.at(-1)?.detail).toContain(
      'the directory cannot be asked: ldap.example.com',
    )
    for (const kind of ['ssh', 'serial'] as const)
      expect(signIn(story, 'expe1', admin, kind), kind).toBeUndefined()
    expect(signInHint(story.world, story.on('expe1'))).toBeNull()
  })

  test('[ADD-51] with Both the local accounts work whether the directory answers or not', () => {
    expect(signIn(withoutDirectory('Both'), 'expe1', admin)).toBeUndefined()
    const story = withDirectory({ administratorAuthenticationSource: 'Both' })
    for (const account of [admin, alice]) expect(signIn(story, 'expe4', account), account[0]).toBeUndefined()
  })

  test('with Remote only the emergency account gets in, and loses that with its State', () => {
    const story = withoutDirectory('Remote only')
    emergency(story, 'expe1')
    expect(signIn(story, 'expe1', ['helper', 'secret'])).toBeUndefined()
    expect(signIn(story, 'expe1', ['helper', 'wrong'])?.kind).toBe('signed-out')
    const ids = (story.on('expe1').lists['administrator-accounts'] ?? []).slice(1).map(({ id }) => id)
    story.give({
      type: 'switch-items',
      expressway: 'expe1',
      list: 'administrator-accounts',
      ids,
      state: 'Disabled',
      by: 'admin',
    })
    expect(signIn(story, 'expe1', ['helper', 'secret'])?.kind).toBe('signed-out')
  })

  test('an account of the directory has the rights of its group, and none without one', () => {
    const story = withDirectory()
    expect(signIn(story, 'expe4', ['alice', 'wrong'])?.kind).toBe('signed-out')
    expect(signIn(story, 'expe4', alice)).toBeUndefined()
    expect(webSession(story.world, story.on('expe4'))).toMatchObject({ user: 'alice', access: 'Read-write' })
    group(story, { accessLevel: 'Auditor' })
    signIn(story, 'expe4', alice)
    expect(webSession(story.world, story.on('expe4'))?.access).toBe('Auditor')
    const lost: PageValues[] = [
      { state: 'Disabled' },
      { state: 'Enabled', accessLevel: 'None' },
      { accessLevel: 'Read-write', name: 'others' },
    ]
    for (const values of lost) {
      group(story, values)
      expect(signIn(story, 'expe4', alice)?.kind, JSON.stringify(values)).toBe('signed-out')
    }
  })

  test('[ADD-51] an account of the directory gets in only where that is asked, and while it answers', () => {
    const story = withDirectory({ serverPort: 3268 })
    expect(signIn(story, 'expe4', alice)?.kind).toBe('signed-out')
    story.save('expe4', LDAP, { serverPort: 389 })
    expect(signIn(story, 'expe4', alice)).toBeUndefined()
    story.save('expe4', LDAP, { administratorAuthenticationSource: 'Local only' })
    expect(signIn(story, 'expe4', alice)?.kind).toBe('signed-out')
  })

  test('an account of the directory is none of the command line, and confirms changes by its own password', () => {
    const story = withDirectory()
    expect(signIn(story, 'expe4', alice, 'ssh')?.kind).toBe('signed-out')
    const submit = (yourCurrentPassword: string) =>
      story.give({
        type: 'save-item',
        form: true,
        expressway: 'expe4',
        list: 'administrator-accounts',
        id: null,
        values: { name: 'operator', password: 'secret', confirmPassword: 'secret', yourCurrentPassword },
        by: 'alice',
      })
    expect(submit('expressway')?.errors[0]?.field).toBe('yourCurrentPassword')
    expect(submit('wonderland')).toBeUndefined()
  })

  test('[ADD-51] [R-02] the reset takes the configuration away: the directory opens nothing any more, the local admin does', () => {
    const story = withDirectory()
    expect(signInHint(story.world, story.on('expe4'))?.username).toBe('alice')
    expect(signIn(story, 'expe4', alice)).toBeUndefined()
    expect(signIn(story, 'expe4', admin)?.kind).toBe('signed-out')
    story.give({ type: 'reset-to-defaults', expressway: 'expe4', level: 2, by: 'admin' })
    expect(status(story).state).toBe('Inactive')
    expect(signIn(story, 'expe4', alice)?.kind).toBe('signed-out')
    expect(signIn(story, 'expe4', admin, 'serial')).toBeUndefined()
    expect(signIn(story, 'expe4', admin)).toBeUndefined()
    expect(signInHint(story.world, story.on('expe4'))?.username).toBe('admin')
  })
})

describe('saving Remote only', () => {
  const notes = (story: Story) =>
    story.events.flatMap((event) => (event.type === 'settings-saved' ? event.notes : []))

  test('[ADD-51] warns while the directory cannot be asked, and leaves open what is open', () => {
    const story = Story.of('standalone-pair')
    signIn(story, 'expe1', admin)
    story.save('expe1', LDAP, { administratorAuthenticationSource: 'Remote only' })
    expect(notes(story)).toMatchObject([{ guide: ['ADD-51'] }])
    expect(notes(story)[0]?.text).toContain('none is the emergency account')
    story.wait(MINUTE_MS)
    expect(webSession(story.world, story.on('expe1'))?.user).toBe('admin')
  })

  test('names the emergency account that is left, and is silent where everybody still gets in', () => {
    const story = Story.of('standalone-pair')
    emergency(story, 'expe1')
    story.save('expe1', LDAP, { administratorAuthenticationSource: 'Remote only' })
    expect(notes(story)[0]?.text).toContain('only the emergency account helper can sign in')
    story.save('expe1', LDAP, { administratorAuthenticationSource: 'Both' })
    expect(notes(story)).toEqual([])
    expect(notes(withDirectory({ bindDn: 'cn=other' }))).toEqual([])
  })
})

describe('the alarms of accounts', () => {
  const why = (story: Story, key: string, id = 'expe1') => whyAlarm(story.world, `${id}.${key}`)?.answer

  test('[ADD-51] 35004 stands while a directory is to be asked that has no address', () => {
    const story = withoutDirectory('Both', '')
    expect(story.alarms('expe1')).toEqual(['ldap-configuration-required'])
    expect(why(story, 'ldap-configuration-required')).toContain('Server address is blank')
    story.save('expe1', LDAP, { serverAddress: 'ldap.example.com' })
    expect(story.alarms('expe1')).toEqual([])
    story.save('expe1', LDAP, { serverAddress: '' })
    story.save('expe1', LDAP, { administratorAuthenticationSource: 'Local only' })
    expect(story.alarms('expe1')).toEqual([])
  })

  test('[ADD-51] 40029 stands while nobody vouches for the directory, which then cannot be asked', () => {
    const story = withDirectory()
    const { trusted } = story.on('expe4').certificates
    const { authorityKeyId } = present(story.world.network.directory, 'the world has one')
    const authority = present(
      trusted.find(({ facts }) => facts.subjectKeyId === authorityKeyId),
      'it is trusted',
    )
    const fingerprints = [authority.facts.fingerprint]
    const change = { type: 'change-certificates', expressway: 'expe4', by: 'admin' } as const
    story.give({ ...change, change: { kind: 'delete-authorities', fingerprints } })
    expect(story.alarms('expe4')).toEqual(['ldap-authority-missing'])
    expect(why(story, 'ldap-authority-missing', 'expe4')).toContain('Encryption')
    expect(status(story).reason).toContain('not in the trusted CA list')
    // One that only bears its name and calls its key so has not signed anything of the directory.
    const facts = { ...authority.facts, fingerprint: 'forged', publicKeyId: 'another key' }
    story.give({ ...change, change: { kind: 'append-authorities', certificates: [{ ...authority, facts }] } })
    expect(story.alarms('expe4')).toEqual(['ldap-authority-missing'])
    story.save('expe4', LDAP, { encryption: 'Off' })
    expect(story.alarms('expe4')).toEqual([])
    expect(status(story).state).toBe('Active')
    story.save('expe4', LDAP, { encryption: 'TLS' })
    story.give({ ...change, change: { kind: 'append-authorities', certificates: [authority] } })
    expect(story.alarms('expe4')).toEqual([])
    expect(status(story).state).toBe('Active')
  })

  test('40029 stands too where the trusted CA list is empty, whatever is at the address', () => {
    const story = withoutDirectory('Both')
    const fingerprints = story.on('expe1').certificates.trusted.map(({ facts }) => facts.fingerprint)
    const change = { kind: 'delete-authorities', fingerprints } as const
    story.give({ type: 'change-certificates', expressway: 'expe1', change: { ...change }, by: 'admin' })
    expect(story.alarms('expe1')).toEqual(['ldap-authority-missing'])
  })

  test('40018 stands while strict passwords are enforced and one of an account is not strict', () => {
    const story = Story.of('cluster-of-three')
    story.save('expe1', 'password-security', { enforce: 'On' })
    story.wait(MINUTE_MS)
    for (const id of ['expe1', 'expe2']) expect(story.alarms(id), id).toEqual(['insecure-password'])
    expect(why(story, 'insecure-password')).toBe(
      'The password of admin does not have at least 15 characters, at least 2 digits, at least 2 upper case characters, at least 2 special characters.',
    )
    story.give({
      type: 'save-item',
      expressway: 'expe1',
      list: 'administrator-accounts',
      id: 'account-admin',
      values: { password: 'ExPressway 12: a' },
      by: 'admin',
    })
    story.wait(MINUTE_MS)
    for (const id of ['expe1', 'expe2']) expect(story.alarms(id), id).toEqual([])
  })

  test('40018 ends too when strict passwords are no longer enforced', () => {
    const story = Story.of('standalone-pair')
    story.save('expe1', 'password-security', { enforce: 'On' })
    expect(story.alarms('expe1')).toEqual(['insecure-password'])
    story.save('expe1', 'password-security', { enforce: 'Off' })
    expect(story.alarms('expe1')).toEqual([])
  })
})
