import { expect, test } from '../fixtures'
import { TmsPages } from '../kit/pages/TmsPages'
import { looks, looksAtTms } from '../looks'

const ALARMS = 'expe1/status/alarms'

for (const serviceWorkers of ['allow', 'block'] as const) {
  test.describe(`with service workers ${serviceWorkers}ed`, () => {
    test.use({ serviceWorkers })

    test('a page is looked at whenever it is loaded, and not when it refreshes itself', async ({
      lab,
      expressway,
      page,
    }) => {
      const { menu } = expressway('expe1')
      const looksAtAlarms = (count: number) =>
        expect.poll(() => looks(page)).toEqual(Array.from({ length: count }, () => ALARMS))
      await lab.load('standalone-pair', {
        profile: 'realistic',
        sessions: 'expire',
        open: '/expe1.example.com/overview',
      })
      await lab.startProcedure('create', { primary: 'expe1' })

      // A look that finds what the last one found is noted again after a minute, as the use of the session.
      const later = () => lab.advance({ minutes: 1 })
      await menu.open('status/alarms')
      await looksAtAlarms(1)
      await later()
      await menu.open('status/alarms')
      await looksAtAlarms(2)
      await later()
      // The triangle of the banner leads to where we are.
      const alarms = await expressway('expe1').openAlarms()
      await looksAtAlarms(3)
      await later()
      await alarms.alarmCount.click()
      await looksAtAlarms(4)
      await later()
      await alarms.refresh()
      await looksAtAlarms(5)

      await later()
      await page.getByRole('link', { name: 'Skip to content' }).press('Enter')
      await expect(page).toHaveURL(/#content$/)
      await page.goBack()
      await expect(page).not.toHaveURL(/#content$/)
      await expressway('expe2').openTime()
      expect(await looks(page)).toEqual([ALARMS, ALARMS, ALARMS, ALARMS, ALARMS, 'expe2/system/time'])
    })

    test('a page that is refused or not reached was not looked at', async ({ lab, expressway, page }) => {
      await lab.load('standalone-pair', { signin: null, open: '/expe1.example.com/system/dns' })
      await lab.startProcedure('create', { primary: 'expe1' })
      const login = expressway('expe1').loginPage()
      await expect(login.button).toBeVisible()
      const fault = await lab.fault({ kind: 'network-cut', expressway: 'expe2' })
      await page.goto('/expe2.example.com/system/dns')
      await expect(page.getByRole('heading', { name: /can.t be reached/ })).toBeVisible()
      expect(await looks(page)).toEqual([])

      await lab.mend(fault)
      await expect(login.button).toBeVisible()
      await login.signIn()
      await expect.poll(() => looks(page)).toEqual(['expe2/system/dns'])
    })
  })
}

test('each page of Cisco TMS that is opened is read anew, which is the look at it, and none while it is down', async ({
  lab,
  page,
}) => {
  const tms = new TmsPages(page)
  const seen = ['systems/navigator', 'systems/navigator/folder-expressways']
  await lab.load('cluster-with-tms', { open: '/' })
  await lab.startProcedure('change-primary', { primary: 'expe1', newPrimary: 'expe2' })
  await tms.open('')
  await expect.poll(() => looksAtTms(page)).toEqual(seen.slice(0, 1))
  await tms.follow('Expressways')
  await expect.poll(() => looksAtTms(page)).toEqual(seen)
  await expect(tms.main).toHaveAttribute('aria-busy', 'false')

  const fault = await lab.fault({ kind: 'tms-unreachable' })
  await tms.open('administrative-tools/network-settings')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('can’t be reached')
  expect(await looksAtTms(page)).toEqual(seen)
  await lab.mend(fault)
  await expect.poll(() => looksAtTms(page)).toEqual([...seen, 'administrative-tools/network-settings'])
})
