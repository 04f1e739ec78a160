import { expect, tags, test } from '../fixtures'

test('five failed logins block the browser on that peer; another peer unblocks it', {
  tag: tags('@PSI-26'),
}, async ({ lab, expressway, page }) => {
  await lab.load('cluster-of-three', { open: '/expe2.example.com/overview' })
  const login = await expressway('expe1').openLogin()
  for (const attempt of [1, 2, 3, 4]) {
    await login.signIn('admin', `wrong ${attempt}`)
    await expect(page.getByRole('alert')).toContainText('not right')
  }
  await login.signIn('admin', 'wrong 5')
  await expect(page.getByRole('alert')).toContainText('blocked 10.0.0.100 for another 10 minutes')
  await login.signIn()
  await expect(page.getByRole('alert')).toContainText('blocked 10.0.0.100')

  const blocked = await expressway('expe2').openBlockedAddresses()
  await blocked.select('expe1')
  await blocked.button('Unblock').click()
  await expect(blocked.success).toContainText('1 address unblocked')
  await expect(blocked.rows).toHaveCount(0)

  await expressway('expe1').openLogin()
  await login.signIn()
  await expect(expressway('expe1').menu.bar).toBeVisible()
})

test('a session that is terminated is at the sign-in page', async ({ lab, expressway }) => {
  const machine = expressway('expe1')
  await lab.load('standalone-pair', { open: '/expe1.example.com/overview' })
  const sessions = await machine.openActiveSessions()
  await expect(sessions.row('Web')).toContainText('admin')
  await sessions.select('Web')
  await sessions.button('Terminate session').click()
  await expect(machine.loginPage().button).toBeVisible()
})
