import { expect, tags, test } from '../fixtures'

test('the serial console that is Off on one peer is shut there, and open on the other', {
  tag: tags('@PSI-22'),
}, async ({ lab, expressway }) => {
  await lab.load('cluster-of-three', { open: '/expe1.example.com/system/administration' })
  const administration = await expressway('expe1').openAdministration()
  await administration.set('Serial port / console', 'Off')
  await administration.save()
  await expect(administration.success).toContainText('Saved')

  const shut = await expressway('expe1').openSerialConsole()
  await expect(shut.screen).toContainText('The serial console of this system is off.')

  // Beside the machine, neither a cut network nor its services matter.
  await lab.fault({ kind: 'network-cut', expressway: 'expe2' })
  const open = await expressway('expe2').openSerialConsole()
  await open.signIn()
  await expect(open.screen).toContainText('TANDBERG Video Communication Server')
})
