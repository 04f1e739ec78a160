import { axeFindings } from '../axe'
import { expect, test } from '../fixtures'
import { LabBar } from '../kit/pages/LabBar'
import { TimelinePage } from '../kit/pages/lab/TimelinePage'
import { saved } from '../walkthroughs/common'

const H323 = '/expe1.example.com/configuration/protocols/h323'

test('the slider leads to a past moment, which the real pages show, marked and read-only, until one goes back to now', async ({
  lab,
  page,
  expressway,
}) => {
  await lab.load('standalone-pair', { open: H323 })
  const h323 = await expressway('expe1').openH323()
  for (const value of ['90', '91']) {
    await h323.set('Time to live', value)
    await saved(h323)
  }
  const timeline = await new TimelinePage(page).open()
  await expect(timeline.list).toContainText('Saved Configuration > Protocols > H.323')
  expect(await axeFindings(page)).toEqual([])
  await timeline.slider.focus()
  const now = await timeline.slider.inputValue()
  await timeline.slider.press('ArrowLeft')
  await expect(timeline.slider).toHaveValue(String(Number(now) - 1))
  await expect(timeline.slider).toHaveAttribute('aria-valuetext', /expe1.*Saved Configuration/)
  await timeline.look()

  const then = await expressway('expe1').openH323()
  await expect(page.getByLabel('Time to live', { exact: true })).toHaveValue('90')
  await expect(timeline.band).toContainText('Nothing can be changed here')
  await then.set('Time to live', '95')
  await then.button('Save').click()
  await expect(page.getByRole('alert')).toContainText('looks at the past')
  expect(await axeFindings(page)).toEqual([])
  await page.reload()
  await expect(timeline.band).toContainText('The past:')
  await expect(page.getByLabel('Time to live', { exact: true })).toHaveValue('90')
  // Another tab sees nothing of it.
  const other = await page.context().newPage()
  await other.goto(H323)
  await expect(other.getByLabel('Time to live', { exact: true })).toHaveValue('91')
  await expect(other.getByRole('region', { name: 'The past' })).toBeHidden()
  await other.close()

  await timeline.backToNow()
  await expect(page.getByLabel('Time to live', { exact: true })).toHaveValue('91')
})

test('trying again from a moment keeps what comes after as a branch; undo takes back one step', async ({
  lab,
  page,
  expressway,
}) => {
  await lab.load('standalone-pair', { open: H323 })
  const h323 = await expressway('expe1').openH323()
  for (const value of ['90', '91']) {
    await h323.set('Time to live', value)
    await saved(h323)
  }
  const timeline = await new TimelinePage(page).open()
  await expect(timeline.list).toContainText('Saved Configuration')
  await timeline.slider.press('ArrowLeft')
  await expect(timeline.slider).toHaveAttribute('aria-valuetext', /Saved/)
  await timeline.tryAgain()
  await expect(timeline.kept.getByRole('listitem')).toContainText('Branch')
  await page.getByRole('combobox', { name: 'The other' }).selectOption({ index: 2 })
  await expect(page.getByRole('table', { name: 'What differs at their ends' })).toContainText('Time to live')
  expect(await axeFindings(page)).toEqual([])

  await expressway('expe1').openH323()
  await expect(page.getByLabel('Time to live', { exact: true })).toHaveValue('90')
  const menu = await new LabBar(page).openMenu('Lab')
  await menu.getByRole('button', { name: /^Undo: Saved/ }).click()
  await expect(page.getByLabel('Time to live', { exact: true })).not.toHaveValue('90')
})

test('what if tells before a restart who is dropped; an exam has no such button, and no timeline', async ({
  lab,
  page,
  expressway,
}) => {
  await lab.load('cluster-of-three', { open: '/expe2.example.com/maintenance/restart-options' })
  const options = await expressway('expe2').openRestartOptions()
  await options.ask()
  await page.getByRole('button', { name: 'what if?' }).click()
  const answer = page.getByRole('region', { name: 'What if' })
  await expect(answer).toContainText('Goes down for a restart')
  await expect(answer).toContainText('Has no contact with expe2')
  expect(await axeFindings(page)).toEqual([])
  await answer.getByRole('button', { name: 'Close' }).click()
  await page.keyboard.press('Escape')
  expect((await lab.machine('expe2')).power).toBe('up')

  await page.goto(
    '/?scenario=dead-peer&procedure=remove-dead-peer&mode=exam&limit=30&signin=admin&open=/expe1.example.com/system/clustering',
  )
  await page.waitForURL((url) => !url.searchParams.has('scenario'))
  await expect(page.getByRole('button', { name: 'Save' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'what if?' })).toHaveCount(0)
  await new TimelinePage(page).open()
  await expect(page.getByRole('alert')).toContainText('at the end of the exam')
})
