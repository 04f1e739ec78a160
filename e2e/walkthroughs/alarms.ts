import { expect, test } from '../fixtures'
import type { Expressway } from '../kit/pages/Expressway'
import type { TerminalPage } from '../kit/pages/TerminalPage'

/** What the cases of troubleshooting share. */

/** Finds an alarm on its page, and asks the lab why it stands. */
export async function readAlarm(machine: Expressway, alarm: string | RegExp, because: RegExp): Promise<void> {
  await test.step('The alarm, and why it stands', async () => {
    const alarms = await machine.openAlarms()
    await alarms.askWhy(alarm)
    await expect(alarms.dialog).toContainText(because)
    await alarms.dialog.getByRole('button', { name: 'Close' }).click()
  })
}

/** Runs ForceConfigUpdate by SSH and says yes to its question. */
export async function forceConfigUpdate(machine: Expressway): Promise<TerminalPage> {
  const terminal = await machine.openSsh()
  await terminal.signIn()
  await terminal.enter('xcommand ForceConfigUpdate')
  await expect(terminal.screen).toContainText(/known to be good/)
  await expect(terminal.screen).toContainText('Take a backup')
  await terminal.enter('yes')
  return terminal
}
