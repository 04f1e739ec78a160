import { expect, tags, test } from '../fixtures'
import { LabHomePage } from '../kit/pages/LabHomePage'

const CREATE = 'Create a cluster of one'

test('creating a cluster starts only once somebody has accepted that the service will be down', {
  tag: tags('@CRE-01'),
}, async ({ lab, page, expressway }) => {
  await lab.load('standalone-pair')
  const home = await new LabHomePage(page).open()

  const asked = await home.start(CREATE)
  await expect(asked).toContainText('calls that are up are lost')
  await asked.getByRole('button', { name: 'Cancel' }).click()
  await expect(asked).toBeHidden()
  await expect(lab.run()).rejects.toThrow('No procedure runs.')

  await home.start(CREATE)
  await home.confirm()
  const drawer = page.getByRole('complementary', { name: 'Procedure' })
  await expect(drawer).toContainText('Calls lost: 0.')
  expect((await lab.run()).procedure).toBe('create')

  const { calls } = await lab.machine('expe1')
  expect(calls).toBeGreaterThan(0)
  const options = await expressway('expe1').openRestartOptions()
  await options.restart()
  await expect(drawer).toContainText(`Calls lost: ${calls}.`)
})
