import { expect, test } from '../fixtures'

test('Restart options says what waits for a restart, and nothing there leads to itself', async ({
  lab,
  expressway,
}) => {
  await lab.load('cluster-of-three', { open: '/expe1.example.com/overview' })
  const administration = await expressway('expe1').openAdministration()
  await administration.set('SSH service', 'Off')
  await administration.save()
  await administration.informationBar.getByRole('link', { name: 'Restart options' }).click()

  await expect(administration.heading).toHaveText('Restart options')
  const waiting = administration.page.getByRole('region', { name: 'Lab: changes not in force yet' })
  await expect(waiting).toContainText('SSH service')
  await expect(administration.informationBar).toContainText('A restart is required')
  await expect(administration.informationBar.getByRole('link')).toHaveCount(0)
})

test('[CRE-47] while it restarts the page keeps the names of the machine, and says how long it takes', async ({
  lab,
  expressway,
  page,
}) => {
  await lab.load('cluster-of-three', { open: '/expe1.example.com/overview' })
  const options = await expressway('expe1').openRestartOptions()
  await options.restart()
  await expect(options.heading).toHaveText('Restarting')
  await expect(page.getByText('Expressway-E', { exact: true })).toBeVisible()
  await expect(page.getByText(/minutes?.* left\./)).toBeVisible()
  await expect(page.getByText('Lab: the clock is paused')).toBeVisible()
})
