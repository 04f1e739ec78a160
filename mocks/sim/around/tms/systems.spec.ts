import { describe, expect, test } from 'vitest'
import type { TmsChange } from '#contract/wire/tms'
import { OTHER_ROOT_PASSWORD } from '../../../scenarios/managed-by-tms'
import { addRule, firewall } from '../../../testing/firewall'
import {
  add,
  answering,
  connect,
  FOLDER,
  fresh,
  give,
  SILENT,
  systemOf,
  tickets,
  view,
} from '../../../testing/in-tms'
import { MINUTE_MS, Story } from '../../../testing/story'
import { present } from '../../ground/assert'
import { CHANGED_ROOT_PASSWORD } from '../../ground/state/users'
import { addressOf } from '../../machine/network/read'
import { externalManagerStatus } from './read'

describe('Systems > Navigator', () => {
  test('[TMS-10] folders are created, also within one another, and a system goes into the one that is chosen', () => {
    const story = answering()
    give(story, { kind: 'create-folder', name: 'DMZ', parent: FOLDER })
    const outer = present(view(story).folders.at(-1), 'it is there')
    give(story, { kind: 'create-folder', name: 'Candidates', parent: outer.id })
    const inner = present(view(story).folders.at(-1), 'it is there')
    expect([outer.parent, inner.parent]).toEqual([FOLDER, outer.id])
    add(story, { folder: inner.id, password: OTHER_ROOT_PASSWORD })
    expect(systemOf(story, 'expe4').folder).toBe(inner.id)
  })

  test('[TMS-10] a folder without a name, of a name that is there, or in none that there is, is refused', () => {
    const story = fresh()
    const before = view(story)
    const kind = 'create-folder' as const
    expect(give(story, { kind, name: ' ', parent: FOLDER })).toMatchObject({ kind: 'invalid' })
    expect(give(story, { kind, name: 'Expressways', parent: 'folder-company' })).toMatchObject({
      kind: 'invalid',
    })
    expect(give(story, { kind, name: 'DMZ', parent: 'folder-none' })).toMatchObject({ kind: 'not-found' })
    expect(view(story)).toEqual(before)
  })

  test('each member was added by itself; the machine beside them is unmanaged', () => {
    const story = fresh()
    expect(view(story).systems.map(({ name }) => name)).toEqual(['expe1', 'expe2', 'expe3'])
    expect(['expe1', 'expe2', 'expe3'].flatMap((name) => tickets(story, name))).toEqual([])
    expect(externalManagerStatus(story.world, story.on('expe2')).state).toBe('Active')
  })

  test.each([
    ['SNMP', 'UDP', 161, /No SNMP response$/],
    ['the web interface', 'TCP', 443, /No HTTPS response$/],
  ] as const)(
    '[TMS-16] [PRT-06] a rule that drops %s from it opens a ticket, and its end closes that',
    (_, transport, port, title) => {
      const story = fresh()
      const address = story.world.network.tms.address
      const rule = { priority: 1, address, prefixLength: 32, service: 'Custom', transport, action: 'Drop' }
      expect(
        addRule(story, 'expe1', { ...rule, startPort: port, endPort: port, description: '' }),
      ).toBeUndefined()
      for (const step of ['activate', 'accept'] as const) firewall(story, 'expe1', step)
      story.wait(10 * MINUTE_MS)
      expect(tickets(story, 'expe2')).toEqual([expect.stringMatching(title)])
      expect(systemOf(story, 'expe2').tickets[0]?.because).toMatch(
        /expe2 .*firewall rule|firewall rule of expe2/,
      )
    },
  )

  test('[TMS-16] a system whose web interface is off gives no HTTPS response', () => {
    const story = fresh()
    story.save('expe2', 'administration', { webInterface: 'Off' })
    story.restartAndWait('expe2')
    story.wait(10 * MINUTE_MS)
    expect(tickets(story, 'expe2')).toEqual([expect.stringMatching(/No HTTPS response$/)])
    expect(tickets(story, 'expe1')).toEqual([])
  })

  test('[TMS-11] a system is added by its DNS name while a name server answers, and by its address in any case', () => {
    const story = fresh()
    const { id } = systemOf(story, 'expe1')
    give(story, { kind: 'purge-system', system: id })
    const folder = FOLDER
    const next = (address: string) =>
      give(story, { kind: 'add-system', folder, address, password: '', community: 'public' })
    for (const server of ['10.0.0.2', '10.0.0.3'])
      story.give({ type: 'add-fault', fault: { kind: 'dns-unreachable', server } })
    expect(next('expe1.example.com')).toMatchObject({ kind: 'invalid' })
    expect(next('10.0.0.11')).toBeUndefined()
  })

  test('adding only one of a cluster leaves the others unmanaged', () => {
    const story = Story.of('cluster-with-tms')
    for (const { id } of view(story).systems) give(story, { kind: 'purge-system', system: id })
    add(story, { address: 'expe1.example.com' })
    story.wait(10 * MINUTE_MS)
    expect(view(story).systems.map(({ name }) => name)).toEqual(['expe1'])
  })
})

