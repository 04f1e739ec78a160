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
