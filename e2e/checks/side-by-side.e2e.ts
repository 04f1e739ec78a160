import { axeFindings } from '../axe'
import { expect, test } from '../fixtures'
import { SideBySidePage } from '../kit/pages/lab/SideBySidePage'

test('one page of several machines: what differs, what has drifted, and the way to the field', async ({
  lab,
  appliance,
  page,
}) => {
  await lab.load('cluster-of-three')
  const beside = await new SideBySidePage(page).open()

  await test.step('A change on the primary is drift until it is copied', async () => {
    await beside.choose('Configuration > Protocols > H.323')
    await expect(beside.count).toHaveText('Everything is the same on all of them.')
    await appliance('expe1').save('h323', { timeToLive: 60 })
    await expect(beside.row('Time to live')).toContainText(/Drift.*60.*1800.*Drifted.*1800.*Drifted/)
    await beside.show('Only drift')
    await expect(beside.table('H.323').getByRole('rowheader')).toHaveText(['Gatekeeper', 'Time to live'])
    expect(await axeFindings(page)).toEqual([])
  })

  await test.step('A value leads to its field on that machine', async () => {
    await beside.follow('Time to live', 'expe1')
    await expect(page).toHaveURL(/expe1\.example\.com\/configuration\/protocols\/h323$/)
    await expect(page.getByRole('textbox', { name: 'Time to live', exact: true })).toBeFocused()
  })

  await test.step('The way back has what was chosen', async () => {
    await page.goBack()
    await expect(beside.choice.getByLabel('Only drift')).toBeChecked()
    await lab.advance({ minutes: 2 })
    await expect(beside.count).toHaveText('Everything is the same on all of them.')
  })

  await test.step('Lists go by the names of their items; who is off is left out', async () => {
    await beside.show('All fields')
    await beside.choose('Configuration > Zones > Zones')
    await expect(beside.row('DefaultZone')).toBeVisible()
    await lab.fault({ kind: 'power-off', expressway: 'expe3.example.com' })
    await expect(page.getByText(/^expe3 cannot be reached/)).toBeVisible()
    await expect(beside.table('Zones').getByRole('columnheader')).toHaveText([
      'Item and field',
      'Comparison',
      'expe1',
      'expe2',
    ])
  })
})
