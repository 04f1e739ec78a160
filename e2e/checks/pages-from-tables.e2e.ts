import { menu, menuPages, menuTrail } from '#contract/menu'
import { fieldsOf } from '#contract/settings/validate'
import { listDefinitions, settingsPages } from '../catalogue'
import { expect, tags, test } from '../fixtures'
import { saved } from '../walkthroughs/common'

const isForExpresswayE = (path: string) =>
  menuTrail(path).every(({ product }) => product === undefined || product === 'Expressway-E')

for (const top of menu) {
  test(`forms and lists below ${top.label} show what the catalogue says`, async ({
    lab,
    expressway,
    page,
  }) => {
    test.slow()
    await lab.load('standalone-pair', { open: '/expe1.example.com/overview' })
    const below = new Set(menuPages([top]).map(({ path }) => path))
    for (const form of settingsPages.filter(({ path }) => below.has(path) && isForExpresswayE(path))) {
      const opened = await expressway('expe1').open(form.path)
      await expect(opened.heading).toHaveText(form.title)
      const [first] = fieldsOf(form)
      const field = page.getByRole('main').getByLabel(first?.label ?? '', { exact: true })
      await expect(field.first(), form.path).toBeVisible()
    }
    for (const list of listDefinitions.filter(({ path, columns }) => below.has(path) && columns)) {
      const { heading } = await expressway('expe1').open(list.path)
      await expect(heading).toHaveText(list.title)
      const table = page.getByRole('table', { name: list.title })
      const labels = (list.columns ?? []).map(
        (key) => fieldsOf(list).find((field) => field.key === key)?.label,
      )
      for (const label of labels) {
        await expect(table.getByRole('columnheader', { name: label, exact: true }), list.path).toBeVisible()
      }
    }
  })
}

/** Something that a page shows which is not made of a catalogue: a column, a label, a field. */
const shown: readonly (readonly [path: string, heading: string, text: string])[] = [
  ['status/system/ethernet', 'Ethernet', 'MAC address'],
  ['status/system/ip', 'IP', 'IPv4 subnet mask'],
  ['status/system/resource-usage', 'Resource usage', 'Rich media sessions'],
  ['status/registrations/by-alias', 'Registrations by alias', 'E.164 number'],
  ['status/registrations/history', 'Registration history', 'No registration has ended'],
  ['status/calls/history', 'Call history', 'Ended'],
  ['status/search-history', 'Search history', 'SIP (INVITE)'],
  ['status/local-zone', 'Local Zone', 'TraversalSubZone'],
  ['status/zones', 'Zones', 'Default zone'],
  ['status/bandwidth/links', 'Links', 'DefaultSZtoTraversalSZ'],
  ['status/bandwidth/pipes', 'Pipes', 'This system has no pipes.'],
  ['status/policy-services', 'Policy services', 'No policy service is in use.'],
  ['status/turn-relay-usage', 'TURN relay usage', 'No TURN relay is in use.'],
  ['status/unified-communications', 'Unified Communications', 'Disabled'],
  [
    'status/applications/tms-provisioning-extension-services/tms-provisioning-extension-service-status',
    'TMS Provisioning Extension service status',
    'Polling interval',
  ],
  [
    'status/applications/tms-provisioning-extension-services/users/accounts',
    'User accounts',
    'There are no records',
  ],
  ['status/applications/conference-factory', 'Conference Factory', 'Inactive'],
  ['status/applications/presence/publishers', 'Presence publishers', 'There are no records.'],
  ['status/hardware', 'Hardware', 'Medium VM'],
  ['users/active-findme-sessions', 'Active FindMe sessions', 'Nobody is signed in to FindMe.'],
  ['maintenance/tools/port-usage/local-inbound-ports', 'Local inbound ports', 'Call signaling range'],
  ['maintenance/tools/port-usage/local-outbound-ports', 'Local outbound ports', 'TCP and TLS signaling'],
  ['maintenance/tools/port-usage/remote-listening-ports', 'Remote listening ports', 'DNS server'],
  [
    'maintenance/diagnostics/incident-reporting/view',
    'Incident reporting view',
    'there is no incident report',
  ],
]

