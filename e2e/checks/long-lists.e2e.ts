import { axeFindings } from '../axe'
import { expect, tags, test } from '../fixtures'
import type { Lab } from '../kit/lab'
import type { TablePage } from '../kit/pages/TablePage'

const registrations = '/expe1.example.com/status/registrations/by-device'

test('a page of 200 rows holds those in view, and says which row of how many each one is', async ({
  lab,
  expressway,
}) => {
  await lab.load('cluster-of-six', { open: registrations })
  const devices = await expressway('expe1').openByDevice()
  await expect(devices.span).toContainText('Rows 1 to 200 of 2,500')
  await expect(devices.table).toHaveAttribute('aria-rowcount', '2501')
  expect(await devices.rows.count()).toBeLessThan(60)

  await devices.scrollTo(0.5)
  await expect(devices.rowAt(100)).toBeInViewport()
  expect(await devices.rows.count()).toBeLessThan(60)
  await devices.scrollTo(1)
  await expect(devices.rowAt(201)).toBeInViewport()
  expect(await axeFindings(devices.page)).toEqual([])

  await devices.button('Next page').click()
  await devices.scrollTo(0)
  await expect(devices.rowAt(202)).toBeInViewport()

  const found = await devices.find('12345@')
  await expect(found).toHaveCount(1)
  await expect(devices.table).not.toHaveAttribute('aria-rowcount')
})

