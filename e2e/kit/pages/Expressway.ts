import type { Download, Locator } from '@playwright/test'
import type { ConsolePage } from './ConsolePage'
import { ConsolePages } from './ConsolePages'
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
    await this.menu.bar.waitFor()
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
    await page.button('New').or(page.refusal).first().waitFor()
    await throwRefusal(page)
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
    const options = await this.openRestartOptions()
    await options.restart()
    await options.progress.waitFor()
  }

  /** Reboots by Restart options, or where an upgrade asks for it. */
  async reboot(from: 'restart-options' | 'upgrade' = 'restart-options'): Promise<void> {
    if (from === 'upgrade') {
      await (await this.openUpgrade()).reboot()
      return
    }
    const options = await this.openRestartOptions()
    await options.button('Reboot').click()
    await options.confirm()
    await options.progress.waitFor()
  }

  /** Shuts down: it stays off. */
  async shutDown(): Promise<void> {
    await (await this.openRestartOptions()).shutDown()
  }

  /** Creates a system backup file; gives what the browser downloads. */
  async backUp(): Promise<Download> {
    return (await this.openBackupAndRestore()).createBackup()
  }

  /** Restores a system backup file of the disk; the machine restarts with it. */
  async restore(file: ChosenFile): Promise<void> {
    await (await this.openBackupAndRestore()).restore(file)
  }

  /** The same with the earlier backup that the lab has of this machine. */
  async restoreEarlier(): Promise<void> {
    const backups = await this.openBackupAndRestore()
    await backups.chooseFromShelf()
    await backups.proceed()
  }

  /** Creates a system snapshot; gives what the browser downloads. */
  async takeSnapshot(): Promise<Download> {
    return (await this.openSystemSnapshot()).create()
  }

  /** Chooses a software image of the lab's shelf by its file name and presses Upgrade. */
  async uploadImage(name: string): Promise<void> {
    const upgrade = await this.openUpgrade()
    await upgrade.chooseFromShelf(name)
    await upgrade.upload()
    await upgrade.confirmation.waitFor()
  }

  /** Confirms that the image that was uploaded is the right one. */
  async continueUpgrade(): Promise<void> {
    await (await this.openUpgrade()).proceed()
  }

  /** Asks DNS on the page DNS lookup. */
  async lookUp(host: string, queryType = 'All'): Promise<void> {
    await (await this.openDnsLookup()).lookUp(host, queryType)
  }

  /** Loads a server certificate, with its key or for the request that is pending. */
  async changeCertificates(certificate: string, privateKey?: string): Promise<void> {
    await (await this.openServerCertificate()).upload(certificate, privateKey)
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

  private async tableAt(path: string): Promise<TablePage> {
    const { page } = await this.open(path)
    return new TablePage(page)
  }
}

async function fill(page: ConsolePage, values: Values): Promise<void> {
  for (const [label, value] of Object.entries(values)) await page.set(label, value)
}

/** Waits for the answer to a save; says yes to a question on the way. */
async function taken(page: ConsolePage): Promise<void> {
  const answered = page.success.or(page.refusal)
  await answered.or(page.dialog).first().waitFor()
  if (await page.dialog.isVisible()) await page.confirm()
  await answered.first().waitFor()
  await throwRefusal(page)
}

async function throwRefusal(page: ConsolePage): Promise<void> {
  if (await page.refusal.first().isVisible()) throw new Error(await page.refusal.first().innerText())
}
