import { axeFindings } from '../axe'
import { expect, tags, test } from '../fixtures'
import { AuthorityBox } from '../kit/pages/AuthorityBox'

test('a published revocation list is downloaded by itself, day after day, by the system that was told to', {
  tag: tags('@PSI-21'),
}, async ({ lab, expressway, page }) => {
  await lab.load('standalone-pair', { open: '/expe1.example.com/overview' })
  const path = 'maintenance/security-certificates/crl-management'
  const crl = await expressway('expe1').open(path)
  await crl.set('Automatic CRL updates', 'Enabled')
  await crl.set('HTTP(S) distribution points', 'http://crl.example.com/lab.crl')
  await crl.save()
  await expect(crl.success).toContainText('Saved')
  await crl.button('Update now').click()
  await expect(crl.refusal).toContainText('nothing is published there')
  const status = page.getByRole('region', { name: 'Status of the automatic updates' })
  await expect(status).toContainText('nothing is published there')
  expect(await axeFindings(page)).toEqual([])

  const authority = new AuthorityBox(page)
  await authority.open()
  await authority.revoke('0a:0b:0c')
  await expect(page.getByText('published at http://crl.example.com/lab.crl')).toBeVisible()
  await lab.advance({ hours: 24 })
  const later = await expressway('expe1').open(path)
  await expect(later.page.getByRole('table', { name: 'Certificate revocation lists' })).toContainText(
    'Example Lab Root CA',
  )
  await expect(status).not.toContainText('nothing is published')
  const other = await expressway('expe2').open(path)
  await expect(other.page.getByText('No revocation list is loaded.')).toBeVisible()
})
