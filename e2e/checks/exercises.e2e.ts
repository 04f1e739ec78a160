import { axeFindings } from '../axe'
import { expect, test } from '../fixtures'
import { Lab } from '../kit/lab'
import { ExercisesPage } from '../kit/pages/lab/ExercisesPage'
import { ProcedureDrawer } from '../kit/pages/ProcedureDrawer'

const WORDS = 'Make expe2 the primary before the maintenance window ends.'

test('a trainer makes an exercise, a trainee opens its link, reads of no fault anywhere, solves it and passes', async ({
  lab,
  page,
  browser,
}) => {
  await lab.load('standalone-pair', { open: '/lab/exercises' })
  const exercises = new ExercisesPage(page)
  // What is missing is told by the names of the form, and nothing that was typed is lost.
  await exercises.type('Title', 'Another primary')
  await exercises.make()
  await expect(exercises.box('Hand it out').getByRole('alert')).toContainText('World')
  await exercises.choose('Procedure or repair', 'Procedures: Change the primary peer')
  await exercises.choose('World', 'A cluster of three')
  await exercises.type('Words for the trainee', WORDS)
  await exercises.type('Passed from, in points', '60')
  await exercises.type('Your word', 'Lantern')
  await exercises.breaks('Firewall takes no rules', 'expe3')
  await expect(exercises.box('What breaks')).toContainText('Firewall takes no rules: expe3, from the start')
  await expect(exercises.box('What the trainee sees')).toContainText(WORDS)
  await expect(exercises.box('What the trainee sees')).not.toContainText('irewall')
  await exercises.make()
  await expect(page.getByRole('img', { name: 'The link as a code to scan' })).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
  const link = await exercises.link.inputValue()
  expect(link).not.toContain('firewall')

  const context = await browser.newContext()
  const trainee = await context.newPage()
  await trainee.goto(link)
  await trainee.locator('html[data-lab="ready"]').waitFor({ state: 'attached' })
  const theirs = new Lab(trainee)
  const { all } = new ProcedureDrawer(trainee)
  await expect(all).toContainText('Another primary')
  await expect(all).toContainText(WORDS)
  expect(await axeFindings(trainee)).toEqual([])
  await expect(trainee.locator('body')).not.toContainText(/takes no rules/)
  expect((await theirs.world()).faults).toEqual([])

  const saved = await Promise.all(
    ['expe2', 'expe1', 'expe3'].map((machine) =>
      trainee.evaluate(async (name) => {
        const path = `/api/${name}.example.com/settings/clustering`
        const body = JSON.stringify({ values: { configurationPrimary: 2 } })
        return (await fetch(path, { method: 'PUT', headers: { 'content-type': 'application/json' }, body }))
          .ok
      }, machine),
    ),
  )
  expect(saved).toEqual([true, true, true])
  await theirs.advance({ minutes: 6 })
  // Looked at once to confirm the number, and once more for the database.
  for (const machine of ['expe2', 'expe1', 'expe3', 'expe2', 'expe1', 'expe3']) {
    await trainee.goto(`/${machine}.example.com/system/clustering`)
    await expect(trainee.getByLabel('Configuration primary')).toHaveValue('2')
  }
  await expect(all.getByRole('link', { name: 'Result of this run' })).toBeVisible()
  await all.getByRole('link', { name: 'Result of this run' }).click()
  const sheet = trainee.getByRole('article')
  await expect(sheet).toContainText('Passed: from 60 points on')
  await expect(sheet).toContainText('The firewall of expe3 takes no rules')
  await context.close()
})

test('a code that a trainer has made breaks the running world, and one that is wrong changes nothing', async ({
  lab,
  page,
}) => {
  await lab.load('cluster-of-three', { open: '/lab/exercises' })
  const form = page.getByRole('form', { name: 'A fault for a code' })
  await form.getByLabel('Fault').selectOption({ label: 'Cut from the network' })
  await form.getByLabel('Expressway').selectOption({ label: 'expe3.example.com' })
  await form.getByRole('button', { name: 'Make a code' }).click()
  const { code } = new ExercisesPage(page)
  await expect(code).toHaveText(/^[A-Z]{3}-[A-Z]{3}-[A-Z]{3}$/)
  const made = await code.innerText()

  await page.getByRole('link', { name: 'Lab > Enter a code' }).click()
  const box = page.getByRole('region', { name: 'Fault code' })
  await box.getByLabel('Code').fill(`${made.slice(0, -1)}${made.endsWith('A') ? 'B' : 'A'}`)
  await page.keyboard.press('Enter')
  await expect(box.getByRole('alert')).toContainText('A letter of the code is wrong')
  expect((await lab.world()).faults).toEqual([])
  await box.getByLabel('Code').fill(made.toLowerCase())
  await page.keyboard.press('Enter')
  await expect(box.getByRole('status')).toContainText('Something has changed')
  expect((await lab.world()).faults).toMatchObject([{ kind: 'network-cut' }])
  expect(await axeFindings(page)).toEqual([])
})
