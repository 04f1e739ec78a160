import { DAY_MS } from '#contract/spans'
import { axeFindings } from '../axe'
import { expect, test } from '../fixtures'
import { LabHomePage } from '../kit/pages/LabHomePage'
import { ProgressPage } from '../kit/pages/lab/ProgressPage'

const attempt = (daysAgo: number) => ({
  id: `elsewhere.${daysAgo}`,
  shape: 1,
  procedure: 'add-peer',
  title: 'Add a peer to a cluster',
  mode: 'learn',
  outcome: 'without-mistakes',
  score: 92,
  at: Date.now() - daysAgo * DAY_MS,
})

test('what was practised is kept, comes up again after days, and is forgotten on request', async ({
  lab,
  page,
}) => {
  await lab.load('cluster-of-three', { open: '/' })
  const progress = await new ProgressPage(page).open()
  await expect(progress.exercises).toContainText('Nothing was practised yet.')
  expect(await axeFindings(page)).toEqual([])

  await test.step('A file that is none is refused with its name', async () => {
    await progress.bringIn({ log: [] })
    await expect(page.getByRole('alert')).toContainText('progress.json is no file of progress')
  })

  await test.step('A file is brought in', async () => {
    await progress.bringIn({ sixpeer: 'progress', shape: 1, attempts: [attempt(3)] })
    await expect(progress.row('Add a peer to a cluster')).toContainText(/92 of 100, Learn.*now$/)
    expect(await axeFindings(page)).toEqual([])
  })

  const home = await new LabHomePage(page).open()
  await test.step('Home says what is due again, and starts it without instructions', async () => {
    await expect(home.row('Add a peer to a cluster')).toContainText('done, best 92, due again')
    const due = page.getByRole('region', { name: 'Due again' })
    await expect(due).toContainText('Due again: Add a peer to a cluster (practise without instructions)')
    expect(await axeFindings(page)).toEqual([])
    await due.getByRole('button', { name: 'Practise Add a peer to a cluster' }).click()
    await expect(home.dialog.getByRole('radio', { name: 'Practise' })).toBeChecked()
    await page.keyboard.press('Escape')
  })

  await test.step('A reset forgets it', async () => {
    await progress.open()
    await progress.reset()
    await expect(progress.exercises).toContainText('Nothing was practised yet.')
    await home.open()
    await expect(page.getByRole('region', { name: 'Due again' })).toHaveCount(0)
  })
})
