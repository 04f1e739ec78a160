import { expect, test } from '../fixtures'
import { restart, saveClustering } from './common'

/** The mistakes of adding a peer, each in the profile that shows it. Ids as in the procedures. */

const CLUSTER = 'cluster1.example.com'
const OPEN = '/expe1.example.com/system/clustering'
const names = (...numbers: number[]) =>
  numbers.map((number) => (number === 0 ? '' : `expe${number}.example.com`))
const four = { name: CLUSTER, peers: names(1, 2, 3, 4) }

test('[ADD-M1] two peers at once are refused in strict', async ({ lab, expressway }) => {
  await lab.load('cluster-of-one', { open: OPEN })
  const clustering = await expressway('expe1').openClustering()
  await clustering.fill({ name: CLUSTER, peers: [...names(1, 2), '10.0.0.77'] })
  await clustering.save()
  await expect(clustering.refusal.first()).toContainText('Only one peer is added at a time')
})

test('[ADD-M2] a gap is refused in strict at its row, and marked in realistic', async ({
  lab,
  expressway,
}) => {
  const gap = { name: CLUSTER, peers: names(1, 2, 3, 0, 4) }
  await lab.load('cluster-of-three', { open: OPEN })
  const clustering = await expressway('expe1').openClustering()
  await clustering.fill(gap)
  await clustering.save()
  await expect(clustering.peer(4)).toHaveAccessibleDescription(/blank above a filled row/)

  await lab.load('cluster-of-three', { open: OPEN, profile: 'realistic' })
  await saveClustering(expressway('expe1'), gap)
  await clustering.refresh()
  await expect(clustering.peer(4)).toHaveAccessibleDescription(/Gap/)
})

test('[ADD-M3] another order is marked on that peer and keeps the database from Active', async ({
  lab,
  expressway,
}) => {
  await lab.load('cluster-of-three', { profile: 'realistic', open: OPEN })
  const subordinate = expressway('expe3')
  await saveClustering(subordinate, { name: CLUSTER, peers: names(1, 3, 2) })
  const clustering = await subordinate.openClustering()
  await clustering.refresh()
  await expect(clustering.peer(2)).toHaveAccessibleDescription(/On the primary, row 2 says expe2/)
  await expect(clustering.database).toContainText('Inactive')
  const alarms = await expressway('expe3').openAlarms()
  await expect(alarms.alarm('Cluster replication error').first()).toBeVisible()
})

test('[ADD-M4] another Configuration primary raises both alarms until it is mended and two minutes have passed', async ({
  lab,
  expressway,
}) => {
  await lab.load('cluster-of-three', { profile: 'realistic', open: OPEN })
  const subordinate = expressway('expe2')
  await saveClustering(subordinate, { name: CLUSTER, primary: 3, peers: names(1, 2, 3) })
  const alarms = await subordinate.openAlarms()
  await expect(alarms.alarm('Cluster primary mismatch').first()).toBeVisible()
  await expect(alarms.alarm(/Configuration primary ID is inconsistent/).first()).toBeVisible()
  await saveClustering(subordinate, { name: CLUSTER, primary: 1, peers: names(1, 2, 3) })
  await lab.advance({ minutes: 2 })
  await subordinate.openAlarms()
  await expect(alarms.alarm('Cluster primary mismatch')).toHaveCount(0)
})

test('[ADD-M9] without its restart the new peer never joins, and why says so', async ({
  lab,
  expressway,
}) => {
  await lab.load('cluster-of-three', { open: OPEN })
  for (const machine of ['expe1', 'expe2', 'expe3', 'expe4']) await saveClustering(expressway(machine), four)
  await lab.advance({ minutes: 25 })
  const clustering = await expressway('expe1').openClustering()
  await clustering.refresh()
  await expect(clustering.peer(4)).toHaveAccessibleDescription(/Failed/)
  await clustering.askWhy()
  await expect(clustering.page.getByText(/takes effect with a restart/).first()).toBeVisible()
})

test('[ADD-M10] judged too early the database is Initialising, five minutes later Active', async ({
  lab,
  expressway,
}) => {
  await lab.load('cluster-of-three', { open: OPEN })
  for (const machine of ['expe1', 'expe2', 'expe3', 'expe4']) await saveClustering(expressway(machine), four)
  await restart(lab, expressway('expe4'))
  const clustering = await expressway('expe1').openClustering()
  await clustering.refresh()
  await expect(clustering.database).toContainText('Initialising')
  await lab.advance({ minutes: 5 })
  await clustering.refresh()
  await expect(clustering.database).toContainText('Active')
})

test('[ADD-M11] a cluster-wide save while a peer is joining is warned of', async ({ lab, expressway }) => {
  await lab.load('cluster-of-three', { open: OPEN })
  const primary = expressway('expe1')
  await saveClustering(primary, four)
  const h323 = await primary.openH323()
  await h323.set('Time to live', '90')
  await h323.save()
  await expect(h323.page.getByText(/Saved while not every peer is in service/)).toBeVisible()
  const { mistakes } = await lab.world()
  expect(mistakes.map(({ id }) => id)).toContain('ADD-M11')
})

test('[ADD-M12] restarting two peers at once is written down', async ({ lab, expressway }) => {
  await lab.load('cluster-of-three', { profile: 'realistic', open: OPEN })
  for (const machine of ['expe2', 'expe3']) {
    const options = await expressway(machine).openRestartOptions()
    await options.ask()
    await options.confirm()
    await expect(options.progress).toBeVisible()
  }
  const { mistakes } = await lab.world()
  expect(mistakes.map(({ id }) => id)).toContain('ADD-M12')
})

test('[ADD-M17] in a full cluster there is no free row', async ({ lab, expressway }) => {
  await lab.load('cluster-of-six', { open: OPEN })
  const clustering = await expressway('expe1').openClustering()
  for (const row of [1, 2, 3, 4, 5, 6]) await expect(clustering.peer(row)).not.toHaveValue('')
  await expect(clustering.field('Peer 7 address')).toHaveCount(0)
})