describe('Add Systems', () => {
  test('[TMS-11] [TMS-12] by address or by DNS name, with the right password, the system is added', () => {
    for (const address of ['expe4.example.com', '10.0.0.14']) {
      const story = answering()
      expect(add(story, { address, password: OTHER_ROOT_PASSWORD })).toBeUndefined()
      expect(systemOf(story, 'expe4')).toMatchObject({ isAdded: true, tickets: [], address: '10.0.0.14' })
    }
  })

  test.each([
    ['', 'invalid'],
    ['<b>', 'invalid'],
    ['nobody.example.com', 'invalid'],
    ['expe1.example.com', 'conflict'],
  ])('[TMS-11] %o is refused as %s, and nothing is added', (address, kind) => {
    const story = fresh()
    const before = story.world
    expect(add(story, { address })).toMatchObject({ kind })
    expect(story.world).toBe(before)
  })

  test('[TMS-13] [TMS-M4] a wrong password is Wrong Password, that of admin is written down, and that of root cures it', () => {
    for (const profile of ['strict', 'realistic'] as const) {
      const story = Story.of('cluster-with-tms', profile)
      story.save('expe4', 'snmp', { mode: 'v2c' })
      story.restartAndWait('expe4')
      add(story)
      expect(systemOf(story, '10.0.0.14').isAdded).toBe(false)
      expect(tickets(story, '10.0.0.14')).toEqual(['Wrong Password'])
      expect(story.mistakes()).toEqual([])
      const { id: system } = systemOf(story, '10.0.0.14')
      give(story, { kind: 'edit-system', system, password: 'expressway' })
      expect(tickets(story, '10.0.0.14')).toEqual(['Wrong Password'])
      expect(story.mistakes()).toEqual(['TMS-M4'])
      // The same once more, and what is tried without another password, is the same mistake.
      give(story, { kind: 'edit-system', system, password: 'expressway' })
      give(story, { kind: 'force-refresh', system })
      expect(story.mistakes()).toEqual(['TMS-M4'])
      give(story, { kind: 'edit-system', system, password: OTHER_ROOT_PASSWORD })
      expect(systemOf(story, 'expe4')).toMatchObject({ isAdded: true, tickets: [] })
    }
  })

  test('[TMS-15] with a warning it is added by Add System despite warnings alone, which leaves the ticket', () => {
    const left = answering()
    add(left)
    give(left, { kind: 'finish-adding', despiteWarnings: false })
    expect(view(left).systems.map(({ address }) => address)).not.toContain('10.0.0.14')
    const story = answering()
    add(story)
    give(story, { kind: 'finish-adding', despiteWarnings: true })
    expect(systemOf(story, '10.0.0.14')).toMatchObject({ isAdded: true })
    expect(tickets(story, '10.0.0.14')).toEqual(['Wrong Password'])
    story.wait(30 * MINUTE_MS)
    expect(tickets(story, '10.0.0.14')).toEqual(['Wrong Password'])
  })
})

test('[TMS-15] each folder has a wizard of its own: what waits in another one is neither added nor dropped with it', () => {
  for (const despiteWarnings of [true, false]) {
    const story = answering()
    add(story)
    give(story, { kind: 'finish-adding', despiteWarnings, folder: 'folder-company' })
    expect(systemOf(story, '10.0.0.14').isAdded).toBe(false)
    give(story, { kind: 'finish-adding', despiteWarnings, folder: FOLDER })
    expect(view(story).systems.filter(({ address }) => address === '10.0.0.14')).toHaveLength(
      despiteWarnings ? 1 : 0,
    )
  }
})

test('what is gone from Cisco TMS is refused in words, by the names that there are', () => {
  const story = fresh()
  const told = (change: TmsChange) => give(story, change)?.detail ?? ''
  expect(told({ kind: 'force-refresh', system: 'system-99' })).toBe(
    'That system is not in Cisco TMS any more. Systems: expe1, expe2, expe3.',
  )
  expect(told({ kind: 'create-folder', name: 'DMZ', parent: 'folder-99' })).toBe(
    'That folder is not in Cisco TMS. Folders: Company, Expressways.',
  )
})

test('a look at what is no page leaves nothing in the run, and one at a page leaves its visit', () => {
  const story = fresh()
  story.give({
    type: 'start-procedure',
    procedure: 'change-primary',
    roles: { primary: 'expe1', newPrimary: 'expe2' },
  })
  const { id } = systemOf(story, 'expe1')
  const pages = ['', 'systems/navigator/none', 'systems/system/none/tickets', `systems/system/${id}/secrets`]
  for (const page of [...pages, `systems/system/${id}/tickets/more`, 'nowhere'.repeat(20)]) {
    expect(give(story, { kind: 'look', page })?.kind, page).toBe('not-found')
  }
  expect(story.world.run?.visits).toEqual({})
  for (const page of ['systems/navigator', `systems/system/${id}/tickets`, `systems/add-systems/${FOLDER}`]) {
    expect(give(story, { kind: 'look', page }), page).toBeUndefined()
  }
  expect(Object.keys(story.world.run?.visits ?? {})).toHaveLength(3)
})

