import { axeFindings } from '../axe'
import { expect, test } from '../fixtures'
import { ConsolePage } from '../kit/pages/ConsolePage'
import { ProcedureDrawer } from '../kit/pages/ProcedureDrawer'
import { Show } from '../kit/pages/Show'
import { TerminalPage } from '../kit/pages/TerminalPage'
import { Newcomer } from '../newcomer'
import { expectFinished } from '../walkthroughs/parts'

const H323 = 'expe1.example.com/configuration/protocols/h323'

test('Show me leads to the page, points at each thing there, waits until it is done, and lets time pass', async ({
  lab,
  expressway,
  page,
}) => {
  await lab.load('h323-off', { open: '/expe2.example.com/overview' })
  await lab.startProcedure('turn-h323-on', { primary: 'expe1' })
  const show = new Show(page)
  const says = show.showing.getByRole('status')
  await show.showMe()
  await expect(show.showing).toBeFocused()
  await expect(says).toHaveText('Another page is in front. Open H.323 on expe1.')
  await show.showing.getByRole('link', { name: 'Go there' }).click()

  const h323 = new ConsolePage(page)
  await expect(says).toHaveText('In H.323 mode choose On.')
  expect(await show.covers(h323.field('H.323 mode'))).toBe(false)
  expect(await axeFindings(page)).toEqual([])
  await show.showing.focus()
  await page.keyboard.press('F6')
  await expect(h323.field('H.323 mode')).toBeFocused()
  await page.keyboard.press('F6')
  await expect(show.showing).toBeFocused()

  await h323.set('H.323 mode', 'On')
  await expect(says).toHaveText('Press Save.')
  expect(await show.covers(h323.button('Save'))).toBe(false)
  // Whoever leaves the page is told so, and what was not saved is shown once more.
  await expressway('expe1').openDns()
  await expect(says).toHaveText('Another page is in front. Open H.323 on expe1.')
  await show.showing.getByRole('link', { name: 'Go there' }).click()
  await expect(says).toHaveText('In H.323 mode choose On.')
  await h323.set('H.323 mode', 'On')
  await h323.button('Save').click()
  await expect(says).toHaveText('Done: Turn H.323 mode On on the primary.')

  await show.showing.getByRole('button', { name: 'Go on' }).click()
  await expect(says).toHaveText('Let 1 minute pass.')
  await show.showing.getByRole('button', { name: 'Let it pass' }).click()
  await expect(says).toHaveText('Another page is in front. Open Alarms on expe1.')
  await page.keyboard.press('Escape')
  await expect(show.showing).toBeHidden()
})

test('Show me leads through a terminal, and past a restart that it waits for', async ({ lab, page }) => {
  await page.goto(
    '/?scenario=cluster-of-one&clock=paused&signin=admin&procedure=add-peer&role.primary=expe1&role.newPeer=expe2&step=14&open=/expe2.example.com/ssh',
  )
  await page.waitForURL((url) => !url.searchParams.has('scenario'))
  const show = new Show(page)
  const says = show.showing.getByRole('status')
  const next = async () => {
    await show.showing.getByRole('button', { name: 'Go on' }).click()
    await show.showing.getByRole('link', { name: 'Go there' }).click()
  }
  await show.showMe()
  await expect(says).toHaveText(/^Sign in as admin .*Type xCommand DefaultValuesSet Level: 2/)
  const terminal = new TerminalPage(page)
  await terminal.signIn()
  for (const line of ['xCommand DefaultValuesSet Level: 2', 'yes', 'xCommand DefaultLinksAdd']) {
    await expect(says).toHaveText(new RegExp(`^Type ${line}`))
    await terminal.enter(line)
  }
  await expect(says).toHaveText('Done: Reset the new peer to its defaults.')
  await next()
  await expect(says).toHaveText('Done: Delete the other administrator accounts.')
  await next()
  await expect(says).toHaveText('Done: Check the System host name.')

  await next()
  const form = new ConsolePage(page)
  for (const [field, value] of [
    ['Cluster name', 'cluster1.example.com'],
    ['Peer 1 address', 'expe1.example.com'],
    ['Peer 2 address', 'expe2.example.com'],
  ] as const) {
    await expect(says).toHaveText(`In ${field} type ${value}.`)
    await form.set(field, value)
  }
  await expect(says).toHaveText('Press Save.')
  await form.button('Save').click()
  await expect(says).toHaveText('Done: Enter the same on the new peer.')

  await next()
  await expect(says).toHaveText('Press Restart.')
  await form.button('Restart').click()
  await expect(says).toHaveText('Press OK.')
  await page.getByRole('dialog').getByRole('button', { name: 'OK' }).click()
  await expect(says).toHaveText('Wait until expe2 answers again.')
  await show.showing.getByRole('button', { name: 'Let it pass' }).click()
  await expect(says).toHaveText('Done: Restart the new peer.')
  expect((await lab.machine('expe2')).power).toBe('up')
  expect((await lab.run()).mistakes).toEqual([])
})

