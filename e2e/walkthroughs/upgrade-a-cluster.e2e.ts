import { expect, tags, test } from '../fixtures'
import type { Lab } from '../kit/lab'
import type { Expressway } from '../kit/pages/Expressway'
import type { UpgradePage } from '../kit/pages/maintenance/UpgradePage'
import { backUp, dropCallsAndRegistrations, turnOnMaintenanceMode } from './common'

const proves = tags(`
  @PRE-03 @UPG-01 @UPG-07 @UPG-10 @UPG-11 @UPG-13 @UPG-15 @UPG-16 @UPG-17 @UPG-19 @UPG-20 @UPG-21
  @UPG-23 @UPG-24 @UPG-27 @UPG-28 @UPG-29 @UPG-30 @UPG-31 @UPG-32 @UPG-33 @UPG-34 @UPG-35 @TRB-14
`)

const IMAGE = 's42700x8_9.tar.gz'
const OLD = 'X8.8.3'
const NEW = 'X8.9'

test('upgrade a cluster, primary first and one peer at a time', { tag: proves }, async ({
  lab,
  expressway,
}) => {
  // Three peers, each drained, upgraded and looked over, in a browser of two cores.
  test.slow()
  const primary = expressway('expe1')
  const subordinates = ['expe2', 'expe3'].map(expressway)
  const all = [primary, ...subordinates]
  await lab.load('upgrade-x8-8', { open: '/expe1.example.com/overview' })

  await test.step('UPG.02 No alarm stands on any peer', async () => {
    for (const machine of all) {
      const alarms = await machine.openAlarms()
      await expect(alarms.row('New')).toHaveCount(0)
    }
  })

  await test.step('UPG.03 Back up the primary', () => backUp(primary, OLD))
  await test.step('UPG.04 Turn on maintenance mode', () => turnOnMaintenanceMode(primary))
  await test.step('UPG.05 Drop calls and registrations', () => dropCallsAndRegistrations(primary))

  await test.step('UPG.06 Upgrade the primary with an image from the disk', async () => {
    const upgrade = await primary.openUpgrade()
    await expect(upgrade.page.getByRole('table', { name: 'Components' })).toContainText(OLD)
    const file = await upgrade.download(IMAGE)
    await upgrade.file.setInputFiles(await file.path())
    await upgrade.upload()
    await install(lab, upgrade)
    await upgrade.reboot()
    await expect(upgrade.heading).toHaveText('Restarting')
  })

  await test.step('UPG.06 It checks its disk: the browser times out, and a later reload works', async () => {
    await lab.advance({ minutes: 5 })
    const { page } = primary
    await expect(page.getByRole('heading', { name: 'This site can’t be reached' })).toBeVisible()
    await lab.advance({ minutes: 10 })
    await expect(page.getByText('ERR_CONNECTION_TIMED_OUT')).toBeVisible()
    await page.getByRole('button', { name: 'Reload', exact: true }).last().click()
    await primary.loginPage().signIn()
    await expect(primary.menu.bar).toBeVisible()
    expect((await lab.machine('expe1')).version).toBe(NEW)
  })

  await test.step('UPG.07 Its configuration is as before', () => lookAround(primary))
  await test.step('UPG.08 Back it up again', () => backUp(primary))

  await test.step('The cluster works in parts, with the alarms that are expected', async () => {
    const subordinate = expressway('expe3')
    const clustering = await subordinate.openClustering()
    const partition = clustering.page.getByRole('region', { name: 'Cluster partition' })
    await expect(partition).toContainText('X8.8.3 (this system)')
    await expect(partition).toContainText('expe1')
    await expect(clustering.database).not.toContainText('Active')
    const alarms = await subordinate.openAlarms()
    for (const text of [
      'Cluster communication failure',
      'peer configuration file',
      'an upgrade is in progress',
    ])
      await expect(alarms.alarm(new RegExp(text)).first()).toBeVisible()
  })

  for (const [index, subordinate] of subordinates.entries()) {
    await test.step(`UPG.09 to UPG.13 Subordinate ${index + 1} of ${subordinates.length}`, () =>
      upgradeSubordinate(lab, subordinate))
  }

  await test.step('UPG.15 Within ten minutes the cluster is whole and no alarm is left', async () => {
    await lab.advance({ minutes: 5 })
    for (const machine of all) {
      const clustering = await machine.openClustering()
      await expect(clustering.database).toContainText('Active')
      await expect(clustering.page.getByRole('region', { name: 'Cluster partition' })).toHaveCount(0)
      const alarms = await machine.openAlarms()
      await expect(alarms.row('New')).toHaveCount(0)
      const maintenance = await machine.openMaintenanceMode()
      await expect(maintenance.field('Maintenance mode')).toHaveValue('Off')
    }
    expect((await lab.world()).mistakes).toEqual([])
  })
})