describe('the Connection tab', () => {
  test('[TMS-16] without an SNMP response neither the community here nor SNMP there cures it alone', () => {
    const story = fresh()
    add(story, { password: OTHER_ROOT_PASSWORD, community: 'secret' })
    expect(tickets(story, '10.0.0.14')).toEqual([SILENT])
    connect(story, '10.0.0.14', { community: 'public' })
    expect(tickets(story, '10.0.0.14')).toEqual([SILENT])
    connect(story, '10.0.0.14', { community: 'secret' })
    story.save('expe4', 'snmp', { mode: 'v2c' })
    story.restartAndWait('expe4')
    connect(story, '10.0.0.14')
    expect(tickets(story, '10.0.0.14')).toEqual([SILENT])
    connect(story, '10.0.0.14', { community: 'public' })
    expect(systemOf(story, 'expe4')).toMatchObject({ isAdded: true, tickets: [] })
  })

  test.each(['connection', 'settings'])(
    '[TMS-17] the %s page cures the ticket of a changed password',
    (place) => {
      const story = fresh()
      story.give({ type: 'add-fault', fault: { kind: 'root-password-changed', expressway: 'expe2' } })
      story.wait(5 * MINUTE_MS)
      expect(tickets(story, 'expe2')).toEqual(['Wrong Password'])
      const password = 'Changed-0n-the-machine'
      const { id: system } = systemOf(story, 'expe2')
      if (place === 'settings') give(story, { kind: 'edit-system', system, password })
      else connect(story, 'expe2', { password })
      expect(tickets(story, 'expe2')).toEqual([])
    },
  )

  test('[TMS-18] after a change of its address the old one gives no response; the right one cures it', () => {
    const story = answering()
    add(story, { password: OTHER_ROOT_PASSWORD })
    story.save('expe4', 'ip', { lan1Ipv4Address: '10.0.0.33' })
    story.restartAndWait('expe4')
    story.wait(10 * MINUTE_MS)
    expect(addressOf(story.on('expe4'))).toBe('10.0.0.33')
    expect(tickets(story, 'expe4')).toEqual([SILENT])
    expect(systemOf(story, 'expe4').tickets[0]?.because).toContain('No system has the address 10.0.0.14')
    connect(story, 'expe4', { address: '10.0.0.33' })
    expect(tickets(story, 'expe4')).toEqual([])
  })

  test('[ADD-29] [ADD-30] [ADD-31] a new host name is kept beside a message of DNS, which Force Refresh ends', () => {
    const story = fresh()
    give(story, { kind: 'purge-system', system: systemOf(story, 'expe3').id })
    add(story, { address: '10.0.0.13' })
    expect(systemOf(story, 'expe3')).toMatchObject({ hostName: '', refreshedAt: null })
    connect(story, 'expe3', { hostName: 'expe3.example.com' })
    expect(systemOf(story, 'expe3')).toMatchObject({
      hostName: 'expe3.example.com',
      tickets: [],
      message: expect.stringContaining('DNS config failure resolving expe3.example.com'),
    })
    give(story, { kind: 'force-refresh', system: systemOf(story, 'expe3').id })
    expect(systemOf(story, 'expe3')).toMatchObject({ message: '', refreshedAt: story.world.now })
  })

  test('[ADD-31] Force Refresh reads host name and settings anew at once, and opens what is wrong since', () => {
    const story = fresh()
    const press = () => give(story, { kind: 'force-refresh', system: systemOf(story, '10.0.0.13').id })
    story.save('expe3', 'dns', { systemHostName: 'renamed', domainName: 'example.net' })
    expect(systemOf(story, '10.0.0.13').reading).toMatchObject({ fqdn: 'expe3.example.com' })
    press()
    expect(systemOf(story, '10.0.0.13')).toMatchObject({
      refreshedAt: story.world.now,
      reading: { fqdn: 'renamed.example.net' },
    })
    const at = story.world.now
    for (const id of ['expe2', 'expe1', 'expe3']) story.save(id, 'clustering', { configurationPrimary: 2 })
    story.give({ type: 'add-fault', fault: { kind: 'root-password-changed', expressway: 'expe3' } })
    press()
    expect(systemOf(story, '10.0.0.13')).toMatchObject({
      refreshedAt: at,
      reading: { cluster: { primary: 'expe1' } },
      tickets: [{ title: 'Wrong Password' }],
    })
    connect(story, '10.0.0.13', { password: CHANGED_ROOT_PASSWORD })
    press()
    expect(systemOf(story, '10.0.0.13').reading).toMatchObject({ cluster: { primary: 'expe2' } })
  })

  test.each([{ hostName: 'expe3' }, { address: 'expe3.example.com' }, { address: '10.0.0.11' }])(
    'bad input is refused, nothing of it half applied: %o',
    (values) => {
      const story = fresh()
      const before = story.world
      expect(connect(story, 'expe3', { community: 'other', ...values })).toBeDefined()
      expect(story.world).toBe(before)
    },
  )
})
