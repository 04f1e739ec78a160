import { expect, tags, test } from '../fixtures'
import {
  backUp,
  dropCallsAndRegistrations,
  expectNoPeers,
  restart,
  saveClustering,
  saved,
  turnOnMaintenanceMode,
} from './common'

const proves = tags('@ADD-16 @ADD-23 @ADD-35 @ADD-39 @ADD-40 @ADD-47 @ADD-57 @ADD-65')

/** Who is in the cluster, and who joins it. */
const cases = [
  { title: 'the second peer', scenario: 'cluster-of-one', members: ['expe1'], newcomer: 'expe2' },
  {
    title: 'the fourth peer',
    scenario: 'cluster-of-three',
    members: ['expe1', 'expe2', 'expe3'],
    newcomer: 'expe4',
  },
]

for (const { title, scenario, members, newcomer } of cases) {
  test(`add a peer: ${title}`, { tag: proves }, async ({ lab, expressway, page }) => {
    const [primary, ...subordinates] = members.map(expressway)
    if (!primary) throw new Error('A cluster has a primary.')
    const added = expressway(newcomer)
    const row = members.length + 1
    await lab.load(scenario, { open: '/expe1.example.com/overview' })

    await test.step('ADD.01 No zone of the primary names the new peer', async () => {
      const zones = await primary.openZones()
      await expect(zones.row(new RegExp(newcomer))).toHaveCount(0)
    })

    const cluster = await test.step('ADD.02 No other Expressway lists the new peer', async () => {
      for (const member of [...subordinates, primary]) {
        const clustering = await member.openClustering()
        for (const free of [row, 6]) await expect(clustering.peer(free)).toHaveValue('')
      }
      return (await primary.openClustering()).read()
    })

    await test.step('ADD.03 Back up the new peer', () => backUp(added))

    await test.step('ADD.04 to ADD.06 Its network, keys, DNS and time are in order', async () => {
      await added.openEthernet()
      await added.openIp()
      await added.openOptionKeys()
      const dns = await added.openDns()
      await expect(dns.field('Address 1')).not.toHaveValue('')
      const time = await added.openTime()
      await expect(time.page.getByText('Synchronized').first()).toBeVisible()
    })

    await test.step('ADD.07 It has no peers', () => expectNoPeers(added))

    await test.step('ADD.08 H.323 is on', async () => {
      const h323 = await added.openH323()
      await h323.set('H.323 mode', 'On')
      await saved(h323)
    })

    await test.step('ADD.11 Nothing waits for a restart', async () => {
      const alarms = await added.openAlarms()
      await expect(alarms.alarm(/Restart required/)).toHaveCount(0)
    })

    await test.step('ADD.15 Turn on maintenance mode', () => turnOnMaintenanceMode(added))
    await test.step('ADD.16 Wait for calls and registrations, drop the rest', () =>
      dropCallsAndRegistrations(added))

    const joined = { ...cluster, peers: [...cluster.peers, `${newcomer}.example.com`] }
    await test.step('ADD.17, ADD.18 On the primary, put it into the first empty row: Unknown, then Failed', async () => {
      const clustering = await primary.openClustering()
      await expect(clustering.peer(row)).toHaveValue('')
      await clustering.type(row, `${newcomer}.example.com`)
      await saved(clustering)
      await expect(clustering.peer(1)).toHaveAccessibleDescription(/This system/)
      await expect(clustering.peer(row)).toHaveAccessibleDescription(/Unknown/)
      await clustering.refresh()
      await expect(clustering.peer(row)).toHaveAccessibleDescription(/Failed/)
    })

    await test.step('ADD.19 The same on every subordinate', async () => {
      for (const subordinate of subordinates) await saveClustering(subordinate, joined)
    })

    await test.step('Every member tells that it cannot reach the new peer', async () => {
      for (const member of [primary, ...subordinates]) {
        const alarms = await member.openAlarms()
        await alarms.askWhy('Cluster communication failure')
        await expect(alarms.dialog).toContainText(newcomer)
        await page.keyboard.press('Escape')
      }
    })

    await test.step('ADD.20 Reset the new peer on its command line', async () => {
      const terminal = await added.openSsh()
      await terminal.signIn()
      await terminal.enter('xCommand DefaultValuesSet Level: 2')
      await expect(terminal.screen).toContainText('Answer yes')
      await terminal.enter('yes')
      await expect(terminal.screen).toContainText(/Answer yes[\s\S]*OK/)
      await terminal.enter('xCommand DefaultLinksAdd')
    })

    await test.step('ADD.21 Only the default administrator account is left', async () => {
      const accounts = await added.openAdministratorAccounts()
      for (const name of await accounts.otherNames()) await accounts.remove(name)
      await expect(accounts.rows).toHaveCount(1)
    })

    await test.step('ADD.22 It has a host name of its own', async () => {
      const dns = await added.openDns()
      await dns.set('System host name', newcomer)
      await saved(dns)
    })

    await test.step('ADD.23 The same ten values on the new peer', () => saveClustering(added, joined))
    await test.step('ADD.24 It does not join before its restart, however long one waits; restart it', async () => {
      await lab.advance({ minutes: 15 })
      expect((await lab.machine(newcomer)).state).toBe('standalone')
      await restart(lab, added)
    })
    await test.step('ADD.25 Wait two minutes', async () => {
      await lab.advance({ minutes: 2 })
    })

    await test.step('ADD.26, ADD.27 It holds what the primary holds', async () => {
      const alarms = await added.openAlarms()
      await expect(alarms.alarm(/Restart required/)).toHaveCount(0)
      const there = (await added.openCallRouting()).field('Call signaling optimization')
      const value = await there.inputValue()
      const here = (await primary.openCallRouting()).field('Call signaling optimization')
      await expect(here).toHaveValue(value)
    })

    await test.step('ADD.29, ADD.30 After five minutes every peer is in contact and no alarm is left', async () => {
      await lab.advance({ minutes: 5 })
      for (const member of [primary, ...subordinates, added]) {
        const clustering = await member.openClustering()
        await expect(clustering.database).toContainText('Active')
        for (const index of joined.peers.keys()) {
          await expect(clustering.peer(index + 1)).toHaveAccessibleDescription(/This system|Active/)
        }
        const alarms = await member.openAlarms()
        await expect(alarms.alarm(/communication failure|Restart required|replication/i)).toHaveCount(0)
      }
    })
  })
}