/** From the upload to the summary before the reboot. */
async function install(lab: Lab, upgrade: UpgradePage): Promise<void> {
  await expect(upgrade.confirmation).toContainText(OLD)
  await expect(upgrade.confirmation).toContainText(NEW)
  await expect(upgrade.confirmation).toContainText(/[0-9a-f]{64}/)
  await upgrade.proceed()
  await expect(upgrade.progress).toBeVisible()
  await lab.advance({ minutes: 5 })
  await expect(upgrade.page.getByRole('region', { name: 'System status' })).toContainText('Number of calls')
}

/** One lap: back up, drain, upgrade from the shelf, act on alarms, look over. */
async function upgradeSubordinate(lab: Lab, machine: Expressway): Promise<void> {
  await backUp(machine, OLD)
  await turnOnMaintenanceMode(machine)
  await dropCallsAndRegistrations(machine)
  const upgrade = await machine.openUpgrade()
  await upgrade.chooseFromShelf(IMAGE)
  await upgrade.upload()
  await install(lab, upgrade)
  await upgrade.reboot()
  await expect(upgrade.heading).toHaveText('Restarting')
  await lab.advance({ minutes: 5 })
  const login = machine.loginPage()
  await expect(login.button).toBeVisible()
  await login.signIn()
  await expect(machine.menu.bar).toBeVisible()
  const alarms = await machine.openAlarms()
  await expect(alarms.alarm(/Maintenance mode|Restart required/)).toHaveCount(0)
  await lookAround(machine)
}

/** The version, and a page of each menu. */
async function lookAround(machine: Expressway): Promise<void> {
  const information = await machine.openSystemInformation()
  await expect(information.page.getByRole('region', { name: 'System information' })).toContainText(NEW)
  const dns = await machine.openDns()
  await expect(dns.field('Domain name')).toHaveValue('example.com')
  const routing = await machine.openCallRouting()
  await expect(routing.field('Call signaling optimization')).toHaveValue('On')
}

test('a file that is no image, of an older release or for another product is refused with the reason', {
  tag: tags('@UPG-16 @UPG-12'),
}, async ({ lab, expressway }) => {
  const machine = expressway('expe1')
  await lab.load('upgrade-x8-8', { open: '/expe1.example.com/overview' })
  const upgrade = await machine.openUpgrade()
  await upgrade.upload()
  await expect(upgrade.page.getByText('Choose a software image.')).toBeVisible()

  const hostile = '<img src=x onerror=alert(1)>.tar.gz'
  await upgrade.file.setInputFiles({
    name: hostile,
    mimeType: 'application/gzip',
    buffer: Buffer.from('no image'),
  })
  await upgrade.upload()
  await expect(upgrade.refusal).toContainText('not a software image')

  for (const [name, reason] of [
    ['s42700x8_8_1.tar.gz', 'older than X8.8.3'],
    ['s52000ce8_3.tar.gz', 'TelePresence endpoint'],
    ['s42700x8_9_part.tar.gz', 'damaged'],
  ] as const) {
    await upgrade.chooseFromShelf(name)
    await upgrade.upload()
    await expect(upgrade.refusal).toContainText(reason)
  }
  expect((await lab.machine('expe1')).version).toBe(OLD)
})

test('a subordinate before the primary is refused, and says who comes first', {
  tag: tags('@UPG-08'),
}, async ({ lab, expressway }) => {
  await lab.load('upgrade-x8-8', { open: '/expe2.example.com/overview' })
  const upgrade = await expressway('expe2').openUpgrade()
  await upgrade.chooseFromShelf(IMAGE)
  await upgrade.upload()
  await upgrade.proceed()
  await expect(upgrade.refusal).toContainText('expe1 is the primary')
  expect((await lab.world()).mistakes.map(({ id }) => id)).toEqual(['UPG-M1'])
})
