import { readFile, truncate, writeFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import { CommandLogPage } from '../kit/pages/lab/CommandLogPage'
import { markupAuthority } from './markup-authority'

/** Files of every kind that a page takes, and should not. What is in one, and what it is called, is text. */

const MARKUP = '<img src=x onerror=alert(1)>'
/** Turned around behind the sign in it, and longer than a line. */
const HOSTILE = `../../\u202E${MARKUP}${'a'.repeat(200)}.tar.gz`
const SHOWN = `\uFFFD${MARKUP}aaa`
const OPEN = '/expe1.example.com/overview'

const named = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer })

/** A file of 200 MB that takes no room on the disk. */
async function huge(path: string): Promise<string> {
  await writeFile(path, '')
  await truncate(path, 200_000_000)
  return path
}

/** What markup would have become, had it been taken for markup. */
const marksUp = (page: Page) => page.locator('img[src="x"], main script')

test('a file that is no backup, cut off, or too large is refused with the reason, whatever its name', async ({
  lab,
  expressway,
  page,
}, info) => {
  await lab.load('standalone-pair', { open: OPEN })
  const backups = await expressway('expe1').openBackupAndRestore()
  const backup = await readFile(await (await backups.createBackup()).path())

  await backups.upload(await huge(info.outputPath('huge.tar.gz')))
  await expect(backups.file).toHaveAccessibleDescription(/larger than 2\.5 MB/)

  for (const content of [Buffer.from(markupAuthority), backup.subarray(0, backup.length / 2)]) {
    await backups.upload(named(HOSTILE, content))
    await expect(backups.confirmation).toContainText(SHOWN)
    await backups.proceed()
    await expect(backups.refusal).toContainText('not a system backup, or it is damaged. Nothing was changed.')
    await backups.button('Cancel').click()
  }
  await expect(marksUp(page)).toHaveCount(0)
})

test('an encrypted backup asks again for the password that was wrong, and restores with the right one', async ({
  lab,
  expressway,
  page,
}) => {
  await lab.load('standalone-pair', { open: OPEN })
  const backups = await expressway('expe1').openBackupAndRestore()
  await backups.set('Encryption password', 'correct horse')
  const download = await backups.createBackup()
  expect(download.suggestedFilename()).toMatch(/_backup\.tar\.gz\.enc$/)

  await backups.set('Decryption password', 'battery')
  await backups.upload(await download.path())
  await backups.proceed()
  await expect(backups.refusal).toContainText('The password is another')
  await expect(backups.field('Decryption password')).toHaveAccessibleDescription(/The password is another/)
  await backups.set('Decryption password', 'correct horse')
  await backups.proceed()
  await expect(page.getByRole('progressbar')).toBeVisible()
})

test('markup in a backup is restored as text', async ({ lab, expressway, appliance, page }) => {
  await lab.load('standalone-pair', { open: OPEN })
  await appliance('expe1').save('administration', { systemName: MARKUP })
  const backups = await expressway('expe1').openBackupAndRestore()
  const backup = await (await backups.createBackup()).path()
  await appliance('expe1').save('administration', { systemName: 'expe1' })
  await backups.restore(backup)
  await expect(page.getByRole('progressbar')).toBeVisible()
  await lab.advance({ minutes: 5 })
  await expressway('expe1').signIn()

  const log = await expressway('expe1').openEventLog()
  await expect(log.row('System backup restored').first()).toContainText(MARKUP)
  await expect(marksUp(page)).toHaveCount(0)
  await expressway('expe1').openOverview()
  await expect(page.getByRole('main')).toContainText(MARKUP)
  await expect(marksUp(page)).toHaveCount(0)
})

test('markup in a certificate is text; a file that is none, cut off, or too large is refused', async ({
  lab,
  expressway,
  page,
}, info) => {
  await lab.load('standalone-pair', { open: OPEN })
  const trusted = await expressway('expe1').openTrustedCaCertificate()
  await trusted.append(named('authority.pem', Buffer.from(markupAuthority)))
  await expect(trusted.success).toContainText('1 CA certificate(s) appended')
  await expect(trusted.row('alert(1)')).toHaveCount(1)

  await trusted.append(await huge(info.outputPath('huge.pem')))
  await expect(trusted.file).toHaveAccessibleDescription(/larger than 1 MB/)
  for (const [content, reason] of [
    [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'it is no PEM file'],
    [Buffer.from(markupAuthority.slice(0, 400)), 'cut off'],
  ] as const) {
    await trusted.append(named(HOSTILE, content))
    await expect(trusted.refusal).toContainText(SHOWN)
    await expect(trusted.refusal).toContainText(reason)
  }
  await expect(marksUp(page)).toHaveCount(0)
})

test('an image goes by a name that can be shown, and one that is too large is not read', async ({
  lab,
  expressway,
  page,
}, info) => {
  await lab.load('upgrade-x8-8', { open: OPEN })
  const upgrade = await expressway('expe1').openUpgrade()
  const image = await readFile(await (await upgrade.download('s42700x8_9.tar.gz')).path())
  await upgrade.file.setInputFiles(await huge(info.outputPath('huge.tar.gz')))
  await upgrade.upload()
  await expect(upgrade.file).toHaveAccessibleDescription(/The file has 200 MB/)

  await upgrade.file.setInputFiles(named(HOSTILE, image))
  await upgrade.upload()
  await expect(upgrade.confirmation).toContainText(SHOWN)
  await expect(upgrade.confirmation).toContainText('X8.9')
  await expect(marksUp(page)).toHaveCount(0)
})

test('a file that is no command log is refused with the reason, and one that is too large is not read', async ({
  lab,
  page,
}, info) => {
  await lab.load('standalone-pair', { open: '/lab/command-log' })
  const commandLog = new CommandLogPage(page)
  await commandLog.importLog(await huge(info.outputPath('huge.json')))
  await expect(page.getByRole('alert')).toContainText('huge.json is larger than 50 MB')
  await commandLog.importLog(named(HOSTILE, Buffer.from(`{"scenario":"${MARKUP}"}`)))
  await expect(page.getByRole('alert')).toContainText(SHOWN)
  await expect(page.getByRole('alert')).toContainText('is not a command log')
  await expect(marksUp(page)).toHaveCount(0)
})
