import { describe, expect, test } from 'vitest'
import { Story } from '../../../testing/story'
import { hasDefaultLinks } from './default-links'

const reset = (story: Story, expressway: string) =>
  story.give({ type: 'reset-to-defaults', expressway, level: 2, by: 'admin' })

describe('the level-2 reset on the new peer', () => {
  test('[ADD-49] [R-02] [R-21] resets cluster-wide settings and lists, and keeps what is the machine’s own, H.323 mode with it', () => {
    const story = Story.of('standalone-pair')
    story.addZone('expe2', 'Branch office')
    story.save('expe2', 'h323', { timeToLive: 60 })
    story.save('expe2', 'clustering', { clusterName: 'mine.example.com' })
    const before = story.on('expe2')
    expect(reset(story, 'expe2')).toBeUndefined()
    expect(story.zones('expe2')).toEqual(['DefaultZone'])
    expect(story.page('expe2', 'h323')).toMatchObject({ timeToLive: 1800, mode: 'On' })
    for (const page of ['dns', 'time', 'clustering', 'ethernet', 'ip']) {
      expect(story.page('expe2', page), page).toEqual(
        new Story({ ...story.world, expressways: { expe2: before } }).page('expe2', page),
      )
    }
    expect(story.page('expe2', 'administration')['systemName']).toBe('expe2')
    expect(story.on('expe2').optionKeys).toEqual(before.optionKeys)
    expect(story.on('expe2').certificates).toEqual(before.certificates)
    expect(story.on('expe2').lists['administrator-accounts']).toEqual(before.lists['administrator-accounts'])
  })

  test('[ADD-50] a default link that was renamed stays beside the one that comes back, each with an id of its own', () => {
    const story = Story.of('standalone-pair')
    const id = 'links-DefaultSZtoClusterSZ'
    const values = { name: 'Branch office' }
    const links = () => story.on('expe2').lists['links'] ?? []
    const rename = () =>
      story.give({ type: 'save-item', expressway: 'expe2', list: 'links', id, values, by: 'admin' })
    expect(rename()).toBeUndefined()
    story.give({ type: 'add-default-links', expressway: 'expe2', by: 'admin' })
    expect(links().filter((link) => link.id === id)).toHaveLength(1)
    expect(links()).toHaveLength(5)
    expect(new Set(links().map((link) => link.id)).size).toBe(5)
    expect(hasDefaultLinks(story.on('expe2'))).toBe(true)
  })

  test('[ADD-50] the default links are missing until DefaultLinksAdd or the first copy brings them', () => {
    const story = Story.of('standalone-pair')
    reset(story, 'expe2')
    expect(hasDefaultLinks(story.on('expe2'))).toBe(false)
    story.give({ type: 'add-default-links', expressway: 'expe2', by: 'admin' })
    expect(hasDefaultLinks(story.on('expe2'))).toBe(true)

    const joining = Story.of('cluster-of-one')
    reset(joining, 'expe2')
    const rows = ['expe1', 'expe2']
    for (const id of rows) joining.saveRows(id, rows, { clusterName: 'cluster1.example.com' })
    joining.restartAndWait('expe2')
    expect(joining.words('expe1')).toEqual(['This system', 'Active'])
    expect(hasDefaultLinks(joining.on('expe2'))).toBe(false)
    joining.wait(120_000)
    expect(hasDefaultLinks(joining.on('expe2'))).toBe(true)
  })

  test('[ADD-49] [ADD-M5] on a member of a cluster strict refuses it; in realistic the loss on the primary spreads', () => {
    expect(reset(Story.of('cluster-of-three'), 'expe1')?.guide).toContain('ADD-49')
    const story = Story.of('cluster-of-three', 'realistic')
    story.addZone('expe1', 'Branch office')
    story.wait(120_000)
    expect(story.zones('expe2')).toContain('Branch office')
    reset(story, 'expe1')
    story.wait(120_000)
    expect(story.zones('expe2')).toEqual(['DefaultZone'])
    expect(story.mistakes()).toContain('ADD-M5')
  })
})
