import { expect, tags, test } from '../fixtures'
import { DnsPage } from '../kit/pages/lab/DnsPage'
import { saved } from './common'
import { expectFinished, join, leave, readCluster, saveEverywhere } from './parts'

const proves = tags(`@ADR-02 @ADR-03 @ADR-04 @ADR-05 @ADR-06`)

const [OLD, ADDRESS] = ['10.0.0.13', '10.0.0.113']

test('change the address of a peer', { tag: proves }, async ({ lab, expressway, appliance, page }) => {
  // Two procedures in one: a busy machine may need more than the usual limit.
  test.slow()
  const [primary, subordinate, peer] = ['expe1', 'expe2', 'expe3'].map(expressway)
  if (!primary || !subordinate || !peer) throw new Error('A cluster of three.')
  const members = { lab, primary, subordinates: [subordinate], bystanders: [expressway('expe4')] }
  await lab.load('cluster-of-three', { open: '/expe1.example.com/overview' })
  await appliance('expe4').save('logging', { server1Address: OLD })
  await lab.startProcedure('change-address', { primary: 'expe1', peer: 'expe3' })

  const cluster = await test.step('ADR.01 The peer is not the primary', () => readCluster(primary))

  await test.step('ADR.02 Remove it as a live peer', async () => {
    await leave(lab, peer, cluster)
    await saveEverywhere(members, { ...cluster, peers: cluster.peers.slice(0, 2) })
  })

  await test.step('ADR.03 Change the address and restart; the browser goes along, and DNS follows', async () => {
    const ip = await peer.openIp()
    await ip.set('LAN 1 IPv4 address', ADDRESS)
    await saved(ip)
    await expect((await peer.openAlarms()).alarm(/Restart required/).first()).toBeVisible()
    const options = await peer.openRestartOptions()
    await options.ask()
    await options.confirm()
    await expect(options.progress).toBeVisible()
    await expect(page.getByText(`From then on its address is ${ADDRESS}.`)).toBeVisible()
    await lab.advance({ minutes: 4 })
    await expect(page).toHaveURL(`/${ADDRESS}/login`)
    await peer.loginPage().signIn()
    await expect(page).toHaveURL(`/${ADDRESS}/overview`)
    expect((await lab.machine('expe3')).address).toBe(ADDRESS)
    const dns = await new DnsPage(page).open()
    await dns.setDnsRecord(peer.host, ADDRESS)
  })

  await test.step('ADR.04 Add it again', () => join(members, peer, cluster))
  await test.step('ADR.05 What still holds the old address is named, and follows', async () => {
    const step = async () => (await lab.run()).steps.find(({ id }) => id === 'ADR.05')
    expect((await step())?.missing).toBe(
      `${OLD} still stands here: expe4: Remote syslog server 1 on Maintenance > Logging.`,
    )
    await appliance('expe4').signIn()
    await appliance('expe4').save('logging', { server1Address: ADDRESS })
    await expectFinished(lab)
  })
})
