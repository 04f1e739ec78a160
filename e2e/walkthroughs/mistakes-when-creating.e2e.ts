import { expect, tags, test } from '../fixtures'
import { LabHomePage } from '../kit/pages/LabHomePage'
import { ProcedureDrawer } from '../kit/pages/ProcedureDrawer'
import { restart, saveClustering, saved, turnOnMaintenanceMode } from './common'

/** The mistakes of creating a cluster, each in the profile that shows it. Ids as in the procedures. */

const CLUSTER = 'cluster1.example.com'
const CREATE = 'Create a cluster of one'
const ONE = { name: CLUSTER, peers: ['expe1.example.com'] }
const OPEN = '/expe1.example.com/system/clustering'

test('[CRE-M1] several peers at creation are refused in strict, and the input stays', async ({
  lab,
  expressway,
}) => {
  await lab.load('standalone-pair', { open: OPEN })
  const clustering = await expressway('expe1').openClustering()
  await clustering.fill({ name: CLUSTER, peers: ['expe1.example.com', 'expe2.example.com'] })
  await clustering.save()
  await expect(clustering.refusal).toContainText('A cluster begins with one peer')
  await expect(clustering.peer(2)).toHaveValue('expe2.example.com')
})

test('[CRE-M1] several peers at creation fail in realistic', async ({ lab, expressway }) => {
  await lab.load('standalone-pair', { open: OPEN, profile: 'realistic' })
  const primary = expressway('expe1')
  await saveClustering(primary, { name: CLUSTER, peers: ['expe1.example.com', 'expe2.example.com'] })
  await restart(lab, primary)
  const clustering = await primary.openClustering()
  await expect(clustering.peer(2)).toHaveAccessibleDescription(/Failed/)
  const alarms = await primary.openAlarms()
  await expect(alarms.alarm('Cluster communication failure')).toBeVisible()
})

test('[CRE-M2] a Peer 1 address of somebody else raises an alarm instead of This system', async ({
  lab,
  expressway,
}) => {
  await lab.load('standalone-pair', { profile: 'realistic', open: OPEN })
  const primary = expressway('expe1')
  await saveClustering(primary, { name: CLUSTER, peers: ['10.0.0.99'] })
  const clustering = await primary.openClustering()
  await clustering.refresh()
  await expect(clustering.peer(1)).toHaveAccessibleDescription(/Failed/)
  const alarms = await primary.openAlarms()
  await expect(alarms.alarm(/local Expressway does not appear in the list of peers/)).toBeVisible()
})

test('[CRE-M3] an address that the certificate does not carry is refused in Enforce, with its names', async ({
  lab,
  expressway,
}) => {
  await lab.load('standalone-pair', { open: OPEN })
  const clustering = await expressway('expe1').openClustering()
  await clustering.fill({ name: CLUSTER, tls: 'Enforce', peers: ['10.0.0.11'] })
  await clustering.save()
  await expect(clustering.refusal.first()).toContainText('expe1.example.com')
  await clustering.type(1, 'expe1.example.com')
  await clustering.save()
  await expect(clustering.success).toBeVisible()
})

test('[CRE-M4] peers without a Cluster name raise an alarm that saving one clears', async ({
  lab,
  expressway,
}) => {
  await lab.load('standalone-pair', { open: OPEN })
  const primary = expressway('expe1')
  await saveClustering(primary, { name: '', peers: ['expe1.example.com'] })
  const alarms = await primary.openAlarms()
  await expect(alarms.alarm('Cluster name not configured')).toBeVisible()
  await alarms.cure('Cluster name not configured')
  await saveClustering(primary, ONE)
  await primary.openAlarms()
  await expect(alarms.alarm('Cluster name not configured')).toHaveCount(0)
})

test('[CRE-M5] without the restart the alarm stays, acknowledged or not, and nothing is formed', async ({
  lab,
  expressway,
}) => {
  await lab.load('standalone-pair', { open: OPEN })
  const primary = expressway('expe1')
  await saveClustering(primary, ONE)
  const alarms = await primary.openAlarms()
  await alarms.acknowledge('Restart required')
  await lab.advance({ days: 1 })
  await alarms.refresh()
  await expect(alarms.alarm('Restart required')).toContainText('Acknowledged')
  const clustering = await primary.openClustering()
  await expect(clustering.database).toContainText('Inactive')
})

test('[CRE-M6] the restart says how many calls it drops, and drops them', async ({ lab, expressway }) => {
  await lab.load('standalone-pair', { open: OPEN })
  const primary = expressway('expe1')
  const { calls } = await lab.machine('expe1')
  const options = await primary.openRestartOptions()
  await options.ask()
  await expect(options.dialog).toContainText(new RegExp(`${calls} calls?`))
  await options.confirm()
  await expect(options.progress).toBeVisible()
  expect(await lab.machine('expe1')).toMatchObject({ calls: 0, power: 'restarting' })
})

test('[CRE-M7] Cancel in the question leaves maintenance mode Off', { tag: tags('@CRE-31 @UPG-13') }, async ({
  lab,
  expressway,
}) => {
  await lab.load('standalone-pair', { open: OPEN })
  const maintenance = await expressway('expe1').openMaintenanceMode()
  await maintenance.choose('On')
  await maintenance.cancel()
  await maintenance.refresh()
  await expect(maintenance.field('Maintenance mode')).toHaveValue('Off')
})

