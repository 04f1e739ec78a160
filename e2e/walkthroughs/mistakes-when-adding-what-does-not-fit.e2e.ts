import { expect, tags, test } from '../fixtures'
import { LabHomePage } from '../kit/pages/LabHomePage'
import { TestCallsPage } from '../kit/pages/lab/TestCallsPage'
import { ProcedureDrawer } from '../kit/pages/ProcedureDrawer'
import { saveClustering } from './common'

/** The mistakes of adding a peer whose address, version, platform or certificate does not fit. Ids as in the procedures. */

const CLUSTER = 'cluster1.example.com'
const OPEN = '/expe1.example.com/system/clustering'
const names = (...numbers: number[]) => numbers.map((number) => `expe${number}.example.com`)
const four = { name: CLUSTER, peers: names(1, 2, 3, 4) }
const ADD_A_PEER = 'Add a peer to a cluster'

test('[ADD-M13] the address of LAN 2 fails, and why names the interface', {
  tag: tags('@ADD-37'),
}, async ({ lab, expressway, appliance }) => {
  await lab.load('cluster-of-three', { open: OPEN })
  await appliance('expe4').save('ip', { useDualNetworkInterfaces: 'Yes' })
  await appliance('expe4').restart(lab)
  await saveClustering(expressway('expe1'), { name: CLUSTER, peers: [...names(1, 2, 3), '192.168.0.14'] })
  const clustering = await expressway('expe1').openClustering()
  await clustering.refresh()
  await expect(clustering.peer(4)).toHaveAccessibleDescription(/Failed/)
  await clustering.askWhy()
  await expect(clustering.cause).toContainText('192.168.0.14 is LAN 2 of expe4.')
})

test('[ADD-M13] an interface behind static NAT fails, and why says which', {
  tag: tags('@ADD-38 @ISO-18'),
}, async ({ lab, expressway, appliance }) => {
  await lab.load('cluster-of-three', { open: OPEN })
  await appliance('expe4').save('ip', { lan1StaticNatMode: 'On', lan1StaticNatAddress: '198.51.100.4' })
  await appliance('expe4').restart(lab)
  await saveClustering(expressway('expe1'), four)
  for (const name of ['expe2', 'expe3', 'expe4']) await appliance(name).saveClustering(four)
  await appliance('expe4').restart(lab)
  await lab.advance({ minutes: 5 })
  const clustering = await expressway('expe1').openClustering()
  await clustering.refresh()
  await expect(clustering.peer(4)).toHaveAccessibleDescription(/Failed/)
  await clustering.askWhy()
  await expect(clustering.cause).toContainText('Static NAT mode of LAN 1 on expe4 is On.')
})

test('[ADD-M14] a candidate on another version is refused at the start, with both versions', {
  tag: tags('@ADD-12'),
}, async ({ lab, page }) => {
  await lab.load('unfit-candidates', { open: '/' })
  const home = new LabHomePage(page)
  await home.chooseRoles(ADD_A_PEER, { Primary: 'expe1', 'New peer': 'expe2' })
  await home.confirm()
  await expect(home.refusal).toContainText('for X8.9: expe2 runs X8.8.3')
})

test('[ADD-M14] a candidate on an unequal platform fails the pre-flight, and then its row', {
  tag: tags('@PRE-04'),
}, async ({ lab, expressway, appliance, page }) => {
  const pair = { name: CLUSTER, peers: names(1, 3) }
  await lab.load('unfit-candidates', { profile: 'realistic', open: OPEN })
  await lab.startProcedure('add-peer', { primary: 'expe1', newPeer: 'expe3' })
  await expect(new ProcedureDrawer(page).preflight).toContainText(
    /Fail Equivalent platforms\s*expe3 is a Large VM \(8 cores\)/,
  )
  for (const name of ['expe1', 'expe3']) await appliance(name).saveClustering(pair)
  await appliance('expe3').restart(lab)
  await lab.advance({ minutes: 5 })
  const clustering = await expressway('expe1').openClustering()
  await clustering.refresh()
  await expect(clustering.peer(2)).toHaveAccessibleDescription(/Failed/)
  await clustering.askWhy()
  await expect(clustering.cause).toContainText('expe3 is a Large VM (8 cores)')
  await clustering.closeWhy()
  const alarms = await expressway('expe1').openAlarms()
  await expect(alarms.alarm('Cluster communication failure').first()).toBeVisible()
})

test('[ADD-M15] zones of other systems without the new peer are listed, and bring it no call', {
  tag: tags('@NEI-18'),
}, async ({ lab, appliance, page }) => {
  await lab.load('standalone-six', { open: OPEN })
  await appliance('expe1').saveClustering({ name: CLUSTER, peers: names(1) })
  await appliance('expe1').restart(lab)
  await appliance('expe3').add('zones', {
    name: 'To the cluster',
    type: 'Neighbor',
    peer1Address: 'expe1.example.com',
  })
  await lab.startProcedure('add-peer', { primary: 'expe1', newPeer: 'expe2' })
  const step = await new ProcedureDrawer(page).openStep('Add the new peer to the zones of other systems')
  await expect(step).toContainText('Add expe2.example.com in zone To the cluster of expe3.')
  await expect(step.getByRole('link', { name: 'Zones on expe3', exact: true })).toBeVisible()

  for (const name of ['expe1', 'expe2']) {
    await appliance(name).saveClustering({ name: CLUSTER, peers: names(1, 2) })
  }
  await appliance('expe2').restart(lab)
  await lab.advance({ minutes: 10 })
  const calls = await new TestCallsPage(page).open()
  await calls.placeCall({ from: 'expe3', through: 'Zone To the cluster', at: 'expe2' })
  await expect(calls.callAnswer).toContainText('expe1 passes the call on to its peer expe2')
  await expect(calls.compared('expe1.example.com')).toContainText('Chosen')
  await expect(calls.compared('expe2.example.com')).toHaveCount(0)
})

test('[ADD-M16] with Enforce a new peer that lacks the authority fails both ways, for that reason', {
  tag: tags('@ADD-67'),
}, async ({ lab, expressway, appliance, page }) => {
  const all = ['expe1', 'expe2', 'expe3', 'expe4']
  await lab.load('enforce-tls', { open: OPEN })
  await lab.startProcedure('add-peer', { primary: 'expe1', newPeer: 'expe4' })
  await expect(new ProcedureDrawer(page).preflight).toContainText(
    /Fail Certificates for Enforce[\s\S]*expe4 does not trust/,
  )
  for (const name of all) await appliance(name).saveClustering({ ...four, tls: 'Enforce' })
  await appliance('expe4').restart(lab)
  await lab.advance({ minutes: 10 })
  for (const [name, row] of [
    ['expe1', 4],
    ['expe4', 1],
  ] as const) {
    const clustering = await expressway(name).openClustering()
    await clustering.refresh()
    await expect(clustering.peer(row)).toHaveAccessibleDescription(/Failed/)
    await clustering.askWhy()
    await expect(clustering.cause).toContainText('not among the trusted CA certificates of expe4')
  }
})
