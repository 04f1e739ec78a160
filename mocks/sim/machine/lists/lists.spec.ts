import { describe, expect, test } from 'vitest'
import { listDefinitions } from '#contract/lists/catalogue'
import { definition as searchRules } from '#contract/lists/configuration/dial-plan/search-rules'
import { definition as zones } from '#contract/lists/configuration/zones/zones'
import { fieldsOf, isVisible, problemWith } from '#contract/settings/validate'
import { MINUTE_MS, Story } from '../../../testing/story'
import { findMeAccountsPage } from '../../answers/system'
import { present } from '../../ground/assert'

const save = (story: Story, expressway: string, list: string, values: Record<string, string | number>) =>
  story.give({ type: 'save-item', expressway, list, id: null, values, by: 'admin' })

const names = (story: Story, id: string, list: string, key: string) =>
  (story.on(id).lists[list] ?? []).map((item) => item.values[key])

/** Values that the fields of any list take. */
const samples: Readonly<Record<string, string>> = {
  ip: '192.168.7.0',
  address: 'host.example.com',
  'domain-name': 'branch.example.com',
}
const sample: Readonly<Record<string, string>> = {
  node1: 'DefaultSubZone',
  node2: 'DefaultZone',
  subzone: 'DefaultSubZone',
  zone: 'DefaultZone',
}

