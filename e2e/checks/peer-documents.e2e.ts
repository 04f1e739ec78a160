import { axeFindings } from '../axe'
import { expect, test } from '../fixtures'
import { AddressBar } from '../kit/pages/AddressBar'
import { PeerDocumentsPage } from '../kit/pages/lab/PeerDocumentsPage'

test('the documents of peers, and what replication does to them', async ({ lab, appliance, page }) => {
  await lab.load('cluster-of-three', { signin: null })
  const bar = new AddressBar(page)

  await test.step('A document wants a name and a password, and says when they are wrong', async () => {
    await bar.go('/expe2.example.com/alternatesconfiguration.xml')
    const form = page.getByRole('form', { name: 'Sign in' })
    await form.getByLabel('User name').fill('admin')
    await form.getByLabel('Password').fill('wrong')
    await form.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByRole('alert')).toContainText('401')
    await form.getByLabel('Password').fill('expressway')
    await form.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.locator('pre')).toContainText('<?xml version="1.0"?>')
    expect(await axeFindings(page)).toEqual([])
  })

  await test.step('It can be saved as a file', async () => {
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save as file' }).click()
    expect((await saved).suggestedFilename()).toBe('alternatesconfiguration.xml')
  })

  await lab.load('cluster-of-three')
  const documents = await new PeerDocumentsPage(page).open()

  await test.step('What belongs to a peer differs, and nothing has drifted', async () => {
    await expect(documents.peerSpecific.getByRole('row', { name: /^SystemUnit Name/ })).toContainText('expe2')
    await expect(documents.comparison).toContainText('Nothing has drifted')
    expect(await axeFindings(page)).toEqual([])
  })

  await test.step('A change on the primary is drift until it is copied', async () => {
    await appliance('expe1').save('h323', { timeToLive: 60 })
    await documents.compareAgain()
    await expect(documents.drift.getByRole('row', { name: /60 1800 1800$/ })).toBeVisible()
    await lab.advance({ minutes: 2 })
    await documents.compareAgain()
    await expect(documents.comparison).toContainText('Nothing has drifted')
  })

  await test.step('A machine that is off is left out, and its document cannot be reached', async () => {
    await lab.fault({ kind: 'power-off', expressway: 'expe3.example.com' })
    await documents.compareAgain()
    await expect(documents.comparison.getByText(/^expe3 cannot be reached/)).toBeVisible()
    await bar.go('/expe3.example.com/status.xml')
    await expect(page.getByRole('heading', { name: 'This site can’t be reached' })).toBeVisible()
  })
})