test('what was done by hand meanwhile, another page and a reload end Do it for me, which says so', async ({
  lab,
  expressway,
  page,
}) => {
  await lab.load('h323-off', { open: `/${H323}` })
  await lab.startProcedure('turn-h323-on', { primary: 'expe1' })
  const show = new Show(page)
  const h323 = new ConsolePage(page)
  await show.doItForMe()
  await show.pauseAt('Press Save.')
  await h323.set('H.323 mode', 'Off')
  await show.doing.getByRole('button', { name: 'Go on' }).click()
  expect(await show.ending()).toBe('“H.323 mode” was changed by hand: it is not “On” any more.')

  await show.doing.getByRole('button', { name: 'Go on' }).click()
  await show.pauseAt('Press Save.')
  await expressway('expe1').openAlarms()
  await show.doing.getByRole('button', { name: 'Go on' }).click()
  expect(await show.ending()).toBe('Another page was opened meanwhile: this was about H.323 on expe1.')

  await show.doing.getByRole('button', { name: 'Go on' }).click()
  await show.pauseAt('Press Save.')
  await page.reload()
  const interrupted = page.getByRole('region', { name: 'Interrupted' })
  await expect(interrupted).toContainText('has ended')
  expect((await lab.run()).steps[0]?.state).toBe('current')
  await interrupted.getByRole('button', { name: 'Go on with the step that is due' }).click()
  expect(await show.ending()).toBe('Done: Turn H.323 mode On on the primary.')
  expect((await lab.run()).mistakes).toEqual([])
})

test('whoever takes over has the page as it is, and signing in on the way is a part of it', async ({
  lab,
  page,
}) => {
  await lab.load('h323-off', { open: '/expe2.example.com/login', signin: null })
  await lab.startProcedure('turn-h323-on', { primary: 'expe1' })
  const show = new Show(page)
  await show.doItForMe()
  await show.pauseAt('Press Save.')
  await show.doing.getByRole('button', { name: 'Take over' }).click()
  await expect(show.doing).toBeHidden()
  await expect(new ConsolePage(page).field('H.323 mode')).toHaveValue('On')
  await new ConsolePage(page).save()
  await expect(new ProcedureDrawer(page).now).toContainText('Wait until it has reached every peer')
})

test('a hint says more each time, and all help is written down', async ({ lab, page }) => {
  await lab.load('h323-off', { open: '/expe1.example.com/overview' })
  await lab.startProcedure('turn-h323-on', { primary: 'expe1' })
  const { now } = new ProcedureDrawer(page)
  await now.getByRole('button', { name: 'Hint' }).click()
  await expect(now).toContainText('turn to expe1')
  await now.getByRole('button', { name: 'Hint: which page' }).click()
  await expect(now).toContainText('On expe1, open Configuration > Protocols > H.323.')
  await now.getByRole('button', { name: 'Hint: exact values' }).click()
  await expect(now).toContainText('In H.323 mode choose On. Press Save.')
  expect((await lab.run()).help.map(({ help }) => help)).toEqual(['nudge', 'page', 'values'])
})

test.describe('on a telephone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('the bubble covers nothing of what it speaks of', async ({ lab, page }) => {
    await lab.load('h323-off', { open: `/${H323}` })
    await lab.startProcedure('turn-h323-on', { primary: 'expe1' })
    await new ProcedureDrawer(page).pullUp()
    const show = new Show(page)
    await show.showMe()
    await expect(show.showing.getByRole('status')).toHaveText('In H.323 mode choose On.')
    await expect.poll(() => show.covers(new ConsolePage(page).field('H.323 mode'))).toBe(false)
  })
})

test('Show me waits for what can be chosen, and passes over no field that is still to come', async ({
  lab,
  page,
}) => {
  await page.goto(
    '/?scenario=two-clusters&procedure=neighbor-cluster&role.primary=expe1&role.remotePeer=expe4&step=3&signin=admin&clock=paused',
  )
  const one = new Newcomer(page, 'mouse')
  await one.press(page.getByRole('button', { name: 'Show me', exact: true }))
  expect(await one.followToTheEnd()).toBe('The procedure is finished.')
  await expectFinished(lab)
})
