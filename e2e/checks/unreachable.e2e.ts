import { expect, tags, test } from '../fixtures'

test('a host that is off cannot be reached, says no more, and comes back by itself', async ({
  lab,
  expressway,
  page,
}) => {
  await lab.load('standalone-pair', { open: '/expe1.example.com/overview' })
  const fault = await lab.fault({ kind: 'power-off', expressway: 'expe1' })
  const unreachable = page.getByRole('heading', { name: /This site can.t be reached/ })
  await expect(unreachable).toBeVisible()
  // The lab around it knows; the page does not.
  await expect(page.getByRole('main').getByText(/power|fault/i)).toHaveCount(0)

  await lab.mend(fault)
  await lab.advance({ minutes: 5 })
  await expect(expressway('expe1').loginPage().button).toBeVisible()
})

test('during a restart another tab cannot reach the console', { tag: tags('@CRE-47') }, async ({
  lab,
  expressway,
  context,
}) => {
  const machine = expressway('expe1')
  await lab.load('standalone-pair', { open: '/expe1.example.com/overview' })
  const options = await machine.openRestartOptions()
  await options.ask()
  await options.confirm()
  await expect(options.progress).toBeVisible()

  const other = await context.newPage()
  await other.goto('/expe1.example.com/overview')
  await expect(other.getByRole('heading', { name: /This site can.t be reached/ })).toBeVisible()

  await lab.advance({ minutes: 4 })
  await expect(machine.loginPage().button).toBeVisible()
  await expect(other.getByRole('button', { name: 'Login', exact: true })).toBeVisible()
})

test('an error page stands while the browser looks again', async ({ lab, page }) => {
  await lab.load('standalone-pair')
  for (const address of ['/expe9.example.com/overview', '/expe9.example.com/login', '/tms']) {
    await page.goto(address)
    const heading = page.getByRole('heading', { level: 1 })
    await expect(heading).toHaveText(/can’t be reached|Cisco TMS/)
    const words = await heading.innerText()
    // Every change of the page from here on, until a later look has failed too.
    const drawn = await page.evaluateHandle(() => {
      const seen = new Set<string>()
      const look = () =>
        seen.add(document.querySelector('main')?.innerText.split('\n')[0]?.trim() ?? 'nothing')
      look()
      new MutationObserver(look).observe(document.body, {
        childList: true,
        subtree: true,
        characterData: true,
      })
      return seen
    })
    const clock = page.getByText(/Mon 09:/).first()
    for (let minutes = 0; minutes < 2; minutes += 1) {
      const before = await clock.innerText()
      await lab.advance({ minutes: 1 })
      await expect(clock).not.toHaveText(before)
    }
    expect(await drawn.evaluate((seen) => [...seen])).toEqual([words])
  }
})
