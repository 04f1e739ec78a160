import { expect, tags, test } from '../fixtures'
import { ProcedureDrawer } from '../pages/ProcedureDrawer'
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