test('[CRE-M8] maintenance mode left on shows on every page and in the alarms', async ({
  lab,
  expressway,
}) => {
  await lab.load('cluster-of-one', { open: OPEN })
  const primary = expressway('expe1')
  await turnOnMaintenanceMode(primary)
  const dns = await primary.openDns()
  await expect(dns.informationBar).toContainText('maintenance mode')
  const alarms = await primary.openAlarms()
  await expect(alarms.alarm('Maintenance mode')).toBeVisible()
})

test('[CRE-M9] H.323 mode Off raises its alarm after the restart, and the alarm leads to the page', async ({
  lab,
  expressway,
}) => {
  await lab.load('cluster-of-one', { open: OPEN })
  const primary = expressway('expe1')
  const h323 = await primary.openH323()
  await h323.set('H.323 mode', 'Off')
  await h323.save()
  await expect(h323.success).toBeVisible()
  const alarms = await primary.openAlarms()
  await alarms.cure('Invalid clustering configuration')
  await expect(h323.heading).toHaveText('H.323')
})

test('[CRE-M10] a zone that names a peer of the cluster is flagged', async ({ lab, expressway }) => {
  await lab.load('cluster-of-three', { open: OPEN })
  const zones = await expressway('expe1').openZones()
  await zones.button('New').click()
  await zones.set('Name', 'To a peer')
  await zones.set('Peer 1 address', 'expe2.example.com')
  await zones.button('Create zone').click()
  await expect(zones.row('To a peer')).toContainText('expe2')
})

test('[CRE-M11] a small Time to live with many endpoints loads the system beyond its limit, and the page says so', {
  tag: tags('@CRE-27'),
}, async ({ lab, expressway }) => {
  await lab.load('cluster-of-six', { open: OPEN })
  const h323 = await expressway('expe1').openH323()
  const load = h323.page.getByRole('region', { name: 'Registration load' })
  await expect(load).not.toContainText('slow this system down')
  await h323.set('Time to live', '60')
  await saved(h323)
  await expect(load).toContainText('a second slow this system down: raise the Time to live')
  const meter = load.getByRole('meter', { name: 'Registrations per second' })
  const { value, high } = await meter.evaluate((element: HTMLMeterElement) => ({
    value: element.value,
    high: element.high,
  }))
  expect(value).toBeGreaterThan(high)
})

test('[CRE-M12] without an NTP server that answers a clustered system raises the replication alarm', async ({
  lab,
  expressway,
}) => {
  await lab.load('cluster-of-one', { open: OPEN })
  for (const server of ['10.0.0.4', '10.0.0.5']) await lab.fault({ kind: 'ntp-unreachable', server })
  const alarms = await expressway('expe1').openAlarms()
  await expect(alarms.alarm(/The NTP server is unreachable/)).toBeVisible()
  await alarms.cure(/The NTP server is unreachable/)
  await expect(alarms.heading).toHaveText('Time')
  await expect(alarms.page.getByText('Unsynchronized').first()).toBeVisible()
})

test('[CRE-M13] create on a member of a cluster does not start, and leads to adding a peer', {
  tag: tags('@CRE-05'),
}, async ({ lab, page }) => {
  await lab.load('cluster-of-one', { open: '/' })
  const home = new LabHomePage(page)
  await home.chooseRoles(CREATE, { Primary: 'expe1' })
  await home.confirm()
  const { refusal } = home
  await expect(refusal).toBeVisible()
  await expect(refusal.getByRole('button', { name: 'Add a peer to a cluster' })).toBeVisible()
})

test('[CRE-M14] a stale entry on another Expressway reads Failed there, and is logged here as unexpected', {
  tag: tags('@CRE-13'),
}, async ({ lab, expressway, appliance }) => {
  await lab.load('cluster-of-one', { open: OPEN, profile: 'realistic' })
  const stale = { name: 'other.example.com', peers: ['expe2.example.com', 'expe1.example.com'] }
  await appliance('expe2').saveClustering(stale)
  await appliance('expe2').restart(lab)
  const clustering = await expressway('expe2').openClustering()
  await expect(clustering.peer(2)).toHaveAccessibleDescription(/Failed/)
  const alarms = await expressway('expe2').openAlarms()
  await expect(alarms.alarm('Cluster communication failure').first()).toBeVisible()
  const log = await expressway('expe1').openEventLog()
  await expect(log.row('Unexpected cluster contact').first()).toContainText('expe2')
})

test('[CRE-M15] a change before the backup is written down', { tag: tags('@CRE-15') }, async ({
  lab,
  expressway,
  page,
}) => {
  await lab.load('standalone-pair', { open: OPEN })
  await lab.startProcedure('create', { primary: 'expe1' })
  const h323 = await expressway('expe1').openH323()
  await h323.set('Time to live', '90')
  await saved(h323)
  await expect(new ProcedureDrawer(page).mistakes).toContainText('changed before a backup was taken')
})
