import { expect, test } from '../fixtures'

test('the form of a zone tells which peers can be reached, and where the user name of a client is kept', async ({
  lab,
  expressway,
}) => {
  await lab.load('standalone-pair', { open: '/expe1.example.com/overview' })
  const zones = await expressway('expe1').openZones()
  await zones.button('New').click()
  await zones.set('Name', 'To the server')
  await zones.set('Type', 'Traversal server')
  await zones.set('Username', 'client')
  await expect(
    zones.page.getByRole('link', { name: 'Add/Edit local authentication database' }),
  ).toHaveAttribute('href', /\/configuration\/authentication\/devices\/local-database$/)

  await zones.set('Type', 'Traversal client')
  await zones.set('Username', 'client')
  await zones.set('Password', 'secret')
  await zones.set('Peer 1 address', 'expe2.example.com')
  await zones.set('Peer 2 address', 'expe9.example.com')
  await zones.button('Create zone').click()
  await expect(zones.row('To the server')).toContainText('Checking')
  await lab.advance({ seconds: 10 })
  await expect(zones.row('To the server')).toContainText('Active (1 of 2)')

  await zones.row('To the server').getByRole('link', { name: 'To the server', exact: true }).click()
  await expect(zones.field('Peer 1 address')).toHaveAccessibleDescription(/SIP: Reachable/)
  await expect(zones.field('Peer 2 address')).toHaveAccessibleDescription(/SIP: Failed.*DNS has no such name/)
  await zones.set('Peer 2 address', 'expe8.example.com')
  await expect(zones.field('Peer 2 address')).not.toHaveAccessibleDescription(/SIP: Failed/)
})
