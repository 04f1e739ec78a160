import { describe, expect, test } from 'vitest'
import { zones } from '#contract/lists/zones'
import { fieldsOf, isVisible } from '#contract/settings/validate'
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

describe('zones to other systems', () => {
  const notesOf = (story: Story) =>
    story.events.flatMap((event) => (event.type === 'item-saved' ? event.notes : []))
  const guideOf = (story: Story) => notesOf(story).flatMap((note) => note.guide)
  /** expe4, which stands outside the cluster of expe1 to expe3, makes a zone. */
  const neighbor = (peers: readonly string[]) => {
    const story = Story.of('cluster-of-three')
    story.addZone('expe4', 'To the cluster', peers)
    return story
  }

  test('[NEI-01] [NEI-10] [NEI-11] three types lead to a remote cluster; a traversal server has no peer fields', () => {
    const fields = fieldsOf(zones)
    const type = fields.find((field) => field.key === 'type')
    for (const name of ['Neighbor', 'Traversal client', 'Traversal server']) {
      expect(type?.kind === 'choice' && type.options.includes(name), name).toBe(true)
      const shown = fields.filter((field) => isVisible(field, { type: name })).map((field) => field.label)
      const peers = shown.filter((label) => /^Peer \d address$/.test(label))
      expect(peers, name).toHaveLength(name === 'Traversal server' ? 0 : 6)
    }
  })

  test('[NEI-10] a zone that leaves a peer of the remote cluster out is told which', () => {
    expect(notesOf(neighbor(['10.0.0.11', '10.0.0.12']))[0]?.text).toContain('expe3')
    expect(notesOf(neighbor(['10.0.0.11', '10.0.0.12', '10.0.0.13']))).toEqual([])
  })

  test('[NEI-14] [NEI-17] addresses and names are taken alike, in any order', () => {
    for (const peers of [
      ['expe1.example.com', '10.0.0.12', 'expe3.example.com'],
      ['10.0.0.13', 'expe1.example.com', '10.0.0.12'],
    ]) {
      expect(notesOf(neighbor(peers))).toEqual([])
    }
  })

  test('[NEI-15] a name twice, and a name with several addresses, are flagged', () => {
    const three = ['expe1.example.com', 'expe2.example.com', 'expe3.example.com']
    expect(guideOf(neighbor([...three, 'EXPE1.example.com']))).toEqual(['NEI-15'])
    const story = Story.of('cluster-of-three')
    story.give({ type: 'set-dns-record', name: 'all.example.com', addresses: ['10.0.0.11', '10.0.0.12'] })
    story.addZone('expe4', 'By one name', ['all.example.com', 'expe3.example.com', 'expe2.example.com'])
    expect(notesOf(story)[0]?.text).toContain('all.example.com')
  })

  test('[NEI-08] two zones to peers of one cluster are flagged', () => {
    const story = neighbor(['10.0.0.11', '10.0.0.12', '10.0.0.13'])
    story.addZone('expe4', 'To the cluster again', ['10.0.0.11', '10.0.0.12', '10.0.0.13'])
    expect(guideOf(story)).toEqual(['NEI-08'])
    expect(notesOf(story)[0]?.text).toContain('To the cluster')
  })

  test('[NEI-12] a zone to an own peer, and a row that is in a zone, are flagged on both pages', () => {
    const zone = Story.of('cluster-of-three')
    zone.addZone('expe1', 'To a peer', ['expe2.example.com'])
    expect(guideOf(zone)).toContain('NEI-12')
    const row = Story.of('cluster-of-one')
    row.addZone('expe1', 'To the other', ['expe2.example.com'])
    row.saveRows('expe1', ['expe1', 'expe2'])
    const notes = row.events.flatMap((event) => (event.type === 'settings-saved' ? event.notes : []))
    expect(notes.find((note) => note.guide.includes('NEI-12'))?.text).toContain('To the other')
  })
})
