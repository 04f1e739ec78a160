import { expect, test } from '../fixtures'

test('an NTP server is one line: its address, and beside it how it is authenticated', async ({
  lab,
  expressway,
}) => {
  await lab.load('cluster-of-three', { open: '/expe1.example.com/overview' })
  const time = await expressway('expe1').openTime()
  const address = await time.field('NTP server 1 address').boundingBox()
  const authentication = await time.field('NTP server 1 authentication').boundingBox()
  expect(authentication?.y).toBeCloseTo(address?.y ?? 0, -1)
  await time.set('NTP server 1 authentication', 'Symmetric key')
  await expect(time.field('NTP server 1 key ID')).toBeVisible()
})

test('servers for single domains are out of the way until there are some', async ({ lab, expressway }) => {
  await lab.load('cluster-of-three', { open: '/expe1.example.com/overview' })
  const dns = await expressway('expe1').openDns()
  const address = dns.field('Per-domain server 1 address')
  await expect(address).toBeHidden()
  await dns.page.getByText('Show per-domain DNS servers').click()
  await address.fill('10.0.0.2')
  await dns.save()
  await expect(dns.success).toHaveText('Success: Saved')
  await dns.refresh()
  await expect(address).toBeVisible()
})
