import { expect, tags, test } from '../fixtures'
import { TestCallsPage } from '../kit/pages/lab/TestCallsPage'
import { ProcedureDrawer } from '../kit/pages/ProcedureDrawer'
import { forceConfigUpdate } from './alarms'
import { saved, turnOnMaintenanceMode } from './common'

/** The mistakes of upgrading a cluster, each in the profile that shows it. Ids as in the procedures. */

const IMAGE = 's42700x8_9.tar.gz'
const OPEN = '/expe1.example.com/overview'
const ALL = ['expe1', 'expe2', 'expe3']
/** The primary checks its disk: its restart is the thirtieth. */
const LONG_REBOOT = { minutes: 15 }

test('[UPG-M1] in realistic a subordinate upgraded first conflicts, until its configuration is forced', {
  tag: tags('@UPG-08'),
}, async ({ lab, expressway, appliance }) => {
  await lab.load('upgrade-x8-8', { open: OPEN, profile: 'realistic' })
  for (const name of ['expe2', 'expe1', 'expe3']) {
    await appliance(name).signIn()
    await appliance(name).install(lab, IMAGE)
    await appliance(name).act('reboot')
    await lab.advance(LONG_REBOOT)
  }
  expect((await lab.world()).mistakes.map(({ id }) => id)).toContain('UPG-M1')
  await lab.advance({ minutes: 6 })
  await appliance('expe2').signIn()
  const alarms = await expressway('expe2').openAlarms()
  const conflict = alarms.alarm(/conflicts with the primary's configuration/).first()
  await expect(conflict).toBeVisible()

  const terminal = await forceConfigUpdate(expressway('expe2'))
  await expect(terminal.screen).toContainText(/comes with the next copy/)
  await lab.advance({ minutes: 1 })
  await expressway('expe2').openAlarms()
  await expect(conflict).toHaveCount(0)
})

test('[UPG-M2] without a backup of the old version the page advises one, and the reboot is written down', {
  tag: tags('@UPG-11'),
}, async ({ lab, expressway, appliance, page }) => {
  await lab.load('upgrade-x8-8', { open: OPEN })
  await lab.startProcedure('upgrade', { primary: 'expe1' })
  const upgrade = await expressway('expe1').openUpgrade()
  await upgrade.chooseFromShelf(IMAGE)
  await upgrade.upload()
  await expect(page.getByText(/no backup/i).first()).toBeVisible()
  await upgrade.proceed()
  await expect(upgrade.progress).toBeVisible()
  await lab.advance({ minutes: 5 })
  await appliance('expe1').act('reboot')
  await expect(new ProcedureDrawer(page).mistakes).toContainText('without a backup of the old one')
})

test(
  '[UPG-M2] a backup of the newer version is refused on the older one, and both are named',
  {
    tag: tags('@UPG-12'),
  },
  async ({ lab, expressway }, info) => {
    await lab.load('standalone-pair', { open: OPEN })
    const file = info.outputPath('newer_backup.tar.gz')
    const backups = await expressway('expe1').openBackupAndRestore()
    await (await backups.createBackup()).saveAs(file)

    await lab.load('upgrade-x8-8', { open: OPEN })
    await expressway('expe1').openBackupAndRestore()
    await backups.restore(file)
    await expect(backups.refusal).toContainText('The backup is of version X8.9; this system runs X8.8.3.')
  },
)

test('[UPG-M3] a change meanwhile is warned of, and does not reach the peers of the other version', {
  tag: tags('@UPG-25 @UPG-26'),
}, async ({ lab, expressway, appliance }) => {
  await lab.load('upgrade-x8-8', { open: OPEN })
  await appliance('expe1').install(lab, IMAGE)
  await appliance('expe1').act('reboot')
  await lab.advance(LONG_REBOOT)
  await appliance('expe1').signIn()
  const h323 = await expressway('expe1').openH323()
  await h323.set('Time to live', '90')
  await saved(h323)
  await expect(h323.page.getByText(/expe2, expe3 on another version will not get this change/)).toBeVisible()
  expect((await lab.world()).mistakes.map(({ id }) => id)).toContain('UPG-M3')
  await lab.advance({ minutes: 4 })
  await expressway('expe2').openH323()
  await expect(h323.field('Time to live')).toHaveValue('1800')
})

test('[UPG-M4] to repair the alarms that are expected is written down; their reason says that they go by themselves', {
  tag: tags('@UPG-19'),
}, async ({ lab, expressway, appliance, page }) => {
  await lab.load('upgrade-x8-8', { open: OPEN })
  await lab.startProcedure('upgrade', { primary: 'expe1' })
  await appliance('expe1').install(lab, IMAGE)
  await appliance('expe1').act('reboot')
  await lab.advance(LONG_REBOOT)
  const alarms = await expressway('expe2').openAlarms()
  for (const alarm of ['Cluster communication failure', /an upgrade is in progress/]) {
    await alarms.askWhy(alarm)
    await expect(alarms.dialog).toContainText('Expected during an upgrade')
    await alarms.closeWhy()
  }
  await expect(new ProcedureDrawer(page).preflight).toContainText(
    'Cluster communication failure (expected during upgrade)',
  )
  const clustering = await expressway('expe2').openClustering()
  await saved(clustering)
  await expect(new ProcedureDrawer(page).mistakes).toContainText('An expected alarm was treated as a fault')
})

test('[UPG-M5] a power cycle during the check of the disk begins it again, and the outage becomes longer', {
  tag: tags('@UPG-17 @UPG-18'),
}, async ({ lab, expressway, appliance, page }) => {
  await lab.load('upgrade-x8-8', { open: OPEN })
  await appliance('expe1').install(lab, IMAGE)
  const upgrade = await expressway('expe1').openUpgrade()
  await upgrade.reboot()
  await expect(upgrade.heading).toHaveText('Restarting')
  await lab.advance({ minutes: 6 })
  await expect(page.getByText('ERR_CONNECTION_TIMED_OUT')).toBeVisible()

  const fault = await lab.fault({ kind: 'power-off', expressway: 'expe1' })
  await lab.mend(fault)
  // When it would have been back.
  await lab.advance({ minutes: 10 })
  expect(await lab.machine('expe1')).toMatchObject({ power: 'restarting' })
  expect((await lab.world()).mistakes.map(({ id }) => id)).toContain('UPG-M5')

  await lab.advance({ minutes: 5 })
  await page.getByRole('button', { name: 'Reload', exact: true }).last().click()
  await expressway('expe1').loginPage().signIn()
  await expect(expressway('expe1').menu.bar).toBeVisible()
  const information = await expressway('expe1').openSystemInformation()
  await expect(information.page.getByRole('region', { name: 'System information' })).toContainText('X8.9')
  await expect(page.getByRole('definition').filter({ hasText: /^30$/ })).toBeVisible()
})

test('[UPG-M6] all peers at once take the cluster out of service, and the lost calls are counted', {
  tag: tags('@UPG-09'),
}, async ({ lab, appliance, page }) => {
  await lab.load('upgrade-x8-8', { open: OPEN, profile: 'realistic' })
  await lab.startProcedure('upgrade', { primary: 'expe1' })
  const { calls } = await lab.machine('expe3')
  expect(calls).toBeGreaterThan(0)
  for (const name of ALL) await appliance(name).install(lab, IMAGE)
  for (const name of ALL) await appliance(name).act('reboot')
  const drawer = new ProcedureDrawer(page)
  await expect(drawer.mistakes).toContainText('3 of 3 peers go out of service, with room for 450 calls')
  await expect(drawer.all).toContainText(/Calls lost: [1-9]\d*\. Most peers down at once: 3\./)
})

test('[UPG-M7] an upgrade that stops half-way leaves the cluster in parts, with the alarm', {
  tag: tags('@UPG-04'),
}, async ({ lab, expressway, appliance }) => {
  await lab.load('upgrade-x8-8', { open: OPEN })
  await appliance('expe1').install(lab, IMAGE)
  await appliance('expe1').act('reboot')
  await lab.advance({ days: 1 })
  await appliance('expe3').signIn()
  const clustering = await expressway('expe3').openClustering()
  const partition = clustering.page.getByRole('region', { name: 'Cluster partition' })
  await expect(partition).toContainText('X8.8.3 (this system)')
  await expect(clustering.database).not.toContainText('Active')
  const alarms = await expressway('expe3').openAlarms()
  await expect(alarms.alarm('Cluster communication failure').first()).toBeVisible()
})

test('[UPG-M8] maintenance mode keeps new calls away; a reboot drops those that are up, and their number is written down', {
  tag: tags('@UPG-14'),
}, async ({ lab, expressway, appliance, page }) => {
  await lab.load('upgrade-x8-8', { open: OPEN })
  await appliance('expe1').install(lab, IMAGE)
  const testCalls = await new TestCallsPage(page).open()
  await testCalls.placeCall({ from: 'expe1', through: 'No zone' })
  await expect(testCalls.callAnswer).toContainText('Accepted by expe1')
  const { calls } = await lab.machine('expe1')
  await turnOnMaintenanceMode(expressway('expe1'))
  await testCalls.open()
  await testCalls.placeCall({ from: 'expe1', through: 'No zone' })
  await expect(testCalls.callAnswer).toContainText('expe1 is in maintenance mode and takes no new calls')
  await testCalls.placeCall({ from: 'expe2', through: 'No zone' })
  await expect(testCalls.callAnswer).toContainText('Accepted by expe2')
  expect(await lab.machine('expe1')).toMatchObject({ calls })
  const { own } = await expressway('expe1').openCalls()
  const placed = own.filter({ hasText: 'sip:test@example.com' })
  await expect(placed).toBeVisible()

  const upgrade = await expressway('expe1').openUpgrade()
  await expect(page.getByRole('region', { name: 'System status' })).toContainText(String(calls))
  await upgrade.reboot()
  await expect(upgrade.heading).toHaveText('Restarting')
  expect(await lab.machine('expe1')).toMatchObject({ calls: 0 })
  await testCalls.open()
  await page
    .getByRole('banner')
    .getByRole('button', { name: /mistake/ })
    .click()
  const told = page.getByRole('dialog', { name: 'Mistakes' })
  await expect(told).toContainText(`rebooted for its upgrade with ${calls} call(s) up, which were dropped`)
  await told.getByRole('button', { name: 'OK' }).click()

  await lab.advance(LONG_REBOOT)
  await testCalls.placeCall({ from: 'expe1', through: 'No zone' })
  await expect(testCalls.callAnswer).toContainText('Accepted by expe1')
  await appliance('expe1').signIn()
  await expressway('expe1').openCalls()
  // The new one alone: the other would not have ended by itself yet.
  await expect(placed).toHaveCount(1)
})
