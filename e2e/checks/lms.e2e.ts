import { readdirSync, readFileSync } from 'node:fs'
import type { FrameLocator, Page } from '@playwright/test'
import { axeFindings } from '../axe'
import { expect, test } from '../fixtures'
import { Platform } from '../lms/platform'
import { RecordStore } from '../lms/record-store'

/** A short one: an hour of calls is not needed to see a result travel. */
const SHORT =
  'scenario=h323-off&procedure=turn-h323-on&signin=admin&clock=paused&open=/expe1.example.com/overview'

/** One after the other: they have one build. */
test.describe.configure({ mode: 'default' })

const frameOf = (page: Page) => page.frameLocator('iframe')
const noteIn = (frame: FrameLocator | Page) => frame.getByRole('status', { name: 'Learning platform' })
const troubleIn = (frame: FrameLocator | Page) => frame.getByRole('alert', { name: 'Learning platform' })
const PASSED = 'Reported to your learning platform: 100 of 100, passed. The pass mark is 80.'

/** All that is left of the procedure, by the lab's own hand. */
async function playAll(frame: FrameLocator | Page): Promise<void> {
  await frame.getByRole('button', { name: 'Play the whole procedure' }).click()
  const doing = frame.getByRole('region', { name: 'Do it for me' })
  await doing.getByLabel('Pace').selectOption('At once')
}

/** Leaves the course; the attempt is what the platform was told last. */
async function leave(page: Page, platform: Platform): Promise<void> {
  platform.attempt = null
  await page.goto('about:blank')
  await expect.poll(() => platform.attempt).not.toBeNull()
}

test('SCORM 1.2: what is played to its end is completed and passed in the data of the platform, with the time it took', async ({
  page,
}) => {
  const platform = await Platform.withCourse({ format: 'scorm12', question: SHORT })
  await page.goto(platform.course)
  await playAll(frameOf(page))
  await expect(noteIn(frameOf(page))).toContainText(PASSED)
  const told = { score: { raw: '100', min: '0', max: '100' }, lesson_status: 'passed', exit: '' }
  await expect.poll(() => platform.attempt).toMatchObject({ cmi: { core: told, suspend_data: '' } })
  // The visit ends with the page, and says how long it was.
  await leave(page, platform)
  const session_time = expect.stringMatching(/^\d+:\d\d:\d\d(?:\.\d+)?$/)
  await expect.poll(() => platform.attempt).toMatchObject({ cmi: { core: { ...told, session_time } } })
  expect(JSON.stringify(platform.attempt)).not.toContain('00:00:00')
  // All that it needs is in the package.
  expect(platform.missing.filter((asked) => !asked.endsWith('/favicon.ico'))).toEqual([])
  platform.close()
})

test('SCORM 2004: what was left is gone on with in this browser and in another one, and what is damaged begins anew', async ({
  page,
  browser,
}) => {
  const platform = await Platform.withCourse({ format: 'scorm2004', question: SHORT })
  await page.goto(platform.course)
  const kept = 'If you leave, you can go on from here later, in another browser too.'
  await expect(noteIn(frameOf(page))).toContainText(kept)
  await frameOf(page).getByRole('button', { name: 'Do it for me', exact: true }).first().click()
  await expect
    .poll(() => platform.attempt)
    .toMatchObject({
      cmi: {
        progress_measure: expect.stringMatching(/^0\.[1-9]/),
        completion_status: 'incomplete',
        suspend_data: expect.stringMatching(/^sixpeer1 \S+ \S+$/),
        exit: 'suspend',
      },
    })
  const due = await frameOf(page)
    .getByRole('region', { name: 'Due now' })
    .getByRole('heading')
    .first()
    .textContent()
  const left = structuredClone(platform.attempt)

  // This browser has the world itself.
  await page.reload()
  await expect(frameOf(page).getByText('This browser has kept it.')).toBeVisible()
  await frameOf(page).getByRole('button', { name: 'Go on' }).click()
  await expect(frameOf(page).getByRole('region', { name: 'Due now' })).toContainText(due ?? '')

  // Another one has what the platform has kept, and plays it to its end.
  await leave(page, platform)
  platform.attempt = left
  const elsewhere = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage()
  await elsewhere.goto(platform.course)
  await expect(frameOf(elsewhere).getByText('Your learning platform has kept it.')).toBeVisible()
  await frameOf(elsewhere).getByRole('button', { name: 'Go on' }).click()
  await expect(frameOf(elsewhere).getByRole('region', { name: 'Due now' })).toContainText(due ?? '')
  await expect(noteIn(frameOf(elsewhere))).toContainText(kept)
  await playAll(frameOf(elsewhere))
  await expect(noteIn(frameOf(elsewhere))).toContainText(PASSED)
  await expect
    .poll(() => platform.attempt)
    .toMatchObject({
      cmi: {
        score: { raw: '100', scaled: '1' },
        progress_measure: '1',
        completion_status: 'completed',
        success_status: 'passed',
        suspend_data: '',
        exit: 'normal',
      },
    })
  await elsewhere.context().close()

  platform.attempt = { cmi: { suspend_data: 'sixpeer9 kept by another version' } }
  await page.goto(platform.course)
  await expect(frameOf(page).getByText('cannot be read: it is damaged')).toBeVisible()
  await frameOf(page).getByRole('button', { name: 'Begin' }).click()
  await expect(noteIn(frameOf(page))).toContainText(kept)
  platform.close()
})

