import { expect, test } from '../fixtures'
import { DnsPage } from '../kit/pages/lab/DnsPage'

test('zones are filled with an example, changed and asked, and what is odd about them is told', {
  tag: ['@SRV-17', '@SRV-19'],
}, async ({ lab, page }) => {
  await lab.load('standalone-pair')
  const dns = await new DnsPage(page).open()
  await expect(dns.odd).toContainText('Nothing')

  await test.step('An example of the guide', async () => {
    await dns.load('Video conferencing, two peers')
    await expect(dns.row('_h323cs._tcp.example.com', '1 1 1720 expe2.example.com')).toBeVisible()
  })

  await test.step('A record of another weight', async () => {
    await dns.edit('SRV _sips._tcp.example.com 1 1 5061 expe2.example.com', { Weight: '9' })
    await expect(dns.row('_sips._tcp.example.com', '1 9 5061 expe2.example.com')).toBeVisible()
    await expect(dns.odd.getByRole('listitem').first()).toContainText('expe2.example.com 9')
  })

  await test.step('The focus is where somebody goes on, and what was done is said', async () => {
    const done = dns.zones.getByRole('status')
    await expect(done).toHaveText('Changed: SRV _sips._tcp.example.com 1 9 5061 expe2.example.com.')
    await expect(done).toBeFocused()
    await dns.zones.getByRole('button', { name: 'Edit A tms.example.com 10.0.0.6' }).click()
    await expect(dns.zones.getByLabel('Owner name')).toBeFocused()
    await dns.zones.getByRole('button', { name: 'Cancel' }).click()
    await expect(done).toHaveText('Nothing was changed.')
    await expect(done).toBeFocused()
    await dns.zones.getByRole('button', { name: 'Delete A ntp2.example.com 10.0.0.5' }).click()
    await expect(done).toHaveText('Deleted: A ntp2.example.com 10.0.0.5.')
    await expect(done).toBeFocused()
  })

  await test.step('The three ENUM numbers of the guide', async () => {
    await dns.load('ENUM numbers')
    for (const [number, uri] of [
      ['557120', 'john.smith@tandberg.com'],
      ['557121', 'mary.jones@tandberg.com'],
      ['557122', 'peter.archibald@myco.com'],
    ] as const)
      await expect(dns.numbers.getByRole('row', { name: number }).first()).toContainText(uri)
  })

  await test.step('What is no record', async () => {
    await dns.add('A', { 'Owner name': '<b>bold</b>.example.com', 'IPv4 address': '10.0.0.999' })
    await expect(dns.zones.getByRole('alert')).toContainText('data: Enter an IPv4 address')
    await expect(dns.zones.getByRole('rowheader', { name: 'bold' })).toHaveCount(0)
  })

  await test.step('A question, and the answer that is kept', async () => {
    await dns.ask('_sips._tcp.example.com', 'SRV')
    await expect(dns.servers).toContainText(
      '_sips._tcp.example.com. 86400 IN SRV 1 1 5061 expe1.example.com.',
    )
    await expect(dns.servers.getByRole('row', { name: '10.0.0.2' })).toContainText('1')
    await lab.advance({ minutes: 1 })
    await dns.ask('_sips._tcp.example.com', 'SRV')
    await expect(dns.servers).toContainText('kept from an earlier answer')
    await expect(dns.servers).toContainText(/_sips\._tcp\.example\.com\. 863\d\d IN SRV/)
  })

  await test.step('The other view is empty', async () => {
    await dns.zones.getByRole('button', { name: 'Public', exact: true }).click()
    await expect(dns.zones).toContainText('No zone')
  })
})
