import { describe, expect, test } from 'vitest'
import { eventOf } from '../sim/ground/event'
import { ROOT } from '../sim/ground/index'
import { MINUTE_MS, Story } from '../testing/story'
import { atTerminal } from './at-terminal'

const SCRIPT = 'clusterdb_destroy_and_purge_data.sh'

/** Types the script as root beside that machine; gives what the shell says. */
function purge(story: Story, id: string, user: string = ROOT): string[] {
  const terminal = atTerminal(story.world, id, { user, kind: 'serial' })
  const said = terminal.type(SCRIPT)
  story.world = terminal.context().world
  return said
}

const timeToLive = (story: Story, id: string) => story.page(id, 'h323')['timeToLive']

/** expe2 has left the cluster after its database failed, and support has a snapshot of it. */
function withSupport(): { story: Story; backup: unknown } {
  const story = Story.of('cluster-of-three')
  story.save('expe1', 'h323', { timeToLive: 90 })
  story.wait(5 * MINUTE_MS)
  story.give({ type: 'create-backup', expressway: 'expe2', by: 'admin' })
  const backup = eventOf(story.events, 'backup-created')?.backup
  story.wait(MINUTE_MS)
  story.give({ type: 'add-fault', fault: { kind: 'database-failure', expressway: 'expe2' } })
  story.give({ type: 'create-snapshot', expressway: 'expe2', by: 'admin' })
  story.saveRows('expe2', [], { clusterName: 'expe2.example.com' })
  for (const id of ['expe1', 'expe3']) story.saveRows(id, ['expe1', 'expe3'])
  story.restartAndWait('expe2')
  return { story, backup }
}

describe('the script that destroys the cluster database', () => {
  test('[TRB-19] as support says it empties the database and ends its failure; a backup and the way back follow', () => {
    const { story, backup } = withSupport()
    expect(story.alarms('expe2')).toContain('database-failure')
    expect(purge(story, 'expe2').join()).toContain('was destroyed, and a new one was made')
    story.wait(MINUTE_MS)
    expect(story.alarms('expe2')).not.toContain('database-failure')
    expect(timeToLive(story, 'expe2')).not.toBe(90)
    expect(story.page('expe2', 'dns')).toMatchObject({ systemHostName: 'expe2' })
    expect(story.mistakes()).toEqual([])

    story.give({ type: 'restore-backup', expressway: 'expe2', backup, by: 'admin' })
    story.wait(5 * MINUTE_MS)
    expect(timeToLive(story, 'expe2')).toBe(90)
    story.saveRows('expe2', [], { clusterName: 'expe2.example.com' })
    story.restartAndWait('expe2')
    const rows = ['expe1', 'expe3', 'expe2']
    for (const id of ['expe1', 'expe3']) story.saveRows(id, rows)
    story.saveRows('expe2', rows, { clusterName: 'cluster1.example.com' })
    story.restartAndWait('expe2')
    story.wait(10 * MINUTE_MS)
    expect(story.words('expe2')).toEqual(['Active', 'Active', 'This system'])
    expect(story.database('expe2')).toBe('Active')
  })

  test.each(['admin', 'ann'])('[TRB-19] %s has no such command', (user) => {
    const { story } = withSupport()
    const before = story.on('expe2')
    const terminal = atTerminal(story.world, 'expe2', { user, kind: 'ssh' })
    expect(terminal.type(SCRIPT)).toEqual(terminal.type('no-such-command'))
    expect(terminal.type('help').join(' ')).not.toContain('clusterdb')
    expect(terminal.complete('clust')).toEqual([])
    expect(terminal.expressway()).toBe(before)
    expect(story.give({ type: 'purge-database', expressway: 'expe2', by: user })).toMatchObject({
      kind: 'forbidden',
    })
  })

  test.each(['strict', 'realistic'] as const)(
    '[TRB-20] [TRB-M6] %s: without support, and of a healthy primary, all peers lose what they share',
    (profile) => {
      const story = Story.of('cluster-of-three', profile)
      story.save('expe1', 'h323', { timeToLive: 90 })
      story.addZone('expe1', 'To the branch', ['10.1.0.1'])
      story.wait(5 * MINUTE_MS)
      expect(timeToLive(story, 'expe3')).toBe(90)
      purge(story, 'expe1')
      expect(story.mistakes()).toEqual(['TRB-M6'])
      const [{ text } = { text: '' }] = story.world.mistakes
      expect(text).toContain('support has no snapshot')
      expect(text).toContain('still a member of a cluster')
      const purged = { event: 'Cluster database purged', user: ROOT }
      expect(story.on('expe1').eventLog).toContainEqual(expect.objectContaining(purged))
      story.wait(MINUTE_MS)
      expect(story.database('expe1')).toBe('Initialising')
      story.wait(5 * MINUTE_MS)
      for (const id of ['expe1', 'expe2', 'expe3']) {
        expect(timeToLive(story, id)).not.toBe(90)
        expect(story.zones(id)).not.toContain('To the branch')
      }
    },
  )

  test('[TRB-20] support that has asked for nothing is no support: a snapshot of a sound system does not do', () => {
    const story = Story.of('standalone-pair')
    story.give({ type: 'create-snapshot', expressway: 'expe1', by: 'admin' })
    purge(story, 'expe1')
    expect(story.mistakes()).toEqual(['TRB-M6'])
    expect(story.world.mistakes[0]?.text).not.toContain('member of a cluster')
  })

  test('[TRB-20] [TRB-M6] with support, but while it is a member', () => {
    const story = Story.of('failed-database')
    story.give({ type: 'create-snapshot', expressway: 'expe2', by: 'admin' })
    purge(story, 'expe2')
    expect(story.world.mistakes.map(({ text }) => text).join()).toMatch(
      /although it is still a member of a cluster: /,
    )
    story.wait(5 * MINUTE_MS)
    expect(story.alarms('expe2')).not.toContain('database-failure')
  })
})
