import { describe, expect, test } from 'vitest'
import { addRule, firewall } from '../../../testing/firewall'
import { MINUTE_MS, SECOND_MS, Story } from '../../../testing/story'
import { listAnswer } from '../../answers/settings'
import { whyAlarm } from '../../answers/why'
import { reachability, sshReachability } from '../../around/workstation/reachability'
import { activeFirewallRules, firewallStatus } from './read'

const everyone = { address: '0.0.0.0', prefixLength: 0 }
const noWeb = { ...everyone, priority: 10, service: 'HTTPS', action: 'Drop' }
const noRecovery = { ...everyone, priority: 20, service: 'Cluster recovery', action: 'Drop' }

const active = (story: Story, id = 'expe1') =>
  activeFirewallRules(story.on(id)).rows.map(({ priority }) => priority)

/** Priority and state of every row of the Configuration page. */
const rows = (story: Story, id = 'expe1') =>
  listAnswer(story.world, story.on(id), 'firewall-rules').items.map(({ values, state }) => [
    values['priority'],
    state,
  ])

const ids = (story: Story) => (story.on('expe1').lists['firewall-rules'] ?? []).map(({ id }) => id)

const remove = (story: Story, id: string) =>
  story.give({
    type: 'delete-items',
    expressway: 'expe1',
    list: 'firewall-rules',
    ids: [id],
    by: 'admin',
  })

const edit = (story: Story, id: string, priority: number) =>
  story.give({
    type: 'save-item',
    expressway: 'expe1',
    list: 'firewall-rules',
    id,
    values: { priority },
    by: 'admin',
  })

/** A standalone machine on which one rule acts. */
function withRule(): Story {
  const story = Story.of('standalone-pair')
  addRule(story, 'expe1', { ...everyone, priority: 5, service: 'SIP' })
  firewall(story, 'expe1', 'activate')
  firewall(story, 'expe1', 'accept')
  return story
}

describe('activating firewall rules', () => {
  test('what is edited acts once it is activated, and every row says how it stands', () => {
    const story = withRule()
    addRule(story, 'expe1', { ...everyone, priority: 3, service: 'SSH' })
    const [first] = ids(story)
    expect(rows(story)).toEqual([
      [3, 'Pending'],
      [5, 'Active'],
    ])
    remove(story, first ?? '')
    expect(rows(story)).toEqual([
      [3, 'Pending'],
      [5, 'Pending delete'],
    ])
    expect(active(story)).toEqual([5, 5, null])
    firewall(story, 'expe1', 'activate')
    expect(active(story)).toEqual([3, null])
  })

  test('accepted in time, the rules stay and nothing is pending', () => {
    const story = withRule()
    edit(story, ids(story)[0] ?? '', 7)
    firewall(story, 'expe1', 'activate')
    story.wait(14 * SECOND_MS)
    expect(firewall(story, 'expe1', 'accept')).toBeUndefined()
    story.wait(MINUTE_MS)
    expect(active(story)).toEqual([7, 7, null])
    expect(firewallStatus(story.on('expe1'))).toEqual({
      pending: false,
      trial: null,
      rolledBackAt: null,
    })
  })

  test('after 15 s without an answer the accepted rules act again, and the edits are still pending', () => {
    const story = withRule()
    edit(story, ids(story)[0] ?? '', 7)
    firewall(story, 'expe1', 'activate')
    story.wait(14.9 * SECOND_MS)
    expect(active(story)).toEqual([7, 7, null])
    story.wait(0.1 * SECOND_MS)
    expect(active(story)).toEqual([5, 5, null])
    expect(rows(story)).toEqual([[7, 'Pending']])
    expect(firewallStatus(story.on('expe1')).rolledBackAt).toBe(story.world.now)
    expect(firewall(story, 'expe1', 'accept')?.detail).toContain('rolled back already')
  })

  test('rules under trial can be rolled back at once; revert discards what is pending', () => {
    const story = withRule()
    addRule(story, 'expe1', noWeb)
    firewall(story, 'expe1', 'activate')
    expect(firewall(story, 'expe1', 'revert')?.kind).toBe('conflict')
    expect(firewall(story, 'expe1', 'activate')?.kind).toBe('conflict')
    firewall(story, 'expe1', 'roll-back')
    expect(active(story)).toEqual([5, 5, null])
    firewall(story, 'expe1', 'revert')
    expect(rows(story)).toEqual([[5, 'Active']])
    expect(firewall(story, 'expe1', 'activate')?.detail).toContain('nothing to activate')
  })

  test('a restart ends the trial', () => {
    const story = withRule()
    addRule(story, 'expe1', { ...everyone, priority: 3, service: 'SSH' })
    firewall(story, 'expe1', 'activate')
    story.restartAndWait('expe1')
    expect(active(story)).toEqual([5, 5, null])
    expect(rows(story)).toEqual([
      [3, 'Pending'],
      [5, 'Active'],
    ])
  })

  test('a backup keeps the rules that act, not what is pending', () => {
    const story = withRule()
    addRule(story, 'expe1', { ...everyone, priority: 3, service: 'SSH' })
    story.give({ type: 'create-backup', expressway: 'expe1', by: 'admin' })
    const taken = story.events.find((event) => event.type === 'backup-created')
    const backup = taken?.type === 'backup-created' ? taken.backup : undefined
    story.give({ type: 'reset-to-defaults', expressway: 'expe1', level: 2, by: 'admin' })
    expect(active(story)).toEqual([null])
    story.give({ type: 'restore-backup', expressway: 'expe1', backup, by: 'admin' })
    story.wait(3 * MINUTE_MS)
    expect(active(story)).toEqual([5, 5, null])
    expect(rows(story)).toEqual([[5, 'Active']])
  })
})

