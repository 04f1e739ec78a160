import { expect, tags, test } from '../fixtures'
import { DnsPage } from '../kit/pages/lab/DnsPage'
import { TestCallsPage } from '../kit/pages/lab/TestCallsPage'
import { saved } from './common'

/** The mistakes of neighboring a cluster, as the pages show them. Ids as in the procedures. */

const OPEN = '/expe1.example.com/overview'
const names = (...numbers: number[]) => numbers.map((number) => `expe${number}.example.com`)
const addresses = ['10.0.0.14', '10.0.0.15', '10.0.0.16']

test('[NEI-M1] a zone for each peer is flagged, and calls go by the order of the zones', {
  tag: tags('@NEI-08'),
}, async ({ lab, expressway, page }) => {
  await lab.load('two-clusters', { open: OPEN })
  await lab.startProcedure('neighbor-cluster', { primary: 'expe1', remotePeer: 'expe4' })
  const zones = await expressway('expe1').openZones()
  await zones.create('To expe6', { peers: names(6) })
  await zones.create('To expe4', { peers: names(4) })
  await expect(zones.remark('The zone To expe6 leads to the same cluster')).toBeVisible()
  await expect.poll(async () => (await lab.run()).mistakes.map(({ id }) => id)).toEqual(['NEI-M1'])

  const calls = await new TestCallsPage(page).open()
  await calls.placeCall({ from: 'expe1', through: 'All zones, in their order', at: 'expe4' })
  await expect(calls.compared('expe6.example.com')).toContainText('Chosen')
  await expect(calls.compared('expe4.example.com')).toHaveCount(0)
})

test('[NEI-M2] calls fail when the only peer that the zone lists is down', {
  tag: tags('@NEI-09 @NEI-10'),
}, async ({ lab, expressway, page }) => {
  await lab.load('two-clusters', { open: OPEN })
  const zones = await expressway('expe1').openZones()
  await zones.create('To expe5', { peers: names(5) })
  await expect(zones.remark('peers that this zone leaves out: expe4, expe6')).toBeVisible()
  await lab.fault({ kind: 'power-off', expressway: 'expe5' })
  const calls = await new TestCallsPage(page).open()
  await calls.placeCall({ from: 'expe1', through: 'Zone To expe5', at: 'expe4' })
  await expect(calls.callAnswer).toContainText('Refused: No system at the other end of the zone To expe5')
})

test('[NEI-M3] a zone to an own peer is flagged, and so is the row of a peer that is in a zone', {
  tag: tags('@NEI-12'),
}, async ({ lab, expressway }) => {
  await lab.load('two-clusters', { open: OPEN })
  const zones = await expressway('expe1').openZones()
  await zones.create('To a peer', { peers: names(2) })
  await expect(zones.remark('expe2 is a peer of this cluster')).toBeVisible()
  const clustering = await expressway('expe1').openClustering()
  await clustering.type(2, '10.0.0.12')
  await saved(clustering)
  await expect(clustering.page.getByText('Row 2, 10.0.0.12, is in the zone To a peer as well.')).toBeVisible()
})

test('[NEI-M4] a zone with a name twice, or a name that stands for several addresses, is flagged', {
  tag: tags('@NEI-15'),
}, async ({ lab, expressway, page }) => {
  await lab.load('two-clusters', { open: '/' })
  const dns = await new DnsPage(page).open()
  await dns.setDnsRecord('peers.example.com', '10.0.0.14, 10.0.0.15')
  const zones = await expressway('expe1').openZones()
  await zones.create('Twice', { peers: [...names(4, 5, 6), 'expe4.example.com'] })
  await expect(zones.remark('expe4.example.com stands twice')).toBeVisible()
  await zones.change('Twice', { peers: [...names(6), 'peers.example.com'] })
  await expect(zones.remark('peers.example.com has several addresses in DNS')).toBeVisible()
})

test('[NEI-M5] a zone with IP addresses fails with TLS verify mode On, for the certificates', {
  tag: tags('@NEI-16'),
}, async ({ lab, expressway }) => {
  await lab.load('two-clusters', { open: OPEN })
  const zones = await expressway('expe1').openZones()
  await zones.create('By address', { peers: addresses, fields: { 'TLS verify mode': 'On' } })
  await expect(zones.remark(/enter names that the certificates carry in place of 10\.0\.0\.14/)).toBeVisible()
  await lab.advance({ seconds: 10 })
  await expect(zones.row('By address')).toContainText('Failed')
  await expect(zones.row('By address')).toContainText('The certificate of expe4 carries')
})

test('[NEI-M6] on a subordinate the zones are read-only in strict', { tag: tags('@NEI-13') }, async ({
  lab,
  expressway,
}) => {
  await lab.load('two-clusters', { open: '/expe2.example.com/overview' })
  const zones = await expressway('expe2').openZones()
  await expect(zones.row('DefaultZone')).toBeVisible()
  await expect(zones.button('New')).toHaveCount(0)
  await expect(zones.page.getByRole('main')).toContainText('primary')
})

test('[NEI-M7] whoever puts the peers in the order of the remote list is told that order is free, and calls do not go by it', {
  tag: tags('@NEI-17'),
}, async ({ lab, expressway, page }) => {
  await lab.load('two-clusters', { open: OPEN })
  const calls = new TestCallsPage(page)
  const call = async () => {
    await calls.open()
    await calls.placeCall({ from: 'expe1', through: 'Zone Any order', at: 'expe4' })
  }
  // expe4 carries the most calls at first, expe5 and expe6 carry as many as each other.
  const zones = await expressway('expe1').openZones()
  await zones.create('Any order', { peers: names(6, 4, 5) })
  await call()
  await expect(calls.compared('expe5.example.com')).toContainText('Chosen')
  await expressway('expe1').openZones()
  await zones.change('Any order', { peers: names(4, 5, 6) })
  await expect(zones.remark('The order of the peers in a zone is free')).toBeVisible()
  await call()
  await expect(calls.compared('expe6.example.com')).toContainText('Chosen')
})