test('the focus stays on a row that is scrolled out of view, and goes on from there', async ({
  lab,
  expressway,
}) => {
  await lab.load('cluster-of-six', { open: registrations })
  const devices = await expressway('expe1').openByDevice()
  const { page } = devices
  const third = devices.rowAt(4)
  await third.getByRole('checkbox').focus()
  await devices.scrollTo(1)
  await expect(devices.rowAt(201)).toBeInViewport()
  await expect(third.getByRole('checkbox')).toBeFocused()

  await page.keyboard.press('Tab')
  await expect(third.getByRole('button', { name: 'View' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(devices.rowAt(5).getByRole('checkbox')).toBeFocused()
  await expect(devices.rowAt(5)).toBeInViewport()

  await devices.button('Previous page').focus()
  await page.keyboard.press('Shift+Tab')
  await expect(devices.rowAt(201).getByRole('button', { name: 'View' })).toBeFocused()
  await expect(devices.rowAt(201)).toBeInViewport()
})

test('a dialog of a row gives the focus back to the row', async ({ lab, expressway }) => {
  await lab.load('cluster-of-six', { open: registrations })
  const devices = await expressway('expe1').openByDevice()
  const view = devices.rowAt(4).getByRole('button', { name: 'View' })
  await view.press('Enter')
  await expect(devices.dialog).toContainText('Creation time')
  await devices.page.keyboard.press('Escape')
  await expect(devices.dialog).toBeHidden()
  await expect(view).toBeFocused()
})

test('a table that was out of sight for a while shows its rows from the first one', async ({
  lab,
  expressway,
}) => {
  await lab.load('cluster-of-six', { open: registrations })
  const devices = await expressway('expe1').openByDevice()
  // Its rows are measured there, as before a sign-in is known.
  await devices.page.locator('#content').evaluate(async (content) => {
    content.setAttribute('hidden', '')
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    content.removeAttribute('hidden')
  })
  await expect(devices.rowAt(2)).toBeInViewport()
  await expect(devices.rowAt(12)).toBeInViewport()
})

test('a selection holds rows that are not in view, and those alone that were selected', async ({
  lab,
  expressway,
}) => {
  await lab.load('cluster-of-six', { open: registrations })
  const devices = await expressway('expe1').openByDevice()
  const checkBox = (place: number) => devices.rowAt(place).getByRole('checkbox')
  await checkBox(3).check()
  await devices.scrollTo(1)
  await expect(checkBox(200)).not.toBeChecked()
  await devices.scrollTo(0)
  await expect(checkBox(3)).toBeChecked()

  const found = await devices.find('12345@')
  await expect(found).toHaveCount(1)
  await devices.selectAll()
  await devices.field('Filter').fill('')
  await expect(devices.span).toContainText('2,500, 2 selected')

  await devices.selectAll()
  await expect(devices.span).toContainText('2,500 selected')
  await devices.scrollTo(1)
  await expect(checkBox(200)).toBeChecked()
})

/** Cuts and mends the path to a peer, which writes lines of one row and of two. */
async function fillLog(lab: Lab, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    const fault = await lab.fault({ kind: 'path-cut', between: ['expe1', 'expe2'] })
    await lab.mend(fault)
    await lab.advance({ seconds: 1 })
  }
}

/** The upper and lower edges of the rows in the document that follow each other. */
async function edges(log: TablePage) {
  return log.rows.evaluateAll((rows) =>
    rows.map((row) => {
      const { top, bottom } = row.getBoundingClientRect()
      return { place: row.ariaRowIndex, top, bottom }
    }),
  )
}

test('lines of several heights lie edge to edge in columns that stand still, and a reader keeps the place', async ({
  lab,
  expressway,
  page,
}) => {
  // Narrow enough for lines of two rows, whichever fonts this system has.
  await page.setViewportSize({ width: 1100, height: 800 })
  await lab.load('cluster-of-three', { open: '/expe1.example.com/overview', signin: null })
  // The widest event is in one of the oldest lines, far out of view at first, but not the last, which is always there.
  await fillLog(lab, 1)
  const login = expressway('expe1').loginPage()
  await login.signIn('admin', 'wrong')
  await expect(page.getByRole('alert')).toBeVisible()
  await login.signIn()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Overview')
  await fillLog(lab, 25)
  const log = await expressway('expe1').openEventLog()
  await expect(log.rowAt(2)).toBeInViewport()
  const widths = await log.columnWidths()
  await log.scrollTo(1)
  await expect(log.row('Admin Session Login Failure')).toBeInViewport()
  expect(await log.columnWidths()).toEqual(widths)

  await log.scrollTo(0.5)
  const middle = log.rowAt(40)
  await expect(middle).toBeInViewport()
  const seen = (await edges(log)).slice(1, -1)
  const heights = new Set(seen.map(({ top, bottom }) => bottom - top))
  expect(heights.size).toBeGreaterThan(1)
  for (const [position, { top }] of seen.entries())
    if (position > 0) expect(top).toBeCloseTo(seen[position - 1]?.bottom ?? 0, 0)

  const same = log.row((await middle.textContent()) ?? '')
  const before = await same.boundingBox()
  const counted = (await log.table.getAttribute('aria-rowcount')) ?? ''
  await lab.fault({ kind: 'path-cut', between: ['expe1', 'expe2'] })
  await expect(log.table).not.toHaveAttribute('aria-rowcount', counted)
  await expect(same).not.toHaveAttribute('aria-rowindex', '40')
  expect((await same.boundingBox())?.y).toBeCloseTo(before?.y ?? 0, 0)
})

test('a small table is whole, and counts nothing', async ({ lab, expressway }) => {
  await lab.load('cluster-of-three', { open: '/expe1.example.com/overview' })
  const calls = await expressway('expe1').openCalls()
  await expect(calls.rows.first()).toBeVisible()
  await expect(calls.table).not.toHaveAttribute('aria-rowcount')
  await expect(calls.rows.first()).not.toHaveAttribute('aria-rowindex')
})

test('all that this peer carries is selected at once, and nothing of another', {
  tag: tags('@CRE-60'),
}, async ({ lab, expressway }) => {
  await lab.load('cluster-of-three', { open: registrations })
  const devices = await expressway('expe1').openByDevice()
  const carried = await devices.rows.count()
  await devices.selectAll()
  await expect(devices.span).toContainText(`${carried} selected`)
  const calls = await expressway('expe1').openCalls()
  await calls.selectAll()
  await expect(calls.span).toContainText(`${await calls.own.count()} selected`)
  await expect(calls.row('expe2').getByRole('checkbox')).toHaveCount(0)
  await calls.button('Disconnect').click()
  await expect(calls.own).toHaveCount(0)
  await expect(calls.row('expe2')).not.toHaveCount(0)

  const left = await expressway('expe1').openByDevice()
  await left.unregisterAll()
  await expect(left.rows).toHaveCount(0)
  await expect(left.page.getByText(/^No rows/)).toBeVisible()
})
