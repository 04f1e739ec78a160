import { expect, tags, test } from '../fixtures'
import { saved } from '../walkthroughs/common'

test('on a subordinate, what is replicated is read-only and leads to the primary', {
  tag: tags('@ADD-05'),
}, async ({ lab, expressway, page }) => {
  await lab.load('cluster-of-three', { open: '/expe2.example.com/overview' })
  const routing = await expressway('expe2').openCallRouting()
  await expect(routing.field('Call signaling optimization')).toBeDisabled()
  await expect(routing.button('Save')).toHaveCount(0)

  await page.getByRole('main').getByRole('link', { name: /expe1/ }).click()
  await expect(page).toHaveURL(/\/expe1\.example\.com\/configuration\/call-routing$/)
  await expect(routing.field('Call signaling optimization')).toBeEnabled()
})

test('on a subordinate, what is peer-specific stays editable', { tag: tags('@PSI-04 @PSI-05') }, async ({
  lab,
  expressway,
}) => {
  await lab.load('cluster-of-three', { open: '/expe2.example.com/overview' })
  const clustering = await expressway('expe2').openClustering()
  await expect(clustering.peer(1)).toBeEditable()
  await expect(clustering.peer(1)).toHaveAccessibleDescription(/Peer-specific: set it on every peer/)
  const dns = await expressway('expe2').openDns()
  await dns.set('System host name', 'renamed')
  await saved(dns)
})
