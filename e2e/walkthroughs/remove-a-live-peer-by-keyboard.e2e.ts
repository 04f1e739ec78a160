import { expect, tags, test } from '../fixtures'
import type { Expressway } from '../kit/pages/Expressway'
import { Keyboard } from '../kit/pages/Keyboard'
import { ClusteringPage } from '../kit/pages/system/ClusteringPage'

const LEAVING = 'expe3.example.com'

test('remove a live peer without a pointer', { tag: tags('@RML-08 @RML-12 @RML-13') }, async ({
  lab,
  expressway,
  page,
}) => {
  const keyboard = new Keyboard(page)
  const clustering = new ClusteringPage(page)
  const left = expressway('expe3')
  await lab.load('cluster-of-three', { open: '/' })

  await test.step('RML.02 On the leaving peer, blank all peers and change the cluster name', async () => {
    await keyboard.go(`${LEAVING}/overview`)
    await openFromMenu(keyboard, left, ['System', 'Clustering'])
    await keyboard.type(clustering.field('Cluster name'), LEAVING)
    for (const row of [1, 2, 3]) await keyboard.type(clustering.peer(row), '')
    await keyboard.activate(clustering.button('Save'))
    await expect(clustering.success).toContainText('Saved')
  })

  await test.step('RML.05 Restart it', async () => {
    await openFromMenu(keyboard, left, ['Maintenance', 'Restart options'])
    await keyboard.activate(clustering.button('Restart'))
    await keyboard.activate(clustering.dialog.getByRole('button', { name: 'OK' }))
    await expect(page.getByRole('progressbar')).toBeVisible()
    await keyboard.letPass('+5 min')
    const login = left.loginPage()
    await keyboard.type(login.user, 'admin')
    await keyboard.type(login.password, 'expressway')
    await keyboard.press('Enter')
    await expect(left.menu.bar).toBeVisible()
  })

  for (const staying of ['expe1', 'expe2']) {
    await test.step(`RML.06, RML.07 Take its row out on ${staying}`, async () => {
      await keyboard.go(`${staying}.example.com/system/clustering`)
      await expect(clustering.peer(3)).toHaveValue(LEAVING)
      await keyboard.type(clustering.peer(3), '')
      await keyboard.activate(clustering.button('Save'))
      await expect(clustering.success).toContainText('Saved')
    })
  }

  await test.step('The cluster is whole again', async () => {
    await keyboard.letPass('+5 min')
    await keyboard.go('expe1.example.com/system/clustering')
    await keyboard.activate(page.getByRole('button', { name: 'Reload', exact: true }))
    await expect(clustering.peer(2)).toHaveAccessibleDescription(/Active/)
    await expect(clustering.database).toContainText('Active')
    expect((await lab.machine('expe3')).state).toBe('standalone')
  })
})

/** Goes down the menu bar with arrow keys, as a menu bar wants it: right to the menu, down to the entry. */
async function openFromMenu(
  keyboard: Keyboard,
  machine: Expressway,
  labels: [string, string],
): Promise<void> {
  const [top, entry] = labels
  await keyboard.tabTo(machine.menu.bar.locator('[tabindex="0"]'))
  await stepTo(keyboard, 'ArrowRight', machine.menu.entry(top))
  await keyboard.press('ArrowDown')
  await stepTo(keyboard, 'ArrowDown', machine.menu.entry(entry))
  await keyboard.press('Enter')
  await expect(machine.page.getByRole('heading', { level: 1, name: entry })).toBeVisible()
}

async function stepTo(
  keyboard: Keyboard,
  key: string,
  target: ReturnType<Expressway['menu']['entry']>,
): Promise<void> {
  for (let step = 0; step < 20; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await keyboard.press(key)
  }
  throw new Error(`${key} does not lead to ${target.toString()}.`)
}
