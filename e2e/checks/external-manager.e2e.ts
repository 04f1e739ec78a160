import { expect, tags, test } from '../fixtures'
import { saved } from '../walkthroughs/common'

test('the State of the external manager is Failed with its reason, then Initialising, then Active', {
  tag: tags('@ADD-25 @TMS-06 @TMS-09 @TMS-19'),
}, async ({ lab, expressway }) => {
  await lab.load('standalone-pair', { open: '/expe1.example.com/overview' })
  const manager = await expressway('expe1').openExternalManager()
  await expect(manager.status).toContainText('Inactive')
  await manager.set('Address', 'tms.example.com')
  await manager.set('Path', 'tms/public')
  await manager.set('Protocol', 'HTTP')
  await saved(manager)
  await expect(manager.status).toContainText('Failed')
  await expect(manager.status).toContainText('no such path')
  await expect(manager.status).toContainText('No SNMP response')

  await manager.set('Path', 'tms/public/external/management/SystemManagementService.asmx')
  await saved(manager)
  await expect(manager.status).toContainText('Initialising')
  await lab.advance({ seconds: 20 })
  await expect(manager.status).toContainText('Active')
})
