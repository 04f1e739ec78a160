import { expect, tags, test } from '../fixtures'
import { ProcedureDrawer } from '../kit/pages/ProcedureDrawer'
import { TmsPages } from '../kit/pages/TmsPages'
import { restart, saved } from './common'
import { expectFinished } from './parts'

test('an Expressway is made ready for Cisco TMS', {
  tag: tags('@TMS-01 @TMS-03 @TMS-08 @TMS-09 @TMS-19'),
}, async ({ lab, expressway, page }) => {
  const machine = expressway('expe4')
  // It does not trust the authority of Cisco TMS.
  await lab.load('enforce-tls', { open: '/expe4.example.com/overview' })
  await lab.startProcedure('add-to-tms', { expressway: 'expe4' })

  await test.step('TMS.01 SNMP mode v2c, community public', async () => {
    const snmp = await machine.openSnmp()
    await snmp.set('SNMP mode', 'v2c')
    await expect(snmp.field('Community name')).toHaveValue('public')
    await saved(snmp)
  })

  await test.step('TMS.02 SNMP was disabled before: restart', async () => {
    await expect((await machine.openAlarms()).alarm(/Restart required/)).toHaveCount(1)
    await restart(lab, machine)
    await expect((await machine.openAlarms()).alarm(/Restart required/)).toHaveCount(0)
  })

  await test.step('TMS.03 The address of Cisco TMS; without verification no certificate is needed', async () => {
    const manager = await machine.openExternalManager()
    await manager.set('Address', 'tms.example.com')
    await manager.set('Certificate verification mode', 'Off')
    await saved(manager)
    await expect(manager.status).toContainText('Initialising')
  })

  await test.step('TMS.04 to TMS.10 What is done in Cisco TMS is told, and not checked', async () => {
    const step = await new ProcedureDrawer(page).openStep('In Cisco TMS: Add Systems')
    await expect(step).toContainText('Not needed here')
  })

  await test.step('TMS.11 The State is Active', async () => {
    await lab.advance({ seconds: 20 })
    const manager = await machine.openExternalManager()
    await expect(manager.status).toContainText('Active')
    await expect(manager.status).not.toContainText('No SNMP response')
    await expectFinished(lab)
  })
})

test('an Expressway is added to Cisco TMS, its wrong password cured, the Protocol forced', {
  tag: tags('@TMS-10 @TMS-11 @TMS-12 @TMS-13 @TMS-14 @TMS-15 @TMS-16 @TMS-17 @TMS-20'),
}, async ({ lab, expressway, page }) => {
  const machine = expressway('expe4')
  const tms = new TmsPages(page)
  await lab.load('cluster-with-tms', { open: '/expe4.example.com/overview' })

  await test.step('Without SNMP on the Expressway the right password and community do not do', async () => {
    await tms.open()
    await tms.follow('Expressways')
    await tms.field('Folder name').fill('Candidates')
    await tms.button('New Folder').click()
    await tms.follow('Add Systems')
    await tms.specify('expe4.example.com', 'r00t-of-expe4')
    await expect(tms.results).toContainText('No SNMP response')
    await expect(tms.results).not.toContainText('System added')
    await tms.button('Add More Systems').click()
    await expect(tms.results).toHaveCount(0)
  })

  await test.step('SNMP mode v2c, and the restart that it needs', async () => {
    const snmp = await machine.openSnmp()
    await snmp.set('SNMP mode', 'v2c')
    await saved(snmp)
    await restart(lab, machine)
  })

  await test.step('A wrong password is an error, and Edit System with that of root cures it', async () => {
    await tms.open()
    await tms.follow('Candidates')
    await tms.follow('Add Systems')
    await tms.specify('expe4.example.com')
    await expect(tms.results).toContainText('Wrong Password')
    await expect(tms.button('Add System despite warnings')).toBeVisible()
    await tms.button('Edit System').click()
    await tms.field('Password of root').fill('expressway')
    await tms.button('Save').click()
    await expect(tms.results).toContainText('Wrong Password')
    await tms.field('Password of root').fill('r00t-of-expe4')
    await tms.button('Save').click()
    await expect(tms.results).toContainText('✓ System added')
    await expect(tms.button('Add System despite warnings')).toHaveCount(0)
    await tms.button('Finish Adding Systems').click()
    await expect(tms.row('expe4')).toContainText('VCS')
    await expect(tms.main).toContainText(
      'Lab: Cisco TMS shows an Expressway as a VCS. That is known, and no error.',
    )
    await expect(tms.row('expe4')).toContainText('System has no open or acknowledged tickets')
  })

  await test.step('Save/Try with another community is a ticket, and with public it is none', async () => {
    await tms.follow('expe4')
    await tms.follow('Connection')
    await tms.field('SNMP Get Community Name').fill('secret')
    await tms.button('Save/Try').click()
    await expect(tms.main).toContainText('No SNMP response')
    await tms.field('SNMP Get Community Name').fill('public')
    await tms.button('Save/Try').click()
    await expect(tms.main).toContainText('System has no open or acknowledged tickets')
  })

  await test.step('With both Network Settings On the Protocol goes back to HTTPS', async () => {
    await tms.open('administrative-tools/network-settings')
    await tms.field('Enforce Management Settings on Systems').selectOption('On')
    await tms.field('Secure-Only Device Communication').selectOption('On')
    await tms.button('Save').click()
    await expect(tms.main).toContainText('✓ Saved')
    const manager = await machine.openExternalManager()
    await manager.set('Protocol', 'HTTP')
    await saved(manager)
    await lab.advance({ minutes: 5 })
    await expect((await machine.openExternalManager()).field('Protocol')).toHaveValue('HTTPS')
  })
})

test('in Cisco TMS the focus stays on the page, what is done is said, and an address of nothing is called that', async ({
  lab,
  page,
}) => {
  const tms = new TmsPages(page)
  await lab.load('cluster-with-tms', { open: '/' })
  await lab.fault({ kind: 'root-password-changed', expressway: 'expe2' })
  await lab.advance({ minutes: 10 })
  await tms.open('systems/navigator/folder-expressways')
  await tms.follow('expe2')
  await tms.follow('Tickets')
  await tms.button('Acknowledge').press('Enter')
  await expect(page.getByText('Acknowledged. expe2: Wrong Password')).toBeAttached()
  await expect(tms.button('Acknowledge')).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 2, name: 'Tickets' })).toBeFocused()
  await tms.open('systems/system/nobody/tickets')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Unknown page')
})

test('Cisco TMS that is down cannot be reached, and the map says so', {
  tag: tags('@TMS-05'),
}, async ({ lab, page }) => {
  await lab.load('cluster-with-tms', { open: '/' })
  await expect(page.getByRole('link', { name: 'Cisco TMS' })).toBeVisible()
  await lab.fault({ kind: 'tms-unreachable' })
  const onMap = page.getByRole('paragraph').filter({ has: page.getByRole('link', { name: 'Cisco TMS' }) })
  await expect(onMap).toContainText('cannot be reached')
  await page.getByRole('link', { name: 'Cisco TMS' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('can’t be reached')
})
