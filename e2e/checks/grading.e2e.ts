import type { Page } from '@playwright/test'
import { SHOWN_ON } from '#contract/wire/headers'
import type { HandIn } from '#contract/wire/result'
import { axeFindings } from '../axe'
import { expect, test } from '../fixtures'
import { ask } from '../kit/ask'
import type { Lab } from '../kit/lab'
import { ResultPage } from '../kit/pages/lab/ResultPage'
import { VerifyPage } from '../kit/pages/lab/VerifyPage'

/** A run that was done by the book, in a few requests: a cluster without a name gets one. A log that is brought in has no sums. */
async function finishedRun(page: Page, lab: Lab): Promise<void> {
  await lab.load('no-cluster-name')
  const roles = { primary: 'expe1.example.com' }
  await ask(page, 'lab/procedures/set-cluster-name/start', 'POST', { roles })
  for (const name of ['expe1', 'expe2', 'expe3']) {
    const path = `${name}.example.com/settings/clustering`
    await look(page, path, 'system/clustering')
    await ask(page, path, 'PUT', { values: { clusterName: 'cluster1.example.com' } })
  }
}

/** Reads from the lab what a page of the console shows, as that page does: somebody has looked at it. */
const look = (page: Page, path: string, shownOn: string) =>
  page.evaluate(
    async ([url, headers]) => {
      await fetch(`${document.documentElement.dataset['base'] ?? '/'}${url}`, { headers })
    },
    [`api/${path}`, { [SHOWN_ON]: shownOn }] as const,
  )

async function handInOf(page: Page, name: string): Promise<HandIn> {
  const run = await ask<{ id: string }>(page, 'lab/run/result')
  const path = `lab/results/${encodeURIComponent(run.id)}`
  await ask(page, path, 'PUT', { name })
  return ask(page, `${path}/hand-in`)
}

test('a class is verified: what really happened, who is missing, and a table for a spreadsheet', async ({
  lab,
  page,
}) => {
  await finishedRun(page, lab)
  const good = await handInOf(page, '<b>Ann')
  const edited = {
    ...good,
    name: 'Bob',
    result: { ...good.result, score: { ...good.result.score, total: 42 } },
  }
  const world = await ask(page, 'lab/log')
  await page.goto('/lab/verify')
  const verify = new VerifyPage(page)
  await expect(page.getByText('Nothing has been chosen yet')).toBeVisible()
  await verify.chooseClassList({ name: 'class.csv', text: 'Name;Mark\nbob;-3\nZoë;=1+1\n' })
  await verify.choose(
    { name: 'ann.json', text: JSON.stringify(good) },
    { name: 'bob.json', text: JSON.stringify(edited) },
    { name: 'broken.json', text: '{"name":' },
  )
  await expect(verify.row('ann.json')).toContainText('Finished without a mistake')
  await expect(verify.row('ann.json')).toContainText('<b>Ann')
  await expect(verify.row('bob.json')).toContainText('Edited')
  await expect(verify.row('bob.json').getByRole('cell').nth(4)).toHaveText('100')
  await expect(verify.row('broken.json')).toContainText('It is no JSON')
  await expect(verify.row('Zoë')).toContainText('Nothing handed in')
  const details = await verify.details('bob')
  await expect(details.getByRole('row', { name: 'score › total 42 100' })).toBeVisible()
  await expect(details.getByRole('region', { name: 'Steps of this run' })).toBeVisible()
  expect(await axeFindings(page)).toEqual([])

  const { text } = await new ResultPage(page).download('Download CSV')
  expect(text).toContain('Name,Mark,Name 2,File')
  expect(text).toContain('bob,-3,bob,bob.json')
  expect(text).toContain("Zoë,'=1+1,Zoë,,")
  await verify.table.getByRole('button', { name: 'Name and file' }).click()
  await expect(verify.table.getByRole('rowheader').nth(0)).toContainText('<b>Ann')
  // The world of this tab has seen nothing of it.
  expect(await ask(page, 'lab/log')).toEqual(world)
})

/** How many sheets a PDF has. */
const sheetsOf = (pdf: Buffer) => (pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length

test('a passed run has a certificate on one sheet, whose hash is found again by its hand-in and no other', async ({
  lab,
  page,
}) => {
  await finishedRun(page, lab)
  const handIn = await handInOf(page, 'Ann')
  await page.goto('/lab/results/open')
  await page.getByRole('link', { name: 'Certificate' }).click()
  const sheet = page.getByRole('article')
  await expect(sheet).toContainText('Passed by Ann')
  const hash =
    (await sheet.getByRole('region', { name: 'Hash of the hand-in' }).getByRole('paragraph').textContent()) ??
    ''
  expect(hash.trim()).toMatch(/^(?:[0-9a-f]{4} ){15}[0-9a-f]{4}$/)
  expect(await axeFindings(page)).toEqual([])
  expect(sheetsOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1)
  expect(sheetsOf(await page.pdf({ format: 'Letter' }))).toBe(1)

  await page.getByRole('link', { name: 'Verify hand-ins' }).click()
  const verify = new VerifyPage(page)
  await verify.choose(
    { name: 'other.json', text: JSON.stringify({ ...handIn, name: 'Bob' }) },
    { name: 'ann.json', text: JSON.stringify(handIn) },
  )
  await expect(verify.row('ann.json')).toContainText('The same run as in other.json')
  await verify.hash.fill(hash)
  await expect(verify.certificate).toContainText('The hash fits ann.json')
  await verify.hash.fill(hash.replace(/^./, (digit) => (digit === '0' ? '1' : '0')))
  await expect(verify.certificate).toContainText('The hash fits none of the 2 hand-ins')
})
