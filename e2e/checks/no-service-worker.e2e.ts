import { expect, test } from '../fixtures'
import { restart, saved } from '../walkthroughs/common'

test.use({ serviceWorkers: 'block' })

test('without a service worker the same works: sign in, save, reload, restart', async ({
  lab,
  expressway,
  page,
}) => {
  const machine = expressway('expe1')
  await lab.load('standalone-pair', { signin: null, open: '/expe1.example.com/login' })
  expect(await page.evaluate(() => navigator.serviceWorker?.controller ?? null)).toBeNull()
  await machine.loginPage().signIn()
  await expect(machine.menu.bar).toBeVisible()

  const dns = await machine.openDns()
  await dns.set('System host name', 'renamed')
  await saved(dns)
  await page.reload()
  await expect(dns.field('System host name')).toHaveValue('renamed')

  await restart(lab, machine)
})
