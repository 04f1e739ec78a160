import { expect, tags, test } from '../fixtures'
import { LabHomePage } from '../kit/pages/LabHomePage'
import { FaultsPage } from '../kit/pages/lab/FaultsPage'

/** The mistakes of removing a dead peer, each in the profile that shows it. Ids as in the procedures. */

const CLUSTER = 'cluster1.example.com'
const HOME = '/'
const OPEN = '/expe1.example.com/system/clustering'
const DEAD_PEER = 'Remove a dead peer from a cluster'
const names = (...numbers: number[]) =>
  numbers.map((number) => (number === 0 ? '' : `expe${number}.example.com`))
const two = { name: CLUSTER, peers: names(1, 2) }

test('[RMD-M1] a dead primary is not removed: the refusal leads to changing the primary', async ({
  lab,
  page,
}) => {
  await lab.load('dead-primary', { open: HOME })
  const home = new LabHomePage(page)
  await home.chooseRoles(DEAD_PEER, { Primary: 'expe2', 'Dead peer': 'expe1' })
  await home.confirm()
  const { refusal } = home
  await expect(refusal).toContainText('expe1 is the primary')
  await expect(refusal.getByRole('button', { name: 'Change the primary peer' })).toBeVisible()
})

test('[RMD-M2] [RML-M9] a peer that answers is not removed as dead: the refusal leads to removing a live one', async ({
  lab,
  page,
}) => {
  await lab.load('cluster-of-three', { open: HOME })
  const home = new LabHomePage(page)
  await home.chooseRoles(DEAD_PEER, { Primary: 'expe1', 'Dead peer': 'expe3' })
  await home.confirm()
  const { refusal } = home
  await expect(refusal).toContainText('otherwise it keeps its list of peers')
  await expect(refusal.getByRole('button', { name: 'Remove a live peer from a cluster' })).toBeVisible()
})

test('[RMD-M3] reconnected uncleared it has its old rows and an alarm, and the others log that it calls', {
  tag: tags('@RMD-03 @RMD-04'),
}, async ({ lab, expressway, appliance }) => {
  await lab.load('dead-peer', { open: OPEN })
  for (const name of ['expe1', 'expe2']) await appliance(name).saveClustering(two)
  await lab.mendAll()
  await lab.advance({ minutes: 6 })

  await appliance('expe3').signIn()
  const clustering = await expressway('expe3').openClustering()
  await expect(clustering.peer(1)).toHaveValue('expe1.example.com')
  await expect(clustering.peer(1)).toHaveAccessibleDescription(/Failed/)
  const alarms = await expressway('expe3').openAlarms()
  await expect(alarms.alarm('Cluster communication failure').first()).toBeVisible()
  const log = await expressway('expe1').openEventLog()
  await expect(log.row('Unexpected cluster contact').first()).toContainText('expe3')
})

test('[RMD-M3] an old primary that is reconnected uncleared claims the role that another has, and mismatches', {
  tag: tags('@RMD-04'),
}, async ({ lab, expressway, appliance }) => {
  await lab.load('dead-primary', { open: '/expe2.example.com/system/clustering' })
  for (const name of ['expe2', 'expe3']) {
    await appliance(name).saveClustering({ name: CLUSTER, peers: names(2, 3) })
  }
  await lab.mendAll()
  await lab.advance({ minutes: 6 })

  await appliance('expe1').signIn()
  const alarms = await expressway('expe1').openAlarms()
  await alarms.askWhy('Cluster primary mismatch')
  await expect(alarms.dialog).toContainText('expe2 has another primary')
})

test('RMD-14 cleared while it is isolated it is reconnected without a warning', {
  tag: tags('@RMD-14'),
}, async ({ lab, appliance, page }) => {
  await lab.load('dead-peer', { open: HOME })
  for (const name of ['expe1', 'expe2']) await appliance(name).saveClustering(two)
  await lab.mendAll({ meanwhile: { kind: 'isolated', expressway: 'expe3' } })
  await lab.advance({ minutes: 6 })
  const faults = await new FaultsPage(page).open()
  await expect(faults.faults).toContainText('expe3 still lists the peers of its old cluster')

  await appliance('expe3').signIn()
  await appliance('expe3').saveClustering({ name: 'expe3.example.com', peers: [] })
  await expect(faults.faults).not.toContainText('still lists the peers')
  await faults.removeFault('expe3 is isolated from the other Expressways')
  await expect(faults.faults).toContainText('Nothing is broken on purpose.')
  await expect(faults.faults).not.toContainText('Reconnected uncleared')
  expect((await lab.world()).mistakes).toEqual([])
})

test('[RMD-M4] a dead peer in the middle leaves a gap, which is refused at its row', async ({
  lab,
  expressway,
}) => {
  await lab.load('cluster-of-three', { open: OPEN })
  await lab.fault({ kind: 'power-off', expressway: 'expe2' })
  const clustering = await expressway('expe1').openClustering()
  await clustering.fill({ name: CLUSTER, peers: names(1, 0, 3) })
  await clustering.save()
  await expect(clustering.peer(2)).toHaveAccessibleDescription(/blank above a filled row/)
})

test('[RMD-M4] a forgotten subordinate keeps the Failed row and the alarm, and its database is not Active', async ({
  lab,
  expressway,
  appliance,
}) => {
  await lab.load('dead-peer', { open: OPEN })
  await appliance('expe1').saveClustering(two)
  await lab.advance({ minutes: 10 })
  const clustering = await expressway('expe2').openClustering()
  await expect(clustering.peer(3)).toHaveAccessibleDescription(/Failed/)
  await expect(clustering.database).toContainText('Inactive')
  const alarms = await expressway('expe2').openAlarms()
  await expect(alarms.alarm('Cluster communication failure').first()).toBeVisible()
})

test('[RMD-M5] two weeks after the loss its licences leave the pool, and the pool says so', {
  tag: tags('@INT-11'),
}, async ({ lab, expressway, appliance }) => {
  await lab.load('dead-peer', { open: OPEN })
  const keys = await expressway('expe1').openOptionKeys()
  const sessions = keys.page.getByRole('table', { name: 'Licence pool' }).getByRole('row', {
    name: 'Rich media sessions',
  })
  await expect(sessions).toContainText('300')
  await expect(sessions).toContainText('expe3: 100, leaves the pool in')

  await lab.advance({ days: 15 })
  await appliance('expe1').signIn()
  await expressway('expe1').openOverview()
  await expressway('expe1').openOptionKeys()
  await expect(sessions).toContainText('200')
  await expect(sessions).toContainText('expe3: 100, left the pool after two weeks without contact')
})
