import type { Download, Locator } from '@playwright/test'
import { answered, downloaded, led, taken, throwRefusal, untilAnswered } from './answers'
import { ConsolePage } from './ConsolePage'
import { ConsolePages } from './ConsolePages'
import type { BackupAndRestorePage } from './maintenance/BackupAndRestorePage'
import { TablePage } from './TablePage'
import type { TerminalPage } from './TerminalPage'

/** Fields by their labels, with what is typed into them or chosen there. */
export type Values = Readonly<Record<string, string>>

/** A path on the disk, or a file made for the test. */
export type ChosenFile = Parameters<Locator['setInputFiles']>[0]

/**
 * The console of one Expressway: its pages, and what is done on them in one go. Every act opens its page, waits until the
 * page has answered, and throws with the words of the page where it was refused. Time passes by `lab.advance` alone.
 */
export class Expressway extends ConsolePages {
  /** Looks at a page, by its place in the menu: `system/dns`. */
  async visit(path: string): Promise<ConsolePage> {
    return this.open(path)
  }

  /** Signs in at the sign-in page, wherever the console stands, and waits until the menu is there. */
  async signIn(username = 'admin', password = 'expressway'): Promise<void> {
    await (await this.openLogin()).signIn(username, password)
    await led(new ConsolePage(this.page), this.menu.bar)
  }

  /** Fills in fields of a settings page, saves it, and says yes to what is asked then. */
  async save(path: string, values: Values): Promise<void> {
    const page = await this.visit(path)
    await fill(page, values)
    await page.save()
    await taken(page)
  }

  /** Saves the form of an item of a list: of the one with that name, or of a new one where it is null. */
  async saveItem(path: string, item: string | null, values: Values): Promise<void> {
    const page = await this.open(path)
    const opener =
      item === null ? page.button('New') : page.page.getByRole('link', { name: item, exact: true })
    await opener.first().click()
    await fill(page, values)
    const create = page.page.getByRole('button', { name: /^Create / })
    await (item === null ? create : page.button('Save')).click()
    await led(page, page.button('New'))
  }

  /** Ticks the rows of those names and presses Delete. */
  async deleteItems(path: string, items: readonly string[]): Promise<void> {
    const table = await this.tableAt(path)
    for (const item of items)
      await table.page.getByRole('checkbox', { name: `Select ${item}`, exact: true }).check()
    await table.button('Delete').click()
    await table.confirm()
    await taken(table)
  }

  /** Acknowledges the alarm of that title. */
  async acknowledge(title: string | RegExp): Promise<void> {
    const alarms = await this.openAlarms()
    await alarms.acknowledge(title)
    await alarms.alarm(title).filter({ hasText: 'Acknowledged' }).first().waitFor()
  }

  /** Restarts; the machine is on its way down then. `lab.waitUntilBack` and `signIn` have it back. */
  async restart(): Promise<void> {
    await this.goDown('Restart')
  }

  /** Reboots by Restart options, or where an upgrade asks for it. */
  async reboot(from: 'restart-options' | 'upgrade' = 'restart-options'): Promise<void> {
    if (from === 'upgrade') {
      const upgrade = await this.openUpgrade()
      await upgrade.reboot()
      await led(upgrade, upgrade.progress)
      return
    }
    await this.goDown('Reboot')
  }

  /** Shuts down: it stays off. */
  async shutDown(): Promise<void> {
    const options = await this.openRestartOptions()
    await options.shutDown()
    // Then the machine does not answer any more, which is no refusal.
    await untilAnswered(options, options.button('Shutdown'))
    if (await options.button('Shutdown').isVisible()) await throwRefusal(options)
  }

  /** Creates a system backup file; gives what the browser downloads. */
  async backUp(): Promise<Download> {
    return downloaded(await this.openBackupAndRestore(), 'Create system backup file')
  }

  /** Restores a system backup file of the disk; the machine restarts with it. */
  async restore(file: ChosenFile): Promise<void> {
    const backups = await this.openBackupAndRestore()
    await backups.upload(file)
    await restored(backups)
  }

  /** The same with the earlier backup that the lab has of this machine. */
  async restoreEarlier(): Promise<void> {
    const backups = await this.openBackupAndRestore()
    await backups.chooseFromShelf()
    await restored(backups)
  }

  /** Creates a system snapshot; gives what the browser downloads. */
  async takeSnapshot(): Promise<Download> {
    return downloaded(await this.openSystemSnapshot(), 'Create system snapshot')
  }

  /** Chooses a software image of the lab's shelf by its file name and presses Upgrade. */
  async uploadImage(name: string): Promise<void> {
    const upgrade = await this.openUpgrade()
    await upgrade.chooseFromShelf(name)
    await upgrade.upload()
    await led(upgrade, upgrade.confirmation)
  }

  /** Confirms that the image that was uploaded is the right one. */
  async continueUpgrade(): Promise<void> {
    const upgrade = await this.openUpgrade()
    await upgrade.proceed()
    await led(upgrade, upgrade.progress)
  }

  /** Asks DNS on the page DNS lookup. */
  async lookUp(host: string, queryType = 'All'): Promise<void> {
    const lookup = await this.openDnsLookup()
    await lookup.lookUp(host, queryType)
    await answered(lookup, lookup.button('Lookup'))
  }

  /** Loads a server certificate, with its key or for the request that is pending. */
  async changeCertificates(certificate: string, privateKey?: string): Promise<void> {
    const certificates = await this.openServerCertificate()
    await certificates.upload(certificate, privateKey)
    await led(certificates, certificates.success)
  }

  /** Signs in on the command line and types a line there; gives the terminal, for what it says then. */
  async type(line: string): Promise<TerminalPage> {
    const terminal = await this.openSsh()
    await terminal.signIn()
    await terminal.enter(line)
    return terminal
  }

  /** The same beside the machine, as root. */
  async typeAsRoot(line: string, password = 'TANDBERG'): Promise<TerminalPage> {
    const terminal = await this.openSerialConsole()
    await terminal.signIn('root', password)
    await terminal.enter(line)
    return terminal
  }

  private async goDown(button: 'Restart' | 'Reboot'): Promise<void> {
    const options = await this.openRestartOptions()
    await options.button(button).click()
    await options.confirm()
    await led(options, options.progress)
  }

  private async tableAt(path: string): Promise<TablePage> {
    const { page } = await this.open(path)
    return new TablePage(page)
  }
}

async function fill(page: ConsolePage, values: Values): Promise<void> {
  for (const [label, value] of Object.entries(values)) await page.set(label, value)
}

/** Goes on with a restore from the file that was picked, until the machine is on its way down. */
async function restored(backups: BackupAndRestorePage): Promise<void> {
  await led(backups, backups.confirmation)
  await backups.proceed()
  await led(backups, backups.page.getByRole('progressbar'))
}
