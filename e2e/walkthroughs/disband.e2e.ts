import { expect, tags, test } from '../fixtures'
import { TestCallsPage } from '../kit/pages/lab/TestCallsPage'
import { restart, saveClustering } from './common'
import { expectFinished, leave, readCluster } from './parts'

const proves = tags(`
  @DIS-01 @DIS-04 @DIS-05 @DIS-09 @DIS-10 @DIS-12 @DIS-14 @DIS-15 @DIS-16 @DIS-17 @DIS-18 @DIS-19
`)

test('disband a cluster', { tag: proves }, async ({ lab, expressway, page }) => {
  const [primary, first, second] = ['expe1', 'expe2', 'expe3'].map(expressway)
  if (!primary || !first || !second) throw new Error('A cluster of three.')
  await lab.load('cluster-of-three', { open: '/expe1.example.com/overview' })
  await lab.startProcedure('disband', { primary: 'expe1' })
  const cluster = await readCluster(primary)
  const calls = new TestCallsPage(page)

  await test.step('As long as they are peers, their endpoints call each other', async () => {
    await calls.open()
    await calls.placeCall({ from: 'expe1', through: 'No zone', at: 'expe2' })
    await expect(calls.callAnswer).toContainText('Accepted by expe2')
  })

  await test.step('DIS.02 to DIS.05 The first subordinate leaves', async () => {
    await leave(lab, first, cluster)
    expect((await lab.machine('expe2')).state).toBe('standalone')
    await expect((await primary.openAlarms()).alarm('Cluster communication failure').first()).toBeVisible()
  })

  await test.step('DIS.06 So does the other, when the first is back', () => leave(lab, second, cluster))

  await test.step('DIS.07 The primary loses its rows last; its name may stay', async () => {
    await saveClustering(primary, { ...cluster, peers: [] })
    await expect((await primary.openAlarms()).alarm(/Restart required/).first()).toBeVisible()
  })

  await test.step('DIS.08 Restart the primary', () => restart(lab, primary))

  await test.step('Each works alone, without an alarm', async () => {
    for (const name of ['expe1', 'expe2', 'expe3']) {
      const { state, alarms } = await lab.machine(name)
      expect({ name, state, alarms }).toEqual({ name, state: 'standalone', alarms: [] })
    }
    await expectFinished(lab)
  })

  await test.step('[DIS-M4] Their endpoints cannot call each other, until the peers are neighbors', async () => {
    await expect(page.getByRole('status', { name: 'Procedure finished' })).toContainText(
      'Endpoints of different former peers cannot call each other until the peers are neighbors',
    )
    await calls.open()
    await calls.placeCall({ from: 'expe1', through: 'No zone', at: 'expe2' })
    await expect(calls.callAnswer).toContainText('registered to expe2, which is no peer of expe1')
    const zones = await primary.openZones()
    await zones.button('New').click()
    await zones.set('Name', 'Former peer')
    await zones.set('Peer 1 address', first.host)
    await zones.button('Create zone').click()
    await expect(zones.row('Former peer')).toBeVisible()
    await expect(zones.row('Former peer')).not.toContainText('Names a peer of this cluster')
    await calls.open()
    await calls.placeCall({ from: 'expe1', through: 'Zone Former peer', at: 'expe2' })
    await expect(calls.callAnswer).toContainText('Accepted by expe2')
  })
})
