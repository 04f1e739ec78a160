import { expect, tags, test } from '../fixtures'
import { saved } from '../walkthroughs/common'

test('on a subordinate, what is replicated is read-only, refused by the API, and leads to the primary', {
  tag: tags('@ADD-05'),
}, async ({ lab, expressway, page }) => {
  await lab.load('cluster-of-three', { open: '/expe2.example.com/overview' })
  const routing = await expressway('expe2').openCallRouting()
  await expect(routing.field('Call signaling optimization')).toBeDisabled()
  await expect(routing.button('Save')).toHaveCount(0)

  const refusal = await page.evaluate(async () => {
    const answer = await fetch('/api/expe2.example.com/settings/call-routing', {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'if-match': '*' },
      body: JSON.stringify({ values: { callSignalingOptimization: 'Off' } }),
    })
    return { ok: answer.ok, problem: await answer.text() }
  })
  expect(refusal.ok).toBe(false)
  expect(refusal.problem).toContain('expe1')

  await page.getByRole('main').getByRole('link', { name: /expe1/ }).click()
  await expect(page).toHaveURL(/\/expe1\.example\.com\/configuration\/call-routing$/)
  await expect(routing.field('Call signaling optimization')).toBeEnabled()
})

const clusterFields = ['Cluster name', 'Configuration primary', 'Cluster IP version', 'TLS verification mode']

test('on a subordinate, what is peer-specific is marked and stays editable', {
  tag: tags('@PSI-05'),
}, async ({ lab, expressway }) => {
  await lab.load('cluster-of-three', { profile: 'realistic', open: '/expe2.example.com/overview' })
  const clustering = await expressway('expe2').openClustering()
  for (const label of clusterFields) {
    await expect(clustering.field(label)).toHaveAccessibleDescription(/Peer-specific: set it on every peer/)
    await expect(clustering.field(label)).toBeEnabled()
  }
  await clustering.set('Cluster name', 'other.example.com')
  await saved(clustering)
})