describe('lists', () => {
  test('[PSI-10] [PSI-11] a static route is added on each peer and never shows on another', () => {
    const story = Story.of('cluster-of-three')
    const route = { address: '172.16.0.0', prefixLength: 16, gateway: '10.0.0.254' }
    expect(save(story, 'expe2', 'static-routes', route)).toBeUndefined()
    story.wait(10 * MINUTE_MS)
    expect(names(story, 'expe2', 'static-routes', 'address')).toEqual(['172.16.0.0'])
    for (const id of ['expe1', 'expe3']) expect(names(story, id, 'static-routes', 'address'), id).toEqual([])
  })

  test('a field that depends on one which is not shown is not shown either', () => {
    const replacement = present(
      fieldsOf(searchRules).find(({ key }) => key === 'replacement'),
      'no such field',
    )
    const shown = (mode: string, behavior: string) => isVisible(replacement, { mode, behavior })
    expect(shown('Alias pattern match', 'Replace')).toBe(true)
    expect(shown('Alias pattern match', 'Strip')).toBe(false)
    expect(shown('Any alias', 'Replace')).toBe(false)
  })

  test('[INT-05] search rules and FindMe accounts of the primary are on every peer within a minute', () => {
    const story = Story.of('cluster-of-three')
    save(story, 'expe1', 'search-rules', { name: 'To the branch', target: 'Branch office' })
    save(story, 'expe1', 'findme-accounts', { username: 'ann', findMeId: 'ann@example.com' })
    story.wait(MINUTE_MS)
    expect(names(story, 'expe3', 'search-rules', 'name')).toEqual(['LocalZoneMatch', 'To the branch'])
    expect(names(story, 'expe3', 'findme-accounts', 'username')).toEqual(['ann'])
  })

  test('[INT-05] a transform, a pipe and a link of the primary are on every peer within a minute', () => {
    const story = Story.of('cluster-of-three')
    save(story, 'expe1', 'transforms', { priority: 10, pattern: '9', behavior: 'Strip' })
    save(story, 'expe1', 'pipes', { name: 'Branch', totalRestriction: 'Limited', totalLimitKbps: 2000 })
    const link = { name: 'ToBranch', node1: 'DefaultSubZone', node2: 'DefaultZone', pipe1: 'Branch' }
    expect(save(story, 'expe1', 'links', link)).toBeUndefined()
    story.wait(MINUTE_MS)
    for (const list of ['transforms', 'pipes', 'links']) {
      expect(story.on('expe3').lists[list], list).toEqual(story.on('expe1').lists[list])
    }
    expect(names(story, 'expe3', 'links', 'name')).toContain('ToBranch')
  })

  test.each(
    listDefinitions.filter(({ scope }) => scope === 'cluster').map((list) => [list.id, list] as const),
  )(
    '[INT-05] [PSI-02] %s made on the primary is on a subordinate within a minute, and strict refuses it there',
    (id, list) => {
      const story = Story.of('cluster-of-three')
      const values = Object.fromEntries(
        fieldsOf(list)
          .filter((field) => field.kind === 'text' && (field.mandatory || field.key === list.nameKey))
          .map((field) => [
            field.key,
            field.kind === 'text' ? (sample[field.key] ?? samples[field.format] ?? 'thing') : '',
          ]),
      )
      expect(save(story, 'expe2', id, values)?.guide).toContain('ADD-05')
      const before = story.on('expe2').lists[id]?.length ?? 0
      expect(save(story, 'expe1', id, values)).toBeUndefined()
      story.wait(MINUTE_MS)
      expect(story.on('expe2').lists[id]).toHaveLength(before + 1)
      expect(story.on('expe2').lists[id]).toEqual(story.on('expe1').lists[id])
    },
  )

  test('a link joins what exists, and says what there is', () => {
    const story = Story.of('standalone-pair')
    const link = { name: 'Wrong', node1: 'DefaultSubZone', node2: 'Nowhere' }
    const [error] = save(story, 'expe1', 'links', link)?.errors ?? []
    expect(error?.field).toBe('node2')
    expect(error?.message).toContain('DefaultSubZone, TraversalSubZone, ClusterSubZone, DefaultZone')
    story.addZone('expe1', 'Nowhere')
    expect(save(story, 'expe1', 'links', link)).toBeUndefined()
  })

  test('[NEI-13] a zone on a subordinate is refused in strict, and in realistic gone with the next copy', () => {
    const strict = Story.of('cluster-of-three')
    expect(strict.addZone('expe2', 'Mine')?.guide).toContain('ADD-05')
    expect(strict.zones('expe2')).not.toContain('Mine')
    const story = Story.of('cluster-of-three', 'realistic')
    expect(story.addZone('expe2', 'Mine')).toBeUndefined()
    expect(story.zones('expe2')).toContain('Mine')
    story.wait(2 * MINUTE_MS)
    for (const id of ['expe1', 'expe2', 'expe3']) expect(story.zones(id), id).not.toContain('Mine')
  })

  test('[CRE-49] [ADD-60] FindMe accounts survive a restart, and a new peer has those of the primary', () => {
    const story = Story.of('cluster-of-one')
    save(story, 'expe1', 'findme-accounts', { username: 'ann', findMeId: 'ann@example.com' })
    const page = () => findMeAccountsPage(story.on('expe1')).rows
    const before = page()
    expect(before).toEqual([{ username: 'ann', displayName: '', findMeId: 'ann@example.com' }])
    story.restartAndWait('expe1')
    expect(page()).toEqual(before)
    story.saveRows('expe1', ['expe1', 'expe2'])
    story.saveRows('expe2', ['expe1', 'expe2'], { clusterName: 'cluster1.example.com' })
    story.restartAndWait('expe2')
    story.wait(2 * MINUTE_MS)
    expect(names(story, 'expe2', 'findme-accounts', 'username')).toEqual(['ann'])
  })
})

