import { describe, expect, test } from 'vitest'
import type { PageValues } from '#contract/settings/field'
import { readBackup } from '#contract/wire/backup'
import { Story } from '../../../testing/story'
import { eventOf } from '../../ground/event'
import { restartingAnswer } from '../power/read'

/** Takes a backup; what the file holds. */
function backup(story: Story, expressway: string): unknown {
  story.give({ type: 'create-backup', expressway, by: 'admin' })
  return eventOf(story.events, 'backup-created')?.backup
}

const restore = (story: Story, expressway: string, file: unknown) =>
  story.give({ type: 'restore-backup', expressway, backup: file, by: 'admin' })

const item = (values: PageValues, id = 'other') => ({ id, values })

function withLists(file: unknown, lists: object): unknown {
  const backup = readBackup(file)
  return { ...backup, lists: { ...backup?.lists, ...lists } }
}

/** The same with one more zone: a copy of the first but for some values. */
function withZone(file: unknown, values: PageValues, id?: string): unknown {
  const zones = readBackup(file)?.lists['zones'] ?? []
  return withLists(file, { zones: [...zones, item({ ...zones[0]?.values, name: 'Another', ...values }, id)] })
}

describe('backups', () => {
  test('[CRE-15] [ADD-16] a backup is remembered with its time and version', () => {
    const story = Story.of('standalone-pair')
    const at = story.world.now
    backup(story, 'expe1')
    expect(story.on('expe1').backups).toEqual([
      {
        fileName: `X8.9_${story.on('expe1').serialNumber}_2016_12_05_09_00_00_backup.tar.gz`,
        at,
        version: 'X8.9',
      },
    ])
    story.wait(60_000)
    backup(story, 'expe1')
    expect(story.on('expe1').backups[0]?.at).toBeGreaterThan(at)
  })

  test('[REP-10] [R-20] [R-35] what it holds comes back with a restart; the keys of the unit stay and clustering rows are blank', () => {
    const story = Story.of('cluster-of-one')
    story.addZone('expe1', 'Branch office')
    const file = backup(story, 'expe1')
    const keys = story.on('expe2').optionKeys
    expect(restore(story, 'expe2', file)).toBeUndefined()
    expect(story.on('expe2').power.state).toBe('restarting')
    expect(restartingAnswer(story.on('expe2')).movesTo).toBe('10.0.0.11')
    story.wait(180_000)
    expect(story.zones('expe2')).toContain('Branch office')
    expect(story.page('expe2', 'clustering')).toMatchObject({ clusterName: '', peer1Address: '' })
    expect(story.on('expe2').optionKeys).toEqual(keys)
  })

  test.each([
    ['a broken file', () => null],
    ['a foreign file', () => ({ kind: 'holiday-pictures' })],
    ['[REP-10] another version', (file: unknown) => ({ ...Object(file), version: 'X8.8.3' })],
    ['a value out of range', (file: unknown) => ({ ...Object(file), settings: { 'h323.timeToLive': 1 } })],
    ['a setting of no page', (file: unknown) => ({ ...Object(file), settings: { '<b>h323</b>': 1 } })],
    ['a name without end', (file: unknown) => ({ ...Object(file), systemName: 'a'.repeat(1_000_000) })],
    ['a list of no page', (file: unknown) => withLists(file, { '<b>zones</b>': [] })],
    ['no default account', (file: unknown) => withLists(file, { 'administrator-accounts': [] })],
    ['an account without fields', (file: unknown) => withLists(file, { 'findme-accounts': [item({})] })],
    [
      'a zone that its page refuses',
      (file: unknown) => withZone(file, { type: 'Neighbor', peer1Address: '<img src=x onerror=alert(1)>' }),
    ],
    ['two zones with one id', (file: unknown) => withZone(file, {}, 'zones-default')],
  ])('%s is refused and changes nothing', (_name, change) => {
    const story = Story.of('standalone-pair')
    const file = change(backup(story, 'expe1'))
    const before = story.world.expressways['expe2']
    expect(restore(story, 'expe2', file)).toBeDefined()
    expect(story.world.expressways['expe2']).toEqual(before)
  })

  test('one that was taken before a field existed is restored with what a new item has there', () => {
    const story = Story.of('standalone-pair')
    const file = backup(story, 'expe1')
    const accounts = readBackup(file)?.lists['administrator-accounts'] ?? []
    const older = accounts.map(({ id, values: { emergencyAccount: _, ...values } }) => ({ id, values }))
    expect(restore(story, 'expe2', withLists(file, { 'administrator-accounts': older }))).toBeUndefined()
    expect(story.on('expe2').lists['administrator-accounts']).toEqual(accounts)
  })

  test('markup in what it holds is text like any other', () => {
    const story = Story.of('standalone-pair')
    const name = '<img src=x onerror=alert(1)>'
    story.save('expe1', 'administration', { systemName: name })
    expect(restore(story, 'expe2', withZone(backup(story, 'expe1'), { name }))).toBeUndefined()
    expect(story.page('expe2', 'administration')).toMatchObject({ systemName: name })
    expect(story.zones('expe2')).toContain(name)
  })

  test('a member of a cluster is not restored', () => {
    const story = Story.of('cluster-of-three')
    expect(restore(story, 'expe2', backup(story, 'expe1'))?.detail).toContain('part of a cluster')
  })
})
