import { expect, test } from '../fixtures'

test('Unregister and block is there with the Deny List policy alone, and puts the device on the list', async ({
  lab,
  expressway,
  appliance,
}) => {
  await lab.load('standalone-pair', { open: '/expe1.example.com/overview' })
  const before = await expressway('expe1').openByDevice()
  await before.selectFirst()
  await expect(before.button('Unregister')).toBeEnabled()
  await expect(before.button('Unregister and block')).toHaveCount(0)

  await appliance('expe1').save('registration-configuration', { restrictionPolicy: 'Deny List' })
  const devices = await expressway('expe1').openByDevice()
  const name = await devices.rows.first().getByRole('cell').nth(1).innerText()
  await devices.select(name)
  await devices.button('Unregister and block').click()
  await expect(devices.success).toContainText('1 registration(s) removed and put on the Deny List.')
  await expect(devices.row(name)).toHaveCount(0)

  const list = await expressway('expe1').open('configuration/registration/deny-list')
  await expect(list.page.getByRole('cell', { name, exact: true })).toBeVisible()
  await lab.advance({ minutes: 10 })
  const later = await expressway('expe1').openByDevice()
  await expect(later.row(name)).toHaveCount(0)
})
