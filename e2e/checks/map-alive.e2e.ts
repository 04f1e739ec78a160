import { axeFindings } from '../axe'
import { expect, test } from '../fixtures'
import { LabHomePage } from '../kit/pages/LabHomePage'

test('the map tells of copies, of what a dead peer had, and of the step that is due, as a table too', async ({
  lab,
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await lab.load('cluster-of-three', { open: '/' })
  const { world } = new LabHomePage(page)
  await lab.advance({ minutes: 4 })
  await expect(world.getByText(/^Last copy from expe1 Mon .*, next Mon /)).toBeVisible()

  await test.step('What a peer takes with it that goes down is told', async () => {
    await lab.fault({ kind: 'power-off', expressway: 'expe3' })
    await expect(
      world.getByText(/^Since expe3 went down: \d+ calls? and \d+ registrations lost\.$/),
    ).toBeVisible()
  })

  await test.step('The table has the same, machine by machine', async () => {
    await lab.startProcedure('remove-dead-peer', { primary: 'expe1', deadPeer: 'expe3' })
    await world.getByRole('button', { name: 'Table' }).click()
    const table = world.getByRole('table', { name: 'The machines of the world' })
    await expect(table.getByRole('row', { name: /^expe3/ })).toContainText('no power')
    await expect(table.getByRole('row', { name: /^expe2/ })).toContainText(/from expe1.*expe3 broken/)
    await expect(table.getByRole('cell', { name: 'The step that is due' })).toHaveCount(1)
    expect(await axeFindings(page)).toEqual([])
  })
})
