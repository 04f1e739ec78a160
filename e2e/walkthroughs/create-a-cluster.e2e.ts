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

const CLUSTER = 'cluster1.example.com'

const proves = tags(
  '@CRE-14 @CRE-15 @CRE-24 @CRE-30 @CRE-31 @CRE-33 @CRE-34 @CRE-40 @CRE-45 @CRE-53 @CRE-55 @CRE-56',
)

test('create a cluster of one', { tag: proves }, async ({ lab, expressway }) => {
  const primary = expressway('expe1')
  const other = expressway('expe2')
  await lab.load('standalone-pair', { open: '/expe1.example.com/overview' })

  await test.step('CRE.02 No other Expressway lists the primary', () => expectNoPeers(other))

  await test.step('CRE.03 It runs X8.9', async () => {
    const overview = await primary.openOverview()
    await expect(overview.page.getByRole('main')).toContainText('X8.9')
  })

  await test.step('CRE.04 Back it up', () => backUp(primary))

  await test.step('CRE.05, CRE.06 The network interfaces are in order', async () => {
    await primary.openEthernet()
    const ip = await primary.openIp()
    await expect(ip.field('LAN 1 IPv4 address')).toHaveValue('10.0.0.11')
    await expect(ip.field('IPv4 gateway')).not.toHaveValue('')
  })

  await test.step('CRE.07 The option keys are those of the intended peers', async () => {
    await primary.openOptionKeys()
  })

  await test.step('CRE.08, CRE.09 DNS and time answer', async () => {
    const dns = await primary.openDns()
    await expect(dns.field('Address 1')).not.toHaveValue('')
    const time = await primary.openTime()
    await expect(time.page.getByText('Synchronized').first()).toBeVisible()
  })

  await test.step('CRE.10 It has no peers yet', () => expectNoPeers(primary))

  await test.step('CRE.11, CRE.13 H.323 is on, with a short time to live', async () => {
    const h323 = await primary.openH323()
    await h323.set('H.323 mode', 'On')
    await h323.set('Time to live', '60')
    await saved(h323)
  })

  await test.step('CRE.12 No zone names a future peer', async () => {
    const zones = await primary.openZones()
    await expect(zones.row(/expe2|10\.0\.0\.12/)).toHaveCount(0)
  })

  await test.step('CRE.14 It has a host name of its own', async () => {
    const dns = await primary.openDns()
    await expect(dns.field('System host name')).toHaveValue('expe1')
  })

  await test.step('CRE.15 Optimize call signaling', async () => {
    const routing = await primary.openCallRouting()
    await routing.set('Call signaling optimization', 'On')
    await saved(routing)
  })

  await test.step('CRE.16 Turn on maintenance mode; Cancel changes nothing', async () => {
    const maintenance = await primary.openMaintenanceMode()
    await maintenance.choose('On')
    await maintenance.cancel()
    await maintenance.refresh()
    await expect(maintenance.field('Maintenance mode')).toHaveValue('Off')
    await turnOnMaintenanceMode(primary)
  })

  await test.step('CRE.17 Disconnect and unregister: what is selected goes, the rest stays', async () => {
    const calls = await primary.openCalls()
    // The button is there with the rows: before that there is nothing to count.
    await expect(calls.button('Disconnect')).toBeDisabled()
    const before = await calls.rows.count()
    await calls.selectFirst()
    await calls.button('Disconnect').click()
    await expect(calls.rows).toHaveCount(before - 1)

    const devices = await primary.openByDevice()
    await expect(devices.button('Unregister')).toBeDisabled()
    await dropCallsAndRegistrations(primary)
    await lab.advance({ minutes: 10 })
    expect(await lab.machine('expe1')).toMatchObject({ calls: 0, registrations: 0 })
  })

  await test.step('CRE.18 Name the cluster', async () => {
    const clustering = await primary.openClustering()
    await expect(clustering.field('TLS verification mode').getByRole('option')).toHaveText([
      'Permissive',
      'Enforce',
    ])
    await clustering.set('Cluster name', CLUSTER)
    await saved(clustering)
  })

  await test.step('CRE.19 Name itself as the only peer and as the primary', () =>
    saveClustering(primary, { name: CLUSTER, peers: ['10.0.0.11'] }))

  await test.step('CRE.20 The row says that it is this system', async () => {
    const clustering = await primary.openClustering()
    await expect(clustering.peer(1)).toHaveAccessibleDescription(/This system/)
    expect((await lab.machine('expe1')).state).toBe('standalone')
  })

  await test.step('CRE.21 An alarm asks for a restart and leads there; restart', async () => {
    const alarms = await primary.openAlarms()
    await alarms.cure(/Restart required/)
    await expect(alarms.heading).toHaveText('Restart options')
    await restart(lab, primary)
  })

  await test.step('CRE.22, CRE.23 FindMe accounts and configuration are as before', async () => {
    const path = 'status/applications/tms-provisioning-extension-services/findme/accounts'
    await primary.open(path)
    const routing = await primary.openCallRouting()
    await expect(routing.field('Call signaling optimization')).toHaveValue('On')
    const h323 = await primary.openH323()
    await expect(h323.field('Time to live')).toHaveValue('60')
  })

  await test.step('CRE.24 Back it up again', () => backUp(primary))

  await test.step('CRE.26, CRE.27 Nothing waits for a restart, and maintenance mode is off', async () => {
    const alarms = await primary.openAlarms()
    await expect(alarms.alarm(/Restart required/)).toHaveCount(0)
    const maintenance = await primary.openMaintenanceMode()
    await expect(maintenance.field('Maintenance mode')).toHaveValue('Off')
  })

  await test.step('CRE.28 No alarm stands unacknowledged', async () => {
    const alarms = await primary.openAlarms()
    await expect(alarms.row('New')).toHaveCount(0)
    expect(await lab.machine('expe1')).toMatchObject({ state: 'clustered', primary: true })
  })
})
