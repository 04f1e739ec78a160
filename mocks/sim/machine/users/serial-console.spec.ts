import { describe, expect, test } from 'vitest'
import { MINUTE_MS, SECOND_MS, Story } from '../../../testing/story'
import { terminalSession } from './read'
import { administratorSessions } from './sessions'

const signIn = (story: Story, id: string, username = 'admin', password = 'expressway') =>
  story.give({ type: 'sign-in', expressway: id, username, password, kind: 'serial' })

const turnOff = (story: Story, id: string) => story.save(id, 'administration', { serialPort: 'Off' })

describe('the serial console', () => {
  test('[PSI-22] Off disables the one of that peer only, and at once', () => {
    const story = Story.of('cluster-of-three')
    expect(signIn(story, 'expe2')).toBeUndefined()
    expect(turnOff(story, 'expe2')).toBeUndefined()
    story.wait(10 * MINUTE_MS)
    expect(signIn(story, 'expe2')).toMatchObject({ kind: 'forbidden', guide: ['PSI-22'] })
    expect(signIn(story, 'expe1')).toBeUndefined()
    expect(signIn(story, 'expe3')).toBeUndefined()
  })

  test('[PSI-22] is open for one minute after a restart, Off or not', () => {
    const story = Story.of('standalone-pair')
    turnOff(story, 'expe1')
    story.restartAndWait('expe1')
    story.wait(59 * SECOND_MS)
    expect(signIn(story, 'expe1')).toBeUndefined()
    story.wait(SECOND_MS)
    expect(signIn(story, 'expe1')?.guide).toEqual(['PSI-22'])
  })

  test('needs neither the network nor the SSH service', () => {
    const story = Story.of('standalone-pair')
    story.save('expe1', 'administration', { sshService: 'Off' })
    story.restartAndWait('expe1')
    story.give({ type: 'add-fault', fault: { kind: 'network-cut', expressway: 'expe1' } })
    expect(signIn(story, 'expe1')).toBeUndefined()
  })

  test('needs a machine that runs: one that restarts shows its boot, one without power nothing', () => {
    const story = Story.of('standalone-pair')
    story.restart('expe1')
    expect(signIn(story, 'expe1')?.detail).toContain('Booting')
    story.give({ type: 'add-fault', fault: { kind: 'power-off', expressway: 'expe2' } })
    expect(signIn(story, 'expe2')?.detail).toContain('No signal')
  })

  const recover = (story: Story, password: string, confirmPassword = password, id = 'expe1') =>
    story.give({ type: 'recover-password', expressway: id, password, confirmPassword })

  /** Restarts a machine; its minute begins now. */
  function justUp(scenario: string, id = 'expe1'): Story {
    const story = Story.of(scenario)
    story.restart(id)
    while (story.on(id).power.state !== 'up') story.wait(SECOND_MS)
    return story
  }

  test('[ADD-51] gives admin a new password without the old one, in the minute after a restart only', () => {
    expect(recover(Story.of('standalone-pair'), 'new')?.detail).toContain('minute after a restart')
    const story = justUp('standalone-pair')
    expect(recover(story, 'new', 'other')?.kind).toBe('invalid')
    expect(recover(story, '')?.kind).toBe('invalid')
    expect(recover(story, 'new')).toBeUndefined()
    expect(signIn(story, 'expe1')?.kind).toBe('signed-out')
    expect(signIn(story, 'expe1', 'admin', 'new')).toBeUndefined()
    expect(JSON.stringify(story.on('expe1').configurationLog)).toContain('admin has a new password')
    story.wait(MINUTE_MS)
    expect(recover(story, 'newer')?.kind).toBe('signed-out')
  })

  test('the accounts of a cluster are its primary’s, beside a subordinate too', () => {
    expect(recover(justUp('cluster-of-three', 'expe2'), 'new', 'new', 'expe2')?.guide).toContain('ADD-05')
  })

  test('[ADD-48] takes admin only, and its sessions are no SSH sessions', () => {
    const story = Story.of('standalone-pair')
    expect(signIn(story, 'expe1', 'root')?.kind).toBe('signed-out')
    expect(signIn(story, 'expe1')).toBeUndefined()
    const [session] = administratorSessions(story.world, story.on('expe1')).rows
    expect(session).toMatchObject({ type: 'Serial', user: 'admin', address: '' })
    const id = session?.id ?? ''
    expect(terminalSession(story.world, story.on('expe1'), 'serial', id)).toBeDefined()
    expect(terminalSession(story.world, story.on('expe1'), 'ssh', id)).toBeUndefined()
  })
})
