import { expect, tags, test } from '../fixtures'
import type { Expressway } from '../kit/pages/Expressway'
import { restart, saveClustering } from './common'

/** Appendix 3: peers in an isolated network, LAN 1 inside and LAN 2 behind static NAT. */

const CLUSTER = 'cluster1.example.com'
const OPEN = '/expe1.example.com/overview'
const [PRIVATE, PUBLIC] = ['10.0.0.12', '203.0.113.12']

/** Looks at the row of the other peer on a page loaded anew. */
async function lookAtPeer(machine: Expressway) {
  const clustering = await machine.openClustering()
  await clustering.refresh()
  return clustering
}

test('[ISO-M1] names and Enforce do not form a cluster: DNS has the public address, the peer calls from the private one', {
  tag: tags('@ISO-02 @ISO-13 @ISO-14'),
}, async ({ lab, expressway, appliance }) => {
  const [primary, other] = ['expe1', 'expe2'].map(expressway)
  if (!primary || !other) throw new Error('Two of the three.')
  const names = ['expe1.example.com', 'expe2.example.com']
  const settings = { name: CLUSTER, tls: 'Enforce' } as const
  await lab.load('isolated-dmz', { open: OPEN })

  await test.step('Public DNS servers on each peer, and static NAT on LAN 2', async () => {
    for (const machine of [primary, other]) {
      const dns = await machine.openDns()
      await expect(dns.field('Address 1')).toHaveValue('198.51.100.53')
      const ip = await machine.openIp()
      await expect(ip.field('LAN 1 IPv4 static NAT mode')).toHaveValue('Off')
      await expect(ip.field('LAN 2 IPv4 static NAT mode')).toHaveValue('On')
    }
  })

  await test.step('A cluster of one, by its name', async () => {
    await appliance('expe1').saveClustering({ ...settings, peers: names.slice(0, 1) })
    await appliance('expe1').restart(lab)
  })
  await test.step('The other peer by its name, and restart it', async () => {
    await saveClustering(primary, { ...settings, peers: names })
    await saveClustering(other, { ...settings, peers: names })
    await restart(lab, other)
    await lab.advance({ minutes: 5 })
  })
  await test.step('Both rows read Failed, and why sets the addresses against each other', async () => {
    for (const [machine, row] of [
      [other, 1],
      [primary, 2],
    ] as const) {
      const clustering = await lookAtPeer(machine)
      await expect(clustering.peer(row)).toHaveAccessibleDescription(/Failed/)
    }
    const clustering = await primary.openClustering()
    await clustering.askWhy()
    await expect(clustering.dialog).toContainText(`expe2.example.com is ${PUBLIC}`)
    await expect(clustering.dialog).toContainText(`presented by ${PRIVATE}`)
    await clustering.closeWhy()
  })
  await test.step('The log shows name, lookup, source address and verdict of the handshake', async () => {
    const log = await primary.openEventLog()
    await expect(log.row('Cluster TLS handshake').first()).toContainText(
      `expe2.example.com is ${PUBLIC}; presented by ${PRIVATE}; verdict: refused: certificate-address-matches`,
    )
  })
})

test('the private addresses of LAN 1 and Permissive form the cluster, with nothing verified', {
  tag: tags('@ISO-15 @ISO-16'),
}, async ({ lab, expressway, appliance }) => {
  const [primary, other] = ['expe1', 'expe2'].map(expressway)
  if (!primary || !other) throw new Error('Two of the three.')
  const settings = { name: CLUSTER, tls: 'Permissive', peers: ['10.0.0.11', PRIVATE] } as const
  await lab.load('isolated-dmz', { open: OPEN })
  await appliance('expe1').saveClustering({ ...settings, peers: ['10.0.0.11'] })
  await appliance('expe1').restart(lab)

  await saveClustering(primary, settings)
  await saveClustering(other, settings)
  await restart(lab, other)
  await lab.advance({ minutes: 6 })
  for (const [machine, row] of [
    [primary, 2],
    [other, 1],
  ] as const) {
    const clustering = await lookAtPeer(machine)
    await expect(clustering.peer(row)).toHaveAccessibleDescription(/Active/)
    await expect(clustering.database).toContainText('Active')
    await expect((await machine.openAlarms()).row('New')).toHaveCount(0)
  }
  const log = await other.openEventLog()
  await expect(log.row('Cluster TLS handshake').first()).toContainText('not verified (Permissive)')
})

test('the address of the interface behind NAT fails, and why names it', {
  tag: tags('@ISO-15 @ISO-18'),
}, async ({ lab, expressway, appliance }) => {
  await lab.load('isolated-dmz', { open: OPEN })
  await appliance('expe1').saveClustering({ name: CLUSTER, peers: ['10.0.0.11'] })
  await appliance('expe1').restart(lab)
  await saveClustering(expressway('expe1'), { name: CLUSTER, peers: ['10.0.0.11', '192.168.0.12'] })
  const clustering = await lookAtPeer(expressway('expe1'))
  await expect(clustering.peer(2)).toHaveAccessibleDescription(/Failed/)
  await clustering.askWhy()
  await expect(clustering.cause).toContainText('192.168.0.12 is LAN 2 of expe2.')
})
