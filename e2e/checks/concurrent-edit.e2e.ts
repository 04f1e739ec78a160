import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import type { ClusteringPage } from '../kit/pages/system/ClusteringPage'

/** Someone else saves the page after it was opened here. */
async function someoneElseSaves(page: Page): Promise<void> {
  const status = await page.evaluate(async () => {
    const answer = await fetch('/api/expe1.example.com/settings/clustering', {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'if-match': '*' },
      body: JSON.stringify({ values: { clusterName: 'theirs.example.com' } }),
    })
    return answer.status
  })
  expect(status).toBe(200)
}

async function saveOverTheirs(clustering: ClusteringPage): Promise<void> {
  await someoneElseSaves(clustering.page)
  await clustering.set('Cluster name', 'mine.example.com')
  await clustering.save()
  await expect(clustering.dialog).toContainText('mine.example.com')
  await expect(clustering.dialog).toContainText('theirs.example.com')
}

test('a page that changed underneath shows both values, and reloads', async ({ lab, expressway }) => {
  await lab.load('standalone-pair', { open: '/expe1.example.com/overview' })
  const clustering = await expressway('expe1').openClustering()
  await saveOverTheirs(clustering)
  await clustering.dialog.getByRole('button', { name: 'Reload' }).click()
  await expect(clustering.field('Cluster name')).toHaveValue('theirs.example.com')
})

test('a page that changed underneath can be overwritten', async ({ lab, expressway }) => {
  await lab.load('standalone-pair', { open: '/expe1.example.com/overview' })
  const clustering = await expressway('expe1').openClustering()
  await saveOverTheirs(clustering)
  await clustering.dialog.getByRole('button', { name: 'Overwrite' }).click()
  await expect(clustering.success).toContainText('Saved')
  await clustering.refresh()
  await expect(clustering.field('Cluster name')).toHaveValue('mine.example.com')
})
