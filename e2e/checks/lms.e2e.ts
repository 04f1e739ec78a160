import type { FrameLocator, Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import { Platform } from '../lms/platform'

/** A short one: an hour of calls is not needed to see a result travel. */
const SHORT = 'scenario=h323-off&procedure=turn-h323-on&signin=admin&clock=paused&open=/expe1.example.com/overview'

/** One after the other: they have one build. */
test.describe.configure({ mode: 'default' })

const frameOf = (page: Page) => page.frameLocator('iframe')

async function playAll(frame: FrameLocator): Promise<void> {
  await frame.getByRole('button', { name: 'Play the whole procedure' }).click()
  const doing = frame.getByRole('region', { name: 'Do it for me' })
  await doing.getByLabel('Pace').selectOption('At once')
}

test('SCORM 1.2: a run that is played to its end is completed and passed in the data of the platform', async ({
  page,
}) => {
  const platform = await Platform.withCourse({ format: 'scorm12', question: SHORT })
  await page.goto(platform.course)
  await playAll(frameOf(page))
  await expect(frameOf(page).getByRole('status', { name: 'Learning platform' })).toContainText(
    'Reported to your learning platform: 100 of 100, passed.',
  )
  await expect.poll(() => platform.attempt).toMatchObject({
    cmi: { core: { score: { raw: '100', min: '0', max: '100' }, lesson_status: 'passed', exit: '' }, suspend_data: '' },
  })
  console.log(JSON.stringify(platform.attempt))
  await page.goto('about:blank')
  expect(platform.missing.filter((asked) => !asked.endsWith('/favicon.ico'))).toEqual([])
  platform.close()
})
