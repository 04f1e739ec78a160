import { expect, tags, test } from '../fixtures'
import { LabHomePage } from '../kit/pages/LabHomePage'

test('two systems with one address are told so on the pages of both, and on the lab’s home', {
  tag: tags('@PRE-07 @PSI-07'),
}, async ({ lab, expressway, page }) => {
  await lab.load('standalone-pair', { open: '/expe2.example.com/overview' })
  const ip = await expressway('expe2').openIp()
  await ip.set('LAN 1 IPv4 address', '10.0.0.11')
  await ip.save()
  await expect(ip.success).toBeVisible()
  await expect(page.getByText(/expe1, serial number \w+, has the LAN 1 IPv4 address 10.0.0.11/)).toBeVisible()
  await expressway('expe1').openIp()
  await expect(page.getByText(/expe2, serial number \w+, has the LAN 1 IPv4 address 10.0.0.11/)).toBeVisible()
  const home = await new LabHomePage(page).open()
  await expect(home.page.getByText('LAN 1 IPv4 address 10.0.0.11: also that of expe2')).toBeVisible()
})
