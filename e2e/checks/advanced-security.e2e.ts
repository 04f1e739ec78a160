import { axeFindings } from '../axe'
import { expect, test } from '../fixtures'

test('FIPS140-2 mode asks for a system reset, which asks first, deletes the configuration and comes back', async ({
  lab,
  expressway,
  page,
}) => {
  await lab.load('standalone-pair', { open: '/expe1.example.com/overview' })
  const security = await expressway('expe1').open('maintenance/advanced-security')
  await expect(security.button('Reset system')).toHaveCount(0)
  await security.set('FIPS140-2 cryptographic mode', 'On')
  await security.save()
  await expect(security.success).toContainText('Saved')
  await expect(security.informationBar).toContainText('A system reset is required')
  await security.button('Reset system').click()
  await expect(security.dialog).toContainText('accounts but admin are deleted')
  expect(await axeFindings(page)).toEqual([])
  await security.confirm()
  await expect(page.getByRole('progressbar')).toBeVisible()
  await lab.advance({ minutes: 5 })
  await expressway('expe1').signIn()

  const again = await expressway('expe1').open('maintenance/advanced-security')
  const inForce = page.getByRole('region', { name: 'In force' })
  await expect(inForce).toContainText(/FIPS140-2 cryptographic mode\s*On/)
  await expect(again.button('Reset system')).toHaveCount(0)
  const administration = await expressway('expe1').open('system/administration')
  await expect(administration.field('System name')).toHaveValue('')
})

test('the B2BUA service is restarted on its page, where its rare settings are folded away', async ({
  lab,
  expressway,
  page,
}) => {
  await lab.load('standalone-pair', { open: '/expe1.example.com/overview' })
  const service = await expressway('expe1').open(
    'applications/b2bua/microsoft-interoperability/configuration',
  )
  const status = page.getByRole('region', { name: 'Microsoft interoperability status' })
  await expect(status).toContainText('Not running')
  await service.set('Microsoft Interoperability', 'Enabled')
  await service.save()
  await expect(service.success).toContainText('Saved')
  await expect(service.field('Hop count')).toBeHidden()
  await page.getByText('Show advanced settings').click()
  await service.set('Hop count', '0')
  await page.getByText('Hide advanced settings').click()
  await service.save()
  await expect(service.field('Hop count')).toHaveAccessibleDescription(/from 1 to 255/)
  await service.set('Hop count', '60')
  await service.save()
  await expect(status).toContainText('a restart of the service is required')
  await expect(service.informationBar).toContainText('A restart of the B2BUA service is required')
  await service.button('Restart service').click()
  await expect(page.getByText('The B2BUA service was restarted.')).toBeVisible()
  await expect(status).not.toContainText('required')
})
