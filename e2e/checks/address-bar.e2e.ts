import { expect, test } from '../fixtures'
import { AddressBar } from '../pages/AddressBar'

const DNS = '/expe1.example.com/system/dns'

const ways: Readonly<Record<string, (bar: AddressBar) => Promise<void>>> = {
  'its address typed again': (bar) => bar.go(DNS),
  Reload: (bar) => bar.reload(),
}

for (const [way, loadAnew] of Object.entries(ways)) {
  test(`a page is asked for anew by ${way} in the lab’s bar, and the lab stays loaded`, async ({
    lab,
    expressway,
    appliance,
    page,
  }) => {
    await lab.load('standalone-pair', { open: DNS })
    const name = (await expressway('expe1').openDns()).field('System host name')
    await appliance('expe1').save('dns', { systemHostName: 'saved-elsewhere' })
    await name.fill('never-saved')

    let loads = 0
    page.on('load', () => {
      loads += 1
    })
    await loadAnew(new AddressBar(page))
    await expect(name).toHaveValue('saved-elsewhere')
    expect(loads).toBe(0)
  })
}
