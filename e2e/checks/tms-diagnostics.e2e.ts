import { axeFindings } from '../axe'
import { expect, tags, test } from '../fixtures'
import { TmsPages } from '../kit/pages/TmsPages'

test('Cisco TMS shows what is different on the peers of a cluster, until it is copied', {
  tag: tags('@TRB-21'),
}, async ({ lab, appliance, page }) => {
  await lab.load('cluster-with-tms')
  await appliance('expe1').save('h323', { timeToLive: 60 })
  const tms = new TmsPages(page)
  await tms.open()
  await tms.follow('Expressways')
  await tms.follow('expe2')
  await page.getByRole('navigation', { name: 'Tabs' }).getByRole('link', { name: 'Clustering' }).click()
  await expect(tms.main.getByRole('status')).toContainText('The configuration of the peers is different')
  await expect(tms.row('H323/Gatekeeper/TimeToLive 60 1800 1800')).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
  await lab.advance({ minutes: 2 })
  await tms.button('Compare Again').click()
  await expect(tms.main.getByRole('status')).toContainText('is the same')
  await expect(tms.main.getByRole('table')).toHaveCount(0)
})
