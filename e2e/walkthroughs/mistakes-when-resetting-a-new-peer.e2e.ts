import { expect, tags, test } from '../fixtures'
import { ProcedureDrawer } from '../kit/pages/ProcedureDrawer'

/** The mistakes of adding a peer that are made at its reset, each in the profile that shows it. Ids as in the procedures. */

const OPEN = '/expe1.example.com/system/clustering'
const names = (...numbers: number[]) => numbers.map((number) => `expe${number}.example.com`)
const four = { name: 'cluster1.example.com', peers: names(1, 2, 3, 4) }

test('[ADD-M5] the reset asks which machine it is, and is refused on one that is a member', async ({
  lab,
  expressway,
}) => {
  await lab.load('cluster-of-three', { open: OPEN })
  const terminal = await expressway('expe1').openSsh()
  await terminal.signIn()
  await terminal.enter('xCommand DefaultValuesSet Level: 2')
  await expect(terminal.screen).toContainText('Is expe1 the system that you mean')
  await terminal.enter('expe4')
  await expect(terminal.screen).toContainText('Nothing was changed.')
  await terminal.enter('xCommand DefaultValuesSet Level: 2')
  await terminal.enter('yes')
  await expect(terminal.screen).toContainText('expe1 is a member of a cluster.')
  expect((await lab.world()).mistakes.map(({ id }) => id)).toEqual(['ADD-M5'])
})

test('[ADD-M5] in realistic the reset of the primary spreads to every peer at the next copy', {
  tag: tags('@ADD-49'),
}, async ({ lab, expressway, appliance }) => {
  await lab.load('cluster-of-three', { open: OPEN, profile: 'realistic' })
  await appliance('expe1').add('zones', { name: 'Branch office', type: 'Neighbor' })
  await lab.advance({ minutes: 3 })
  const zones = await expressway('expe2').openZones()
  await expect(zones.row('Branch office')).toBeVisible()
  const terminal = await expressway('expe1').openSsh()
  await terminal.signIn()
  await terminal.enter('xCommand DefaultValuesSet Level: 2')
  await expect(terminal.screen).toContainText('On its primary, the defaults are copied to every peer.')
  await terminal.enter('yes')
  await expect(terminal.screen).toContainText(/Answer yes[\s\S]*OK/)
  await lab.advance({ minutes: 3 })
  await expressway('expe2').openZones()
  await expect(zones.row('DefaultZone')).toBeVisible()
  await expect(zones.row('Branch office')).toHaveCount(0)
})

test('[ADD-M6] before the reset the terminal warns that only local passwords work afterwards', {
  tag: tags('@ADD-51'),
}, async ({ lab, expressway }) => {
  await lab.load('cluster-of-three', { open: OPEN })
  const terminal = await expressway('expe4').openSsh()
  await terminal.signIn()
  await terminal.enter('xCommand DefaultValuesSet Level: 2')
  await expect(terminal.screen).toContainText('without LDAP only local passwords work')
})

test('[ADD-M6] after the reset the directory opens nothing any more, and the console beside the machine helps', {
  tag: tags('@ADD-51'),
}, async ({ lab, expressway }) => {
  await lab.load('directory-accounts', { open: '/expe4.example.com/login', signin: null })
  const machine = expressway('expe4')
  const login = machine.loginPage()
  const refused = login.page.getByRole('alert')
  await login.signIn()
  await expect(refused).toContainText('Failed')
  await login.signIn('alice', 'wonderland')
  const ldap = await machine.openLdapConfiguration()
  await expect(ldap.statusBox).toContainText('Active')

  const ssh = await machine.openSsh()
  await ssh.signIn()
  await ssh.enter('xCommand DefaultValuesSet Level: 2')
  await ssh.enter('yes')
  await expect(ssh.screen).toContainText(/Answer yes[\s\S]*OK/)

  await machine.openLogin()
  await login.signIn('alice', 'wonderland')
  await expect(refused).toContainText('Failed')
  // Who does not know the local password either has to be beside the machine in the minute after a restart.
  await lab.mend(await lab.fault({ kind: 'power-off', expressway: 'expe4' }))
  while ((await lab.machine('expe4')).power !== 'up') await lab.advance({ seconds: 30 })
  const serial = await machine.openSerialConsole()
  await serial.recoverPassword('found again')
  await expect(serial.screen).toContainText('The password of admin was changed.')
  await machine.openLogin()
  await login.signIn('admin', 'found again')
  await machine.openLdapConfiguration()
  await expect(ldap.statusBox).toContainText('Inactive')
})

test('[ADD-M7] the links that the reset takes away come back with DefaultLinksAdd', {
  tag: tags('@ADD-50'),
}, async ({ lab, expressway }) => {
  await lab.load('cluster-of-three', { open: OPEN })
  const terminal = await expressway('expe4').openSsh()
  await terminal.signIn()
  await terminal.enter('xCommand DefaultValuesSet Level: 2')
  await terminal.enter('yes')
  await expect(terminal.screen).toContainText(/Answer yes[\s\S]*OK/)
  const links = await expressway('expe4').openLinks()
  await expect(links.heading).toHaveText('Links')
  await expect(links.row('DefaultSZtoTraversalSZ')).toHaveCount(0)
  await (await expressway('expe4').openSsh()).signIn()
  await terminal.enter('xCommand DefaultLinksAdd')
  await expect(terminal.screen).toContainText(/DefaultLinksAdd[\s\S]*OK/)
  await expressway('expe4').openLinks()
  for (const name of [
    'DefaultSZtoTraversalSZ',
    'DefaultSZtoDefaultZ',
    'DefaultSZtoClusterSZ',
    'TraversalSZtoDefaultZ',
  ])
    await expect(links.row(name)).toBeVisible()
})

test('[ADD-M7] [ADD-M8] a new peer that joins without its links and with other accounts is written down', {
  tag: tags('@ADD-50 @ADD-52'),
}, async ({ lab, expressway, appliance, page }) => {
  await lab.load('cluster-of-three', { open: OPEN })
  await lab.startProcedure('add-peer', { primary: 'expe1', newPeer: 'expe4' })
  await appliance('expe4').addAccount('helpdesk', 'a long password')
  const terminal = await expressway('expe4').openSsh()
  await terminal.signIn()
  await terminal.enter('xCommand DefaultValuesSet Level: 2')
  await terminal.enter('yes')
  await expect(terminal.screen).toContainText(/Answer yes[\s\S]*OK/)
  await terminal.enter('xStatus Links')
  await expect(terminal.screen).toContainText('*s Links: /')
  await expect(terminal.screen).not.toContainText('DefaultSZtoTraversalSZ')
  const accounts = await expressway('expe4').openAdministratorAccounts()
  await expect(accounts.row('helpdesk')).toBeVisible()
  await expect(accounts.button('Delete')).toBeVisible()

  for (const name of ['expe1', 'expe2', 'expe3', 'expe4']) await appliance(name).saveClustering(four)
  await appliance('expe4').restart(lab)
  const { mistakes } = new ProcedureDrawer(page)
  await expect(mistakes).toContainText('restarted without its default links')
  await expect(mistakes).toContainText('administrator accounts other than the default one')
  await (await expressway('expe4').openSsh()).signIn()
  await terminal.enter('xStatus Links')
  await expect(terminal.screen).toContainText('DefaultSZtoTraversalSZ')
})
