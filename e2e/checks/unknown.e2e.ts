import { expect, test } from '../fixtures'

/** A link that cannot be followed, and what it should offer instead. */
const links = [
  { link: '/?scenario=cluster-of-nine', offers: ['standalone-pair', 'cluster-of-six'] },
  { link: '/?scenario=standalone-pair&profile=gentle', offers: ['strict', 'realistic'] },
  { link: '/?scenario=standalone-pair&clock=backwards', offers: ['paused', 'running'] },
]

for (const { link, offers } of links) {
  test(`${link} says what exists`, async ({ page }) => {
    await page.goto(link)
    await expect(page.getByRole('alert')).toBeVisible()
    for (const offer of offers) await expect(page.getByRole('main')).toContainText(offer)
  })
}

test('an unknown page of a console says so and lists the menu', async ({ lab, page }) => {
  await lab.load('standalone-pair', { open: '/expe1.example.com/system/clusturing' })
  await expect(page.getByRole('alert')).toContainText('system/clusturing')
  await expect(page.getByRole('main').getByRole('link', { name: 'Clustering', exact: true })).toBeVisible()
})

test('a host that does not exist cannot be reached, as in a browser', async ({ lab, page }) => {
  await lab.load('standalone-pair', { open: '/expe9.example.com/overview' })
  await expect(page.getByRole('heading', { name: /This site can.t be reached/ })).toBeVisible()
  await expect(page.getByText('ERR_NAME_NOT_RESOLVED')).toBeVisible()
  await page.goto('/10.0.0.99/overview')
  await expect(page.getByText(/ERR_(?:CONNECTION_TIMED_OUT|ADDRESS_UNREACHABLE)/)).toBeVisible()
})

test('markup in a field stays text', async ({ lab, page, expressway }) => {
  await lab.load('standalone-pair', { open: '/expe1.example.com/overview' })
  const administration = await expressway('expe1').openAdministration()
  await administration.set('System name', '<b>bold</b>')
  await administration.save()
  await expect(page.getByText('<b>bold</b>').first()).toBeVisible()
  await expect(page.locator('b', { hasText: 'bold' })).toHaveCount(0)
})
