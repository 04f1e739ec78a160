import { expect, tags, test } from '../fixtures'
import { AddressBar } from '../kit/pages/AddressBar'
import { TerminalPage } from '../kit/pages/TerminalPage'

test('at the workstation one asks DNS, compares documents of peers, and goes on to a machine', {
  tag: tags('@SRV-22 @TRB-22'),
}, async ({ lab, page }) => {
  await lab.load('cluster-of-three')
  await new AddressBar(page).go('/workstation')
  const terminal = new TerminalPage(page)
  await expect(terminal.screen).toContainText('Type help')

  await test.step('Records of a service', async () => {
    await terminal.enter('dig _sips._tcp.cluster1.example.com SRV +short')
    await expect(terminal.screen).toContainText('1 1 5061 expe3.example.com.')
  })

  await test.step('The documents of two peers', async () => {
    const wget = 'wget -q --user=admin --password=expressway --no-check-certificate'
    for (const peer of ['expe1', 'expe2'])
      await terminal.enter(`${wget} -O ${peer}.xml https://${peer}.example.com/alternatesconfiguration.xml`)
    await terminal.enter('diff -s expe1.xml expe2.xml')
    await expect(terminal.screen).toContainText('Files expe1.xml and expe2.xml are identical')
  })

  await test.step('What somebody types is shown as text', async () => {
    await terminal.enter('echo "<b>bold</b>"')
    await expect(terminal.screen).toContainText(/(?:[\s\S]*<b>bold<\/b>){2}/)
  })

  await test.step('The command line of a machine, and back', async () => {
    await terminal.enter('ssh expe1.example.com')
    await terminal.enter('expressway')
    await expect(terminal.screen).toContainText('Welcome to expe1')
    await terminal.enter('bye')
    await expect(terminal.screen).toContainText('Connection to expe1.example.com closed.')
  })
})
