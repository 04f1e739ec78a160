import { axeFindings } from '../axe'
import { expect, tags, test } from '../fixtures'
import { EndpointPanel } from '../kit/pages/EndpointPanel'

test('the panel of an endpoint: its methods, its form, a call and its log', {
  tag: tags('@END-03 @END-06 @END-22'),
}, async ({ lab, page }) => {
  await lab.load('cluster-with-endpoints')
  const panel = new EndpointPanel(page)

  await test.step('What it does not support cannot be chosen', async () => {
    await panel.open(11)
    await expect(panel.method('SIP outbound')).toBeDisabled()
    await expect(panel.method('DNS SRV')).toBeDisabled()
    await expect(panel.method('DNS round-robin')).toBeChecked()
    expect(await axeFindings(page)).toEqual([])
  })

  await test.step('A method fills the form in, and the same peer twice is flagged', async () => {
    await panel.open(7)
    await panel.method('SIP outbound').click()
    await expect(panel.method('SIP outbound')).toBeChecked()
    await expect(panel.field('Proxy 1 Server Address')).toHaveValue(/^expe\d\.example\.com$/)
    await expect(panel.field('Outbound')).toHaveValue('On')
    await expect(panel.registrations.getByRole('listitem')).toHaveCount(2)
    await panel.field('Proxy 1 Server Address').fill('expe2.example.com')
    await panel.field('Proxy 2 Server Address').fill('10.0.0.12')
    await panel.save()
    await expect(panel.settings).toContainText('lead to the same peer')
    await panel.field('Proxy 2 Server Address').fill('<b>bold</b>')
    await panel.save()
    await expect(panel.main).toContainText('<b>bold</b> is neither an IP address nor a full name.')
  })

  await test.step('A call tells its way', async () => {
    await expect(await panel.call('endpoint-20@example.com')).toContainText('In call.')
    await expect(await panel.call('nobody@example.com')).toContainText(
      'nobody@example.com is registered nowhere',
    )
  })

  await test.step('The gatekeeper of an H.323 endpoint', async () => {
    await panel.open(15)
    await expect(panel.field('IP Address')).toHaveValue('cluster1.example.com')
    await expect(panel.main).toContainText('Discovery: Manual')
    await expect(panel.registrations).toContainText('Alternate Gatekeepers')
    await expect(panel.log).toContainText('_h323rs._udp.cluster1.example.com SRV')
  })
})
