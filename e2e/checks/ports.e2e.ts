import { axeFindings } from '../axe'
import { expect, tags, test } from '../fixtures'
import { LabHomePage } from '../kit/pages/LabHomePage'
import { PortsPage } from '../kit/pages/lab/PortsPage'

const proves = tags(`@PRT-01 @PRT-02 @PRT-03 @PRT-05`)

test('the firewalls between the Expressways, one way at a time, by mouse and by keyboard', {
  tag: proves,
}, async ({ lab, page }) => {
  await lab.load('cluster-of-three')
  const ports = await new PortsPage(page).open()
  const isLinked = async () =>
    (await lab.world()).links.every(({ working }) => working) ? 'all work' : 'some do not'

  await test.step('TCP 4372 from expe1 to expe2: the rows fail, and the page says why', async () => {
    await ports.way('expe1', 'expe2').click()
    await expect(ports.way('expe1', 'expe2')).toHaveText('blocked')
    await expect(ports.way('expe2', 'expe1')).toHaveText('open')
    await expect(ports.consequences).toContainText('TCP port 4372 is blocked from expe1 to expe2')
    expect(await isLinked()).toBe('some do not')
    expect((await lab.why({ host: 'expe1.example.com', row: 2 })).cure).toMatchObject({ kind: 'end-fault' })
    expect(await axeFindings(page)).toEqual([])
  })

  await test.step('The same button opens it again, by keyboard', async () => {
    await ports.way('expe1', 'expe2').focus()
    await page.keyboard.press('Enter')
    await expect(ports.way('expe1', 'expe2')).toHaveText('open')
    await lab.advance({ minutes: 6 })
    expect(await isLinked()).toBe('all work')
  })

  await test.step('TCP 4371: all go on, until one is out and comes back', async () => {
    await ports.show('Cluster recovery')
    await ports.way('expe2', 'expe1').click()
    await expect(ports.consequences).toContainText('it does not recover')
    expect(await isLinked()).toBe('all work')
    const power = await lab.fault({ kind: 'power-off', expressway: 'expe2.example.com' })
    await lab.mend(power)
    await lab.advance({ minutes: 10 })
    expect(await isLinked()).toBe('some do not')
    await ports.way('expe2', 'expe1').click()
    await expect(ports.way('expe2', 'expe1')).toHaveText('open')
    await lab.advance({ minutes: 6 })
    expect(await isLinked()).toBe('all work')
  })

  await test.step('UDP 1719: the map says at the line what does not get through', async () => {
    await ports.show('Bandwidth updates')
    await ports.way('expe3', 'expe1').click()
    await expect(ports.way('expe3', 'expe1')).toHaveText('blocked')
    const home = new LabHomePage(page)
    await home.open()
    await expect(page.getByRole('list', { name: 'Broken lines' })).toContainText(
      'Not everything gets through between expe1 and expe3: UDP port 1719 is blocked from expe3 to expe1',
    )
  })
})
