import { describe, expect, test } from 'vitest'
import { MINUTE_MS, Story } from '../../testing/story'

const save = (story: Story, expressway: string, list: string, values: Record<string, string | number>) =>
  story.give({ type: 'save-item', expressway, list, id: null, values, by: 'admin' })

const names = (story: Story, id: string, list: string, key: string) =>
  (story.on(id).lists[list] ?? []).map((item) => item.values[key])

describe('lists', () => {
  test('[PSI-10] [PSI-11] a static route is added on each peer and never shows on another', () => {
    const story = Story.of('cluster-of-three')
    const route = { address: '172.16.0.0', prefixLength: 16, gateway: '10.0.0.254' }
    expect(save(story, 'expe2', 'static-routes', route)).toBeUndefined()
    story.wait(10 * MINUTE_MS)
    expect(names(story, 'expe2', 'static-routes', 'address')).toEqual(['172.16.0.0'])
    for (const id of ['expe1', 'expe3']) expect(names(story, id, 'static-routes', 'address'), id).toEqual([])
  })

  test('[INT-05] search rules and FindMe accounts of the primary are on every peer within a minute', () => {
    const story = Story.of('cluster-of-three')
    save(story, 'expe1', 'search-rules', { name: 'To the branch', target: 'Branch office' })
    save(story, 'expe1', 'findme-accounts', { username: 'ann', findMeId: 'ann@example.com' })
    story.wait(MINUTE_MS)
    expect(names(story, 'expe3', 'search-rules', 'name')).toEqual(['To the branch'])
    expect(names(story, 'expe3', 'findme-accounts', 'username')).toEqual(['ann'])
  })

  test('[NEI-13] a zone on a subordinate is refused in strict', () => {
    expect(Story.of('cluster-of-three').addZone('expe2', 'Mine')?.guide).toContain('ADD-05')
  })

  test('[CRE-49] [ADD-60] FindMe accounts survive a restart, and a new peer has those of the primary', () => {
    const story = Story.of('cluster-of-one')
    save(story, 'expe1', 'findme-accounts', { username: 'ann', findMeId: 'ann@example.com' })
    story.restartAndWait('expe1')
    expect(names(story, 'expe1', 'findme-accounts', 'username')).toEqual(['ann'])
    story.saveRows('expe1', ['expe1', 'expe2'])
    story.saveRows('expe2', ['expe1', 'expe2'], { clusterName: 'cluster1.example.com' })
    story.restartAndWait('expe2')
    story.wait(2 * MINUTE_MS)
    expect(names(story, 'expe2', 'findme-accounts', 'username')).toEqual(['ann'])
  })
})