describe('the operator behind the firewall', () => {
  const web = (story: Story) => reachability(story.world, 'expe1.example.com')
  const ssh = (story: Story) => sshReachability(story.world, 'expe1.example.com')

  test('who locks the browser out is let in again by the rollback', () => {
    const story = withRule()
    addRule(story, 'expe1', noWeb)
    expect(web(story)).toHaveProperty('expressway')
    firewall(story, 'expe1', 'activate')
    expect(web(story)).toEqual({ browserError: 'ERR_CONNECTION_TIMED_OUT' })
    expect(ssh(story)).toHaveProperty('expressway')
    story.wait(15 * SECOND_MS)
    expect(web(story)).toHaveProperty('expressway')
  })

  test('Reject says no at once; a rule for SSH leaves the web alone', () => {
    const story = withRule()
    addRule(story, 'expe1', { ...everyone, priority: 10, service: 'SSH', action: 'Reject' })
    firewall(story, 'expe1', 'activate')
    expect(ssh(story)).toEqual({ browserError: 'ERR_CONNECTION_REFUSED' })
    expect(web(story)).toHaveProperty('expressway')
  })

  test('an allow for the operator before the drop keeps the way open', () => {
    const story = withRule()
    addRule(story, 'expe1', { priority: 9, address: '10.0.0.100', prefixLength: 32, service: 'HTTPS' })
    addRule(story, 'expe1', noWeb)
    firewall(story, 'expe1', 'activate')
    expect(web(story)).toHaveProperty('expressway')
  })
})

describe('in a cluster', () => {
  test('a trial binds the primary alone; accepted rules go to the peers', () => {
    const story = Story.of('cluster-of-three')
    addRule(story, 'expe1', { ...everyone, priority: 5, service: 'SIP' })
    firewall(story, 'expe1', 'activate')
    story.wait(10 * SECOND_MS)
    expect(active(story, 'expe2')).toEqual([null])
    firewall(story, 'expe1', 'accept')
    story.wait(2 * MINUTE_MS)
    expect(active(story, 'expe2')).toEqual([5, 5, null])
    expect(rows(story, 'expe3')).toEqual([[5, 'Active']])
  })

  test('[PRT-08] rules that part the peers do so for the trial only, unless they are accepted', () => {
    const story = Story.of('cluster-of-three')
    addRule(story, 'expe1', noRecovery)
    firewall(story, 'expe1', 'activate')
    expect(story.words('expe1')).toEqual(['This system', 'Failed', 'Failed'])
    story.wait(6 * MINUTE_MS)
    expect(story.words('expe1')).toEqual(['This system', 'Active', 'Active'])
    expect(active(story, 'expe2')).toEqual([null])
  })

  test('a subordinate activates and reverts nothing', () => {
    const story = Story.of('cluster-of-three')
    addRule(story, 'expe1', noRecovery)
    story.wait(MINUTE_MS)
    expect(rows(story, 'expe2')).toEqual([[20, 'Pending']])
    expect(firewall(story, 'expe2', 'activate')?.guide).toContain('ADD-05')
    expect(firewall(story, 'expe2', 'revert')?.guide).toContain('ADD-05')
  })
})

describe('alarms of the firewall', () => {
  const fail = (story: Story) =>
    story.give({ type: 'add-fault', fault: { kind: 'firewall-fails', expressway: 'expe1' } })
  const mend = (story: Story) => story.give({ type: 'remove-fault', id: story.world.faults[0]?.id ?? '' })

  test('two rules of one priority are saved and not activated, until each has its own', () => {
    const story = withRule()
    expect(addRule(story, 'expe1', { ...everyone, priority: 5, service: 'SSH' })).toBeUndefined()
    expect(story.alarms('expe1')).toEqual([])
    expect(firewall(story, 'expe1', 'activate')?.detail).toContain('the priority 5')
    expect(story.alarms('expe1')).toEqual(['firewall-equal-priority'])
    expect(whyAlarm(story.world, 'expe1.firewall-equal-priority')?.answer).toContain(
      'Give each rule its own priority',
    )
    expect(active(story)).toEqual([5, 5, null])
    edit(story, ids(story)[1] ?? '', 6)
    firewall(story, 'expe1', 'activate')
    expect(story.alarms('expe1')).toEqual([])
  })

  test('a firewall that rejects the rules leaves the accepted ones in force', () => {
    const story = withRule()
    addRule(story, 'expe1', noWeb)
    fail(story)
    expect(firewall(story, 'expe1', 'activate')?.detail).toContain('rejects them')
    expect(story.alarms('expe1')).toEqual(['firewall-activation-failed'])
    expect(active(story)).toEqual([5, 5, null])
    mend(story)
    firewall(story, 'expe1', 'activate')
    expect(story.alarms('expe1')).toEqual([])
  })

  test('rules that cannot be taken back act until a restart', () => {
    const story = withRule()
    addRule(story, 'expe1', noWeb)
    firewall(story, 'expe1', 'activate')
    fail(story)
    story.wait(MINUTE_MS)
    expect(story.alarms('expe1')).toEqual(['firewall-restore-failed'])
    expect(active(story)).toEqual([5, 5, 10, null])
    mend(story)
    story.restartAndWait('expe1')
    expect(story.alarms('expe1')).toEqual([])
    expect(active(story)).toEqual([5, 5, null])
  })

  test('a firewall that does not start keeps nobody out, and says so', () => {
    const story = withRule()
    fail(story)
    story.restartAndWait('expe1')
    expect(story.alarms('expe1')).toEqual(['firewall-start-failed'])
    expect(active(story)).toEqual([null])
    mend(story)
    story.restartAndWait('expe1')
    expect(story.alarms('expe1')).toEqual([])
    expect(active(story)).toEqual([5, 5, null])
  })
})
