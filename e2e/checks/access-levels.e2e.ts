import { mayOpen } from '#contract/access'
import { expect, test } from '../fixtures'
import type { Expressway } from '../kit/pages/Expressway'

/** Makes an account of that level and signs in with it. */
async function signInAs(machine: Expressway, accessLevel: string): Promise<void> {
  const { page, host } = machine
  await page.evaluate(
    async ([at, level]) => {
      const passwords = { password: 'secret', confirmPassword: 'secret', yourCurrentPassword: 'expressway' }
      const values = { name: 'other', ...passwords, accessLevel: level }
      const send = (path: string, body: unknown) =>
        fetch(`/api/${at}/${path}`, { method: 'POST', body: JSON.stringify(body) })
      await send('lists/administrator-accounts', { values })
    },
    [host, accessLevel] as const,
  )
  const login = await machine.openLogin()
  await login.signIn('other', 'secret')
  await expect(page.getByRole('contentinfo').getByText(accessLevel)).toBeVisible()
}

const looked = [
  'system/dns',
  'system/external-manager',
  'system/protection/firewall-rules/configuration',
  'configuration/zones/zones',
  'users/administrator-accounts',
  'users/active-administrator-sessions',
  'maintenance/option-keys',
  'maintenance/diagnostics/system-snapshot',
  'maintenance/restart-options',
] as const

test('Read-only looks at every page, and no page offers it a change', async ({ lab, expressway, page }) => {
  const machine = expressway('expe1')
  await lab.load('standalone-pair', { open: '/expe1.example.com/overview' })
  await signInAs(machine, 'Read-only')
  for (const path of looked) {
    await machine.open(path)
    await expect(page.getByText('Your account has read-only access').first(), path).toBeVisible()
    const changing =
      /^(Save|New|Delete|Enable|Disable|Restart|Reboot|Terminate session|Add option|Create system snapshot)$/
    await expect(page.getByRole('main').getByRole('button', { name: changing }), path).toHaveCount(0)
  }
  await machine.open('maintenance/upgrade')
  await expect(page.getByRole('alert')).toContainText('Read-only')
})

test('an Auditor is told on every page but overview, alarms and logs that it is not allowed', async ({
  lab,
  expressway,
  page,
}) => {
  const machine = expressway('expe1')
  await lab.load('standalone-pair', { open: '/expe1.example.com/overview' })
  await signInAs(machine, 'Auditor')
  for (const path of [...looked, 'status/alarms', 'status/logs/event-log', 'status/logs/network-log']) {
    await machine.open(path)
    const told = page.getByRole('alert').filter({ hasText: 'the access level of your account is Auditor' })
    await expect(told, path).toHaveCount(mayOpen('Auditor', path) ? 0 : 1)
  }
})
