import { expect } from '../fixtures'
import type { Lab } from '../kit/lab'
import type { ConsolePage } from '../kit/pages/ConsolePage'
import type { Expressway } from '../kit/pages/Expressway'
import type { ClusterSettings } from '../kit/pages/system/ClusteringPage'

/** What several procedures share. The steps are the guide's; each procedure says where they stand in it. */

/** Long enough for a restart. */
const RESTART = { minutes: 4 }

/** Saves a page and sees that it was taken. */
export async function saved(page: ConsolePage): Promise<void> {
  await page.save()
  await expect(page.success).toContainText('Saved')
}

/** Takes a backup and finds it in the list, with the version. */
export async function backUp(machine: Expressway, version = 'X8.9'): Promise<void> {
  const backups = await machine.openBackupAndRestore()
  const file = await backups.createBackup()
  expect(file.suggestedFilename()).toMatch(/backup.*\.tar\.gz/)
  await expect(backups.taken.filter({ hasText: file.suggestedFilename() })).toContainText(version)
}

/** Turns maintenance mode on and says yes to the question. */
export async function turnOnMaintenanceMode(machine: Expressway): Promise<void> {
  const maintenance = await machine.openMaintenanceMode()
  await maintenance.choose('On')
  await expect(maintenance.dialog).toBeVisible()
  await maintenance.confirm()
  await expect(maintenance.success).toContainText('Saved')
}

/** Ends what is left of calls and registrations. */
export async function dropCallsAndRegistrations(machine: Expressway): Promise<void> {
  const calls = await machine.openCalls()
  await calls.disconnectAll()
  await expect(calls.own).toHaveCount(0)

  const devices = await machine.openByDevice()
  await devices.unregisterAll()
  await expect(devices.rows).toHaveCount(0)
}

/** Restarts by the book and signs in again once the console is back. */
export async function restart(lab: Lab, machine: Expressway): Promise<void> {
  const options = await machine.openRestartOptions()
  await options.ask()
  await expect(options.dialog).toContainText(/calls?.*registrations?/)
  await options.confirm()
  // Time must not pass before the machine is on its way down.
  await expect(options.progress).toBeVisible()
  await lab.advance(RESTART)
  const login = machine.loginPage()
  await expect(login.button).toBeVisible()
  await login.signIn()
  await expect(machine.menu.bar).toBeVisible()
}

/** Types the ten values of System > Clustering and saves them. */
export async function saveClustering(machine: Expressway, settings: ClusterSettings): Promise<void> {
  const clustering = await machine.openClustering()
  await clustering.fill(settings)
  await saved(clustering)
}

/** Sees that the Clustering page has no peers at all. */
export async function expectNoPeers(machine: Expressway): Promise<void> {
  const clustering = await machine.openClustering()
  for (const row of [1, 2, 3, 4, 5, 6]) await expect(clustering.peer(row)).toHaveValue('')
}
