import { expect, tags, test } from '../fixtures'
import type { ConsolePage } from '../kit/pages/ConsolePage'
import type { Expressway } from '../kit/pages/Expressway'
import { restart, saved } from './common'
import { expectFinished } from './parts'

const route = { address: '10.20.0.0', prefixLength: 16, gateway: '10.0.0.254' }
const syslog = { 'Remote syslog server 1': '10.0.0.7' }

/** Sets some fields of a page and saves it. */
async function change(page: ConsolePage, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(values)) await page.set(label, value)
  await saved(page)
}

/** Finds no route and no syslog server there, however late it is, and makes them. */
async function makeOn(machine: Expressway): Promise<void> {
  const routes = await machine.openStaticRoutes()
  await expect(routes.row(route.address)).toHaveCount(0)
  await routes.create(route)
  await expect(routes.row(route.address)).toContainText('10.20.0.0 - 10.20.255.255')
  const logging = await machine.openLogging()
  await expect(logging.field('Remote syslog server 1')).toHaveValue('')
  await change(logging, syslog)
}

test('what has a dagger is set on every peer, and what has none arrives by itself', {
  tag: tags('@PSI-11 @PSI-35 @PSI-36'),
}, async ({ lab, expressway }) => {
  const [primary, peer, third] = ['expe1', 'expe2', 'expe3'].map(expressway)
  if (!primary || !peer || !third) throw new Error('A cluster of three.')
  await lab.load('cluster-of-three', { open: '/expe1.example.com/overview' })
  await lab.startProcedure('peer-specific-items', { primary: 'expe1', peer: 'expe2' })

  await test.step('On the primary: a route, a syslog server, and two items that replicate', async () => {
    await primary.openClustering()
    await primary.openServerCertificate()
    await primary.openOptionKeys()
    await makeOn(primary)
    await change(await primary.openActiveDirectoryService(), { 'Connect to Active Directory Service': 'On' })
    await change(await primary.openCallRouting(), { 'Call signaling optimization': 'Off' })
  })

  await test.step('Five minutes later on the subordinate: only what replicates has arrived', async () => {
    await lab.advance({ minutes: 5 })
    const routing = await peer.openCallRouting()
    await expect(routing.field('Call signaling optimization')).toHaveValue('Off')
    await makeOn(peer)
    const directory = await peer.openActiveDirectoryService()
    await expect(directory.field('Connect to Active Directory Service')).toHaveValue('On')
    await expect(directory.field('Connect to Active Directory Service')).toBeDisabled()
    await change(directory, { 'NetBIOS machine name (override)': 'EXPE2' })
  })

  await test.step('The subordinate has its own network, time, management and access', async () => {
    await peer.openClustering()
    await peer.openServerCertificate()
    await peer.openOptionKeys()
    await change(await peer.openEthernet(), { 'LAN 1 Ethernet speed': '1000full' })
    const ip = await peer.openIp()
    await expect(ip.field('IP protocol')).toBeDisabled()
    await change(ip, { 'IPv4 gateway': '10.0.0.254' })
    await change(await peer.openDns(), { 'Address 1': '10.0.0.3', 'Address 2': '' })
    await change(await peer.openTime(), { 'Time zone': 'Asia/Tokyo' })
    await change(await peer.openSnmp(), { 'SNMP mode': 'v2c' })
    await change(await peer.openAdministration(), { 'Serial port / console': 'Off' })
  })

  await test.step('It alone asks for a restart, and one serves all', async () => {
    const { expressways } = await lab.world()
    const asking = expressways.filter(({ alarms }) => alarms.some(({ key }) => key.startsWith('restart-')))
    expect(asking.map(({ id }) => id)).toEqual(['expe2'])
    await restart(lab, peer)
  })

  await test.step('The route and the syslog server are made on the last peer too', () => makeOn(third))

  await test.step('The primary has kept its own', async () => {
    await expect((await primary.openTime()).field('Time zone')).toHaveValue('GMT')
    await expectFinished(lab)
  })
})
