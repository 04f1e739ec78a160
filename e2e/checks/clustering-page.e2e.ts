import { expect, tags, test } from '../fixtures'

test('the Clustering page asks for a TLS mode and for no shared secret', { tag: tags('@INT-02') }, async ({
  lab,
  expressway,
}) => {
  await lab.load('cluster-of-three', { open: '/expe1.example.com/overview' })
  const clustering = await expressway('expe1').openClustering()
  await expect(clustering.field('TLS verification mode')).toBeVisible()
  await expect(clustering.page.getByRole('main')).not.toContainText(/shared (?:key|secret)/i)
  await expect(clustering.page.locator('input[type=password]')).toHaveCount(0)
})

test('six rows and the four cluster fields are all there is to fill in', async ({ lab, expressway }) => {
  await lab.load('standalone-pair', { open: '/expe1.example.com/overview' })
  const clustering = await expressway('expe1').openClustering()
  await expect(clustering.page.getByRole('main').locator('input, select')).toHaveCount(10)
})

test('after a save that changes much the bars leave Save on the screen', async ({ lab, expressway }) => {
  await lab.load('cluster-of-three', { open: '/expe2.example.com/overview' })
  const clustering = await expressway('expe2').openClustering()
  await clustering.page.setViewportSize({ width: 1280, height: 800 })
  await clustering.set('Cluster name', 'other.example.com')
  await clustering.set('Configuration primary', '2')
  await clustering.set('TLS verification mode', 'Enforce')
  await clustering.save()
  await expect(clustering.success).toHaveText('Success: Saved')
  await expect(clustering.informationBar.getByText(/restart/i)).toHaveCount(1)
  await expect(clustering.button('Save')).toBeInViewport({ ratio: 1 })
})

test('after a save far down the page the yellow bar is seen too', async ({ lab, expressway }) => {
  await lab.load('cluster-of-three', { open: '/expe1.example.com/overview' })
  const administration = await expressway('expe1').openAdministration()
  await administration.page.setViewportSize({ width: 1280, height: 800 })
  await administration.set('SSH service', 'Off')
  await administration.save()
  await expect(administration.success).toBeInViewport({ ratio: 1 })
  await expect(administration.informationBar.getByText(/restart/i)).toBeInViewport({ ratio: 1 })
})
