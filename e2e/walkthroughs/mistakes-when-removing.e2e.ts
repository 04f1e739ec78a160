import { expect, tags, test } from '../fixtures'
import { TestCallsPage } from '../kit/pages/lab/TestCallsPage'
import { ProcedureDrawer } from '../kit/pages/ProcedureDrawer'
import { restart, saveClustering } from './common'

/** The mistakes of removing a live peer, each in the profile that shows it. Ids as in the procedures. */

const CLUSTER = 'cluster1.example.com'
const OPEN = '/expe1.example.com/system/clustering'
const names = (...numbers: number[]) => numbers.map((number) => `expe${number}.example.com`)
const alone = (number: number) => ({ name: `expe${number}.example.com`, peers: [] })

test('[RML-M1] the primary is not removed in strict; the refusal says what comes first', async ({
  lab,
  expressway,
}) => {
  await lab.load('cluster-of-three', { open: OPEN })
  const clustering = await expressway('expe1').openClustering()
  await clustering.fill(alone(1))
  await clustering.save()
  await expect(clustering.refusal.first()).toContainText('Change the primary first')
})

test('[RML-M1] in realistic the rest is left without a primary', async ({ lab, expressway }) => {
  await lab.load('cluster-of-three', { open: OPEN, profile: 'realistic' })
  const primary = expressway('expe1')
  await saveClustering(primary, alone(1))
  await restart(lab, primary)
  const alarms = await expressway('expe2').openAlarms()
  await expect(alarms.alarm(/Cannot find primary/).first()).toBeVisible()
  await expect(alarms.alarm('Cluster communication failure').first()).toBeVisible()
})

test('[RML-M2] a leaving peer that keeps the Cluster name is written down', async ({ lab, expressway }) => {
  await lab.load('cluster-of-three', { open: OPEN })
  await saveClustering(expressway('expe3'), { name: CLUSTER, peers: [] })
  const { mistakes } = await lab.world()
  expect(mistakes.map(({ id }) => id)).toEqual(['RML-M2'])
})

test('[RML-M3] a row left filled keeps it half clustered, with the alarm', async ({ lab, expressway }) => {
  await lab.load('cluster-of-three', { profile: 'realistic', open: OPEN })
  const leaving = expressway('expe3')
  await saveClustering(leaving, { name: 'expe3.example.com', peers: names(1) })
  await restart(lab, leaving)
  expect(await lab.machine('expe3')).toMatchObject({ state: 'clustered' })
  const alarms = await leaving.openAlarms()
  await expect(alarms.alarm('Cluster communication failure').first()).toBeVisible()
})

test('[RML-M4] without the restart the leaving peer stays a running member', async ({ lab, expressway }) => {
  await lab.load('cluster-of-three', { open: OPEN })
  const leaving = expressway('expe3')
  await saveClustering(leaving, alone(3))
  await lab.advance({ minutes: 25 })
  const alarms = await leaving.openAlarms()
  await expect(alarms.alarm('Restart required')).toBeVisible()
  expect(await lab.machine('expe3')).toMatchObject({ state: 'clustered' })
})

test('[RML-M5] a number that does not follow its row is a mismatch', async ({ lab, expressway }) => {
  await lab.load('cluster-of-three', { open: OPEN, profile: 'realistic' })
  const primary = expressway('expe1')
  await saveClustering(primary, { name: CLUSTER, primary: 1, peers: names(2, 1, 3) })
  const alarms = await primary.openAlarms()
  await expect(alarms.alarm('Cluster primary mismatch').first()).toBeVisible()
})

test('[RML-M6] a forgotten subordinate keeps the alarm and the Failed row, and the database is not Active', async ({
  lab,
  expressway,
}) => {
  await lab.load('cluster-of-three', { open: OPEN })
  const leaving = expressway('expe3')
  await saveClustering(leaving, alone(3))
  await restart(lab, leaving)
  await saveClustering(expressway('expe1'), { name: CLUSTER, peers: names(1, 2) })
  await lab.advance({ minutes: 20 })
  const forgotten = await expressway('expe2').openClustering()
  await expect(forgotten.peer(3)).toHaveAccessibleDescription(/Failed/)
  await expect(forgotten.database).toContainText('Inactive')
})

test('Microsoft interoperability left on can be seen and disabled on its page', {
  tag: tags('@APP-02'),
}, async ({ lab, expressway }) => {
  await lab.load('standalone-pair', { open: OPEN })
  const page = await expressway('expe1').open('applications/b2bua/microsoft-interoperability/configuration')
  await page.set('Microsoft Interoperability', 'Enabled')
  await page.save()
  await expect(page.success).toBeVisible()
  await page.refresh()
  await expect(page.field('Microsoft Interoperability')).toHaveValue('Enabled')
  await page.set('Microsoft Interoperability', 'Disabled')
  await page.save()
  await expect(page.success).toBeVisible()
  await page.refresh()
  await expect(page.field('Microsoft Interoperability')).toHaveValue('Disabled')
})

test('[RML-M8] a zone of another system that still leads to the removed peer is listed, and its calls fail', async ({
  lab,
  appliance,
  page,
}) => {
  await lab.load('cluster-of-three', { open: OPEN })
  const [peer1Address, peer2Address, peer3Address] = names(1, 2, 3)
  await appliance('expe4').add('zones', {
    name: 'To the cluster',
    type: 'Neighbor',
    peer1Address: peer1Address ?? '',
    peer2Address: peer2Address ?? '',
    peer3Address: peer3Address ?? '',
  })
  await lab.startProcedure('remove-live-peer', { primary: 'expe1', leavingPeer: 'expe3' })
  await appliance('expe3').saveClustering(alone(3))
  await appliance('expe3').restart(lab)
  for (const name of ['expe1', 'expe2']) {
    await appliance(name).saveClustering({ name: CLUSTER, peers: names(1, 2) })
  }
  const step = await new ProcedureDrawer(page).openStep('Take it out of the zones of other systems')
  await expect(step).toContainText('Delete expe3.example.com in zone To the cluster of expe4.')

  // The removed peer carries nothing, so that it has most sessions to offer; who is called is registered elsewhere.
  const calls = await new TestCallsPage(page).open()
  await calls.placeCall({ from: 'expe4', through: 'Zone To the cluster', at: 'expe1' })
  await expect(calls.compared('expe3.example.com')).toContainText('Chosen')
  await expect(calls.callAnswer).toContainText('is registered nowhere in the cluster of expe3')
})
