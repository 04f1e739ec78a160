import { describe, expect, test } from 'vitest'
import { present } from '../sim/ground/index'
import { MINUTE_MS, Story } from '../testing/story'
import { sideBySide } from './side-by-side'

const THREE = ['expe1', 'expe2', 'expe3']

function page(story: Story, path: string, ids: readonly string[] = THREE) {
  const machines = ids.map((id) => story.on(id))
  return present(sideBySide(story.world, path, machines), `no page is at ${path}`)
}

function row(story: Story, path: string, label: string, ids: readonly string[] = THREE) {
  const rows = page(story, path, ids).groups.flatMap((group) => group.rows)
  return present(
    rows.find((one) => one.label === label),
    `there is no row ${label}`,
  )
}

const texts = ({ cells }: ReturnType<typeof row>) => cells.map((cell) => cell && cell.text)

describe('a form of several machines', () => {
  test('tells what belongs to one peer from what has drifted', () => {
    const story = Story.of('cluster-of-three')
    const own = row(story, 'system/administration', 'System name')
    expect(own).toMatchObject({ scope: 'peer', differs: true, hasDrifted: false })
    expect(texts(own)).toEqual(THREE)
    story.save('expe1', 'h323', { timeToLive: 60 })
    const drift = () => row(story, 'configuration/protocols/h323', 'Time to live')
    expect(drift()).toMatchObject({ scope: 'cluster', differs: true, hasDrifted: true })
    // Those have drifted that have not what the primary gives, and not the primary.
    expect(drift().cells.map((cell) => cell?.hasDrifted)).toEqual([false, true, true])
    story.wait(2 * MINUTE_MS)
    expect(drift()).toMatchObject({ differs: false, hasDrifted: false })
  })

  test('holds peers to one another where their primary is not among them', () => {
    const story = Story.of('cluster-of-three', 'realistic')
    story.save('expe2', 'h323', { timeToLive: 60 })
    const { cells } = row(story, 'configuration/protocols/h323', 'Time to live', ['expe2', 'expe3'])
    expect(cells.map((cell) => cell?.hasDrifted)).toEqual([true, true])
  })

  test('has nothing that drifted on those that stand alone, however they differ', () => {
    const story = Story.of('standalone-pair')
    story.save('expe1', 'h323', { timeToLive: 60 })
    const pair = ['expe1', 'expe2']
    expect(row(story, 'configuration/protocols/h323', 'Time to live', pair)).toMatchObject({
      differs: true,
      hasDrifted: false,
    })
  })

  test('counts as drift what is saved and waits for a restart, with what acts until then', () => {
    const story = Story.of('standalone-pair')
    const own = story.page('expe1', 'ip')['lan1Ipv4SubnetMask']
    story.save('expe1', 'ip', { lan1Ipv4SubnetMask: '255.255.0.0' })
    const pair = ['expe1', 'expe2']
    const mask = () => row(story, 'system/network-interfaces/ip', 'LAN 1 IPv4 subnet mask', pair)
    expect(mask()).toMatchObject({ scope: 'peer', differs: true, hasDrifted: true })
    expect(mask().cells[0]).toMatchObject({ text: '255.255.0.0', notInForce: `In force: ${own}` })
    story.restartAndWait('expe1')
    expect(mask()).toMatchObject({ differs: true, hasDrifted: false })
  })

  test('leads to the field, and shows no password', () => {
    const story = Story.of('standalone-pair')
    const pair = ['expe1', 'expe2']
    const { cells } = row(story, 'system/dns', 'Domain name', pair)
    expect(cells[0]).toMatchObject({ path: 'system/dns', field: 'domainName' })
    const secrets = page(story, 'users/ldap-configuration', pair)
    expect(JSON.stringify(secrets)).not.toContain('expressway')
  })
})

describe('a list of several machines', () => {
  const zone = (story: Story, name: string, ids = THREE) =>
    present(
      page(story, 'configuration/zones/zones', ids).groups.find(({ title }) => title === name),
      `there is no zone ${name}`,
    )

  test('goes by the names of its items, and says in one row what is the same everywhere', () => {
    const story = Story.of('cluster-of-three')
    story.addZone('expe1', 'Branch office')
    const [there] = zone(story, 'Branch office').rows
    expect(there).toMatchObject({ label: 'In the list', differs: true, hasDrifted: true })
    expect(there?.cells.map((cell) => cell && cell.text)).toEqual(['yes', null, null])
    story.wait(2 * MINUTE_MS)
    expect(zone(story, 'Branch office').rows).toHaveLength(1)
    expect(zone(story, 'Branch office').rows[0]).toMatchObject({ differs: false, hasDrifted: false })
  })

  test('shows the fields of an item that is not the same, and leads to its form', () => {
    const story = Story.of('standalone-pair')
    story.addZone('expe1', 'Branch office', ['10.9.9.1'])
    story.addZone('expe2', 'Branch office', ['10.9.9.2'])
    const { rows } = zone(story, 'Branch office', ['expe1', 'expe2'])
    const address = rows.find(({ label }) => label === 'Peer 1 address')
    expect(address?.cells.map((cell) => cell?.text)).toEqual(['10.9.9.1', '10.9.9.2'])
    expect(address?.cells[0]?.path).toMatch(/^configuration\/zones\/zones\/./)
  })

  test('compares passwords and shows none', () => {
    const story = Story.of('standalone-pair')
    const account = (expressway: string, password: string) =>
      story.give({
        type: 'save-item',
        expressway,
        list: 'administrator-accounts',
        id: null,
        values: { name: 'operator', password },
        by: 'admin',
      })
    account('expe1', 'a long password 1')
    account('expe2', 'a long password 2')
    const lists = page(story, 'users/administrator-accounts', ['expe1', 'expe2'])
    const rows = lists.groups.find(({ title }) => title === 'operator')?.rows ?? []
    expect(rows.find(({ label }) => label === 'Password')).toMatchObject({ differs: true })
    expect(JSON.stringify(lists)).not.toContain('a long password')
  })
})

test('a page that is neither form nor list is none', () => {
  const story = Story.of('standalone-pair')
  expect(sideBySide(story.world, 'status/alarms', [])).toBeUndefined()
})