test('status pages and tools show what the core knows', async ({ lab, expressway, page }) => {
  test.slow()
  await lab.load('standalone-pair', { open: '/expe1.example.com/overview' })
  for (const [path, heading, text] of shown) {
    const opened = await expressway('expe1').open(path)
    await expect(opened.heading).toHaveText(heading)
    await expect(page.getByRole('main').getByText(text).first(), path).toBeVisible()
  }
})

test('a transform and a link that are saved on the primary arrive on a subordinate', {
  tag: tags('@INT-05'),
}, async ({ lab, expressway }) => {
  await lab.load('cluster-of-three', { open: '/expe1.example.com/overview' })
  const transforms = await expressway('expe1').openTransforms()
  await transforms.button('New').click()
  await transforms.set('Description', 'Without the 9')
  await transforms.set('Pattern string', '9')
  await transforms.button('Create transform').click()
  await expect(transforms.success).toContainText('Saved')

  const links = await expressway('expe1').openLinks()
  await links.button('New').click()
  await links.set('Name', 'ToBranch')
  await links.set('Node 1', 'DefaultSubZone')
  await links.set('Node 2', 'Nowhere')
  await links.button('Create link').click()
  await expect(links.refusal.first()).toContainText('The link was not saved')
  await links.set('Node 2', 'DefaultZone')
  await links.button('Create link').click()
  await expect(links.success).toContainText('Saved')

  await lab.advance({ minutes: 1 })
  await expect((await expressway('expe2').openTransforms()).row('Without the 9')).toBeVisible()
  const there = await expressway('expe2').openLinks()
  await expect(there.row('ToBranch')).toContainText('DefaultZone')
  await expect(there.button('New')).toHaveCount(0)
})

test('Check pattern and Traceroute answer', async ({ lab, expressway }) => {
  await lab.load('standalone-pair', { open: '/expe1.example.com/overview' })
  const pattern = await expressway('expe1').openCheckPattern()
  await pattern.button('Check pattern').click()
  await expect(pattern.results).toContainText('Enter an alias.')
  await pattern.set('Alias', '95123@example.com')
  await pattern.set('Pattern string', '9')
  await pattern.button('Check pattern').click()
  await expect(pattern.results).toContainText('Succeeded')
  await expect(pattern.results.getByText('5123@example.com', { exact: true })).toBeVisible()

  const trace = await expressway('expe1').openTraceroute()
  await trace.set('Host', 'expe2')
  await trace.button('Traceroute').click()
  await expect(trace.results).toContainText('10.0.0.12 4 ms')
})

test('Locate says which rule finds an alias, and what is wrong with a hop count', async ({
  lab,
  expressway,
}) => {
  await lab.load('standalone-pair', { open: '/expe1.example.com/overview' })
  const tool = await expressway('expe1').openLocate()
  await tool.set('Alias', 'nobody@example.com')
  await tool.set('Hop count', '0')
  await tool.button('Locate').click()
  await expect(tool.results).toContainText('The hop count is from 1 to 255.')
  await tool.set('Hop count', '5')
  await tool.button('Locate').click()
  await expect(tool.results).toContainText('Search completed: nobody@example.com was not found.')
  await expect(tool.results.getByRole('row').filter({ hasText: 'LocalZoneMatch' })).toContainText('Not found')
})

test('the message of the Login page is read before anybody signs in', async ({ lab, expressway }) => {
  await lab.load('standalone-pair', { open: '/expe1.example.com/system/login-page' })
  const configuration = await expressway('expe1').open('system/login-page')
  await configuration.set('Welcome message title', 'Lab of the second floor')
  await configuration.set('Welcome message text', 'Ask before you restart.')
  await saved(configuration)
  await configuration.button('Log out').click()
  const login = expressway('expe1').page.getByRole('region', { name: 'Welcome message' })
  await expect(login).toContainText('Lab of the second floor')
  await expect(login).toContainText('Ask before you restart.')
})
