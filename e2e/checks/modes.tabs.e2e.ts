import { expect, test } from '../fixtures'
import { ProcedureDrawer } from '../kit/pages/ProcedureDrawer'

test('two tabs are in one exam: neither tells, neither stops the clock, and both end at the same moment', async ({
  lab,
  page,
  context,
}) => {
  await page.goto(
    '/?scenario=standalone-pair&procedure=create&mode=exam&limit=5&signin=admin&open=/expe1.example.com/overview',
  )
  await page.waitForURL((url) => !url.searchParams.has('scenario'))
  const here = new ProcedureDrawer(page)
  await expect(here.all.getByRole('timer')).toContainText('left')
  const other = await context.newPage()
  await other.goto('/expe2.example.com/overview')
  const there = new ProcedureDrawer(other)
  await expect(there.all.getByRole('timer')).toContainText('left')
  await expect(there.now).toBeHidden()
  const status = await other.evaluate(async () => {
    const { status } = await fetch('/api/lab/clock', { method: 'POST', body: JSON.stringify({ speed: 0 }) })
    return status
  })
  expect(status).toBe(403)

  await lab.advance({ minutes: 5 })
  for (const { all } of [here, there]) {
    await expect(all.getByRole('status', { name: 'Procedure finished' })).toContainText('The time is up')
    await expect(all.getByRole('timer')).toHaveCount(0)
  }
})