test('cmi5: statements reach a store at another address in the order that it demands, and only where the package names it', async ({
  page,
  browser,
}) => {
  const store = await RecordStore.open()
  const platform = await Platform.withCourse({ format: 'cmi5', question: SHORT, origins: [store.origin] })
  await page.goto(platform.exercise + store.launch())
  await expect(noteIn(page)).toContainText('If you leave, you can go on from here later')
  await page.goto('about:blank')
  await expect.poll(() => store.verbs).toEqual(['initialized', 'terminated'])

  await page.goto(platform.exercise + store.launch())
  const goOn = page.getByRole('button', { name: 'Go on' })
  await expect(goOn).toBeFocused()
  expect(await axeFindings(page)).toEqual([])
  await goOn.click()
  await playAll(page)
  await expect(noteIn(page)).toContainText(PASSED)
  await expect
    .poll(() => store.verbs.filter((verb) => verb !== 'progressed'))
    .toEqual(['initialized', 'completed', 'passed'])
  expect(store.verbs).toContain('progressed')
  await page.goto('about:blank')
  await expect.poll(() => store.verbs.at(-1)).toBe('terminated')

  // What was passed stands, and is not said twice.
  await page.goto(platform.exercise + store.launch())
  await expect(noteIn(page)).toContainText(PASSED)
  await page.goto('about:blank')
  await expect.poll(() => store.verbs).toEqual(['initialized', 'terminated'])
  expect(store.refused).toEqual([])

  const unnamed = await Platform.withCourse({ format: 'cmi5', question: SHORT })
  const other = await (await browser.newContext()).newPage()
  await other.goto(unnamed.exercise + store.launch())
  await expect(noteIn(other)).toContainText('could not be reached')
  await other.context().close()
  for (const each of [store, platform, unnamed]) each.close()
})

test('without a platform, or with a broken one, the exercise works and says so; the lab itself looks for none', async ({
  page,
}) => {
  const platform = await Platform.withCourse({ format: 'scorm12', question: SHORT })
  const all = 'The exercise works all the same.'
  await page.goto(platform.exercise)
  await expect(noteIn(page)).toContainText(`No learning platform was found around this page. ${all}`)
  expect(await axeFindings(page)).toEqual([])
  await playAll(page)
  await expect(page.getByRole('status', { name: 'Procedure finished' })).toBeVisible()

  await page.goto(platform.broken(`window.API = { LMSInitialize() { throw new Error('Out of order') } }`))
  await expect(noteIn(frameOf(page))).toContainText(`The learning platform failed: Out of order. ${all}`)

  const refusing = `const yes = () => 'true', no = () => 'false'
    window.API = { LMSInitialize: yes, LMSFinish: yes, LMSGetValue: () => '', LMSSetValue: no, LMSCommit: no,
      LMSGetLastError: () => '101', LMSGetErrorString: () => 'General exception' }`
  await page.goto(platform.broken(refusing))
  const trouble = troubleIn(frameOf(page))
  await expect(trouble).toContainText(`The learning platform refused: General exception (101). ${all}`)
  await page.evaluate(() =>
    Object.assign(Reflect.get(window, 'API'), { LMSSetValue: () => 'true', LMSCommit: () => 'true' }),
  )
  await trouble.getByRole('button', { name: 'Report again' }).click()
  await expect(noteIn(frameOf(page))).toContainText('If you leave, you can go on from here later')
  platform.close()

  const looked: string[] = []
  await page.exposeFunction('looked', (name: string) => looked.push(name))
  await page.addInitScript(() => {
    for (const name of ['API', 'API_1484_11']) {
      Object.defineProperty(window, name, { get: () => Reflect.get(window, 'looked')?.(name) })
    }
  })
  await page.goto(`/?${SHORT}`)
  await expect(page.locator('html[data-lab="ready"]')).toBeAttached()
  await page.evaluate(() => Reflect.get(window, 'API'))
  await expect.poll(() => looked).toEqual(['API'])
  const scripts = readdirSync('dist/assets').filter((name) => name.endsWith('.js'))
  const traces = scripts.filter((name) =>
    /LMSInitialize|API_1484_11|suspend_data/.test(readFileSync(`dist/assets/${name}`, 'utf8')),
  )
  expect(traces).toEqual([])
})