describe('the Default Zone', () => {
  const change = (story: Story, values: Record<string, string>) =>
    story.give({
      type: 'save-item',
      expressway: 'expe1',
      list: 'zones',
      id: 'zones-default',
      values,
      by: 'a',
    })

  test('has a type of its own, which no other zone takes', () => {
    const story = Story.of('standalone-pair')
    expect(story.on('expe1').lists['zones']?.[0]?.values['type']).toBe('Default zone')
    expect(change(story, { type: 'DNS' })?.errors[0]?.field).toBe('type')
    const other = save(story, 'expe1', 'zones', { name: 'Mine', type: 'Default zone' })
    expect(other?.errors[0]?.field).toBe('type')
  })

  test('keeps its name, is not deleted, and can be told what it asks of callers', () => {
    const story = Story.of('standalone-pair')
    expect(change(story, { name: 'Other' })?.errors[0]?.field).toBe('name')
    const ids = ['zones-default']
    expect(story.give({ type: 'delete-items', expressway: 'expe1', list: 'zones', ids, by: 'a' })?.kind).toBe(
      'conflict',
    )
    expect(change(story, { authenticationPolicy: 'Check credentials' })).toBeUndefined()
    expect(story.on('expe1').lists['zones']?.[0]?.values['authenticationPolicy']).toBe('Check credentials')
  })

  test('shows a small form: how callers are checked, and how media is encrypted', () => {
    const shown = fieldsOf(zones).filter((field) => isVisible(field, { type: 'Default zone' }))
    expect(shown.map(({ label }) => label)).toEqual([
      'Name',
      'Type',
      'Media encryption mode',
      'ICE support',
      'Use Default Zone access rules',
      'Authentication policy',
    ])
  })
})

describe('zones to other systems', () => {
  const notesOf = (story: Story) =>
    story.events.flatMap((event) => (event.type === 'item-saved' ? event.notes : []))
  const guideOf = (story: Story) => notesOf(story).flatMap((note) => note.guide)
  /** expe4, which stands outside the cluster of expe1 to expe3, makes a zone. */
  const neighbor = (peers: readonly string[]) => {
    const story = Story.of('cluster-of-three')
    expect(story.addZone('expe4', 'To the cluster', peers)).toBeUndefined()
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

  test('a traversal server has a SIP port of its own, 7001 at first', () => {
    const port = (type: string) => {
      const shown = fieldsOf(zones).filter(
        (field) => isVisible(field, { type }) && field.label === 'SIP port',
      )
      return shown.map((field) => field.default)
    }
    expect(port('Neighbor')).toEqual([5061])
    expect(port('Traversal client')).toEqual([5061])
    expect(port('Traversal server')).toEqual([7001])
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

  test('[NEI-14] the section Location has six fields, and each takes an address or a name', () => {
    const location = zones.sections.find(({ title }) => title === 'Location')
    const labels = [1, 2, 3, 4, 5, 6].map((index) => `Peer ${index} address`)
    expect(location?.fields.map(({ label }) => label)).toEqual(labels)
    for (const field of location?.fields ?? []) {
      for (const fine of ['10.0.0.11', '2001:db8::11', 'expe1.example.com']) {
        expect(problemWith(field, fine), `${field.label} ${fine}`).toBeUndefined()
      }
      expect(problemWith(field, 'not an address'), field.label).toBeDefined()
    }
    const six = [
      '10.0.0.14',
      'expe5.example.com',
      '10.0.0.16',
      'a.example.com',
      '2001:db8::1',
      'b.example.com',
    ]
    const story = Story.of('cluster-of-three')
    expect(story.addZone('expe1', 'All six', six)).toBeUndefined()
    const saved = story.on('expe1').lists['zones']?.find(({ values }) => values['name'] === 'All six')
    expect([1, 2, 3, 4, 5, 6].map((index) => saved?.values[`peer${index}Address`])).toEqual(six)
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

describe('a static route', () => {
  test('to an IPv4 network has at most 32 bits', () => {
    const story = Story.of('standalone-pair')
    const route = (address: string, prefixLength: number) =>
      story.give({
        type: 'save-item',
        expressway: 'expe1',
        list: 'static-routes',
        id: null,
        values: { address, prefixLength, gateway: '10.0.0.254' },
        by: 'admin',
      })
    expect(route('10.20.0.0', 33)?.errors[0]?.field).toBe('prefixLength')
    expect(route('10.20.0.0', 32)).toBeUndefined()
    expect(route('2001:db8::', 64)).toBeUndefined()
  })
})
