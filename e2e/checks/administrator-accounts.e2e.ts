import { expect, test } from '../fixtures'

/** The forms of Users > Administrator accounts, as far as the browser has a part in them. */

const OPEN = '/expe1.example.com/users/administrator-accounts'
const typed = {
  Name: 'operator',
  Password: 'Expressw1',
  'Confirm password': 'Expressw1',
  'Your current password': 'expressway',
}

test('an account is created with a password typed twice and one’s own, and nothing typed is lost before', async ({
  lab,
  expressway,
}) => {
  await lab.load('standalone-pair', { open: OPEN })
  const accounts = await expressway('expe1').openAdministratorAccounts()
  await accounts.fillNew({ ...typed, 'Confirm password': 'Expressw2', 'Your current password': 'wrong' })
  await expect(accounts.field('Password')).toHaveAccessibleDescription('Password strength: fair')
  await accounts.create()
  await expect(accounts.field('Confirm password')).toHaveAccessibleDescription(/not the same/)
  await accounts.set('Confirm password', 'Expressw1')
  await accounts.create()
  await expect(accounts.field('Your current password')).toHaveAccessibleDescription(
    /not the password of admin/,
  )
  await expect(accounts.field('Name')).toHaveValue('operator')
  await expect(accounts.field('Password')).toHaveValue('Expressw1')
  await accounts.set('Your current password', 'expressway')
  await accounts.create()
  await expect(accounts.success).toContainText('Saved')
  await expect(accounts.row('operator')).toContainText('Enabled')
})

test('a password is changed in a form of its own, and a disabled account is kept out', async ({
  lab,
  expressway,
  appliance,
}) => {
  await lab.load('standalone-pair', { open: OPEN })
  await appliance('expe1').addAccount('operator', 'secret')
  const machine = expressway('expe1')
  const accounts = await machine.openAdministratorAccounts()
  await accounts.refresh()
  await accounts.openChangePassword('operator')
  await expect(accounts.heading).toHaveText('Change password: operator')
  await accounts.set('New password', 'another')
  await accounts.set('Confirm password', 'another')
  await accounts.set('Your current password', 'expressway')
  await accounts.save()
  await expect(accounts.success).toContainText('The password was changed')
  await accounts.switch('operator', 'Disable')
  await expect(accounts.row('operator')).toContainText('Disabled')
  const login = await machine.openLogin()
  await login.signIn('operator', 'another')
  await expect(login.page.getByRole('alert')).toContainText('Failed')
  await login.signIn()
  await expect(machine.menu.bar).toBeVisible()
  await machine.openAdministratorAccounts()
  await accounts.switch('operator', 'Enable')
  await expect(accounts.row('operator')).toContainText('Enabled')
  await machine.openLogin()
  await login.signIn('operator', 'another')
  await expect(login.page.getByRole('contentinfo')).toContainText('operator')
})
