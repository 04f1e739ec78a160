import { expect, tags, test } from '../fixtures'
import { FaultsPage } from '../kit/pages/lab/FaultsPage'
import { expectFinished, expectWhole, readCluster, saveEverywhere } from './parts'

const proves = tags(`@RMD-01 @RMD-05 @RMD-06 @RMD-09 @RMD-10 @RMD-13 @RMD-14`)

test('remove a dead peer, and see what its return would do', { tag: proves }, async ({
  lab,
  expressway,
  page,
}) => {
  const [primary, subordinate] = ['expe1', 'expe2'].map(expressway)
  if (!primary || !subordinate) throw new Error('Two of three are left.')
  const members = { lab, primary, subordinates: [subordinate] }
  await lab.load('dead-peer', { open: '/expe1.example.com/overview' })
  await lab.startProcedure('remove-dead-peer', { primary: 'expe1', deadPeer: 'expe3' })

  const cluster =
    await test.step('RMD.01 It is not the primary, its row failed, and an alarm says so', async () => {
      await expect((await primary.openAlarms()).alarm('Cluster communication failure').first()).toBeVisible()
      const clustering = await primary.openClustering()
      await expect(clustering.peer(3)).toHaveAccessibleDescription(/Failed/)
      return readCluster(primary)
    })

  const rest = { ...cluster, peers: cluster.peers.slice(0, 2) }
  await test.step('RMD.02, RMD.03 Delete its row, on the primary first', () => saveEverywhere(members, rest))
  await test.step('The cluster is whole again', async () => {
    await expectWhole(members, null, rest)
    await expectFinished(lab)
  })

  await test.step('RMD.06 To reconnect it uncleared is warned of', async () => {
    const faults = await new FaultsPage(page).open()
    await expect(faults.faults).toContainText('still lists the peers of its old cluster')
    await faults.removeFault('expe3 has no power')
    await expect(faults.faults.getByRole('status')).toContainText('Reconnected uncleared')
  })
})
