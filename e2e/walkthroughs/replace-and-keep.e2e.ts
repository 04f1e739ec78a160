import { expect, tags, test } from '../fixtures'
import { ProcedureDrawer } from '../kit/pages/ProcedureDrawer'
import { restart, saveClustering } from './common'
import {
  expectDone,
  expectFinished,
  expectWhole,
  leave,
  look,
  lookAtClustering,
  readCluster,
  saveEverywhere,
} from './parts'

const proves = tags(`
  @REP-05 @REP-06 @REP-07 @REP-08 @REP-09 @REP-10 @REP-11 @REP-12 @REP-13 @REP-14 @REP-15 @REP-16
`)

test(
  'replace a peer and keep its configuration',
  { tag: proves },
  async ({ lab, expressway, page }, info) => {
    // Two procedures in one: a busy machine may need more than the usual limit.
    test.slow()
    const [primary, subordinate, old, unit] = ['expe1', 'expe2', 'expe3', 'expe4'].map(expressway)
    if (!primary || !subordinate || !old || !unit) throw new Error('Three in the cluster, one beside it.')
    const members = { lab, primary, subordinates: [subordinate] }
    // The new unit goes by the name of the old one from the restore on.
    const successor = old
    await lab.load('cluster-of-three', { open: '/expe1.example.com/overview' })
    await lab.startProcedure('replace-and-keep', { primary: 'expe1', peer: 'expe3', newPeer: 'expe4' })

    const cluster = await test.step('REK.01 The peer is not the primary', () => readCluster(primary))

    await test.step('REK.02 Remove it safely', async () => {
      await leave(lab, old, cluster)
      await saveEverywhere(members, { ...cluster, peers: cluster.peers.slice(0, 2) })
    })

    const file = info.outputPath('old-unit_backup.tar.gz')
    await test.step('REK.03 Back it up', async () => {
      const backups = await old.openBackupAndRestore()
      await (await backups.createBackup()).saveAs(file)
    })

    await test.step('REK.04 The new unit has keys of its own, and the same features', async () => {
      const keys = await look(unit, 'maintenance/option-keys')
      await expect(keys.page.getByText('Expressway Series').first()).toBeVisible()
      await expectDone(lab, 'REK.04')
    })

    await test.step('REK.05 Take the old unit off, and restore its backup on the new one', async () => {
      await (await old.openRestartOptions()).shutDown()
      await lab.advance({ minutes: 2 })
      const backups = await unit.openBackupAndRestore()
      await backups.restore(file)
      await expect(backups.page.getByRole('progressbar')).toBeVisible()
      await lab.advance({ minutes: 4 })
      await (await successor.openLogin()).signIn()
      await expect(successor.menu.bar).toBeVisible()
    })

    await test.step('REK.06 Its DNS and time are those of the other peers', async () => {
      await lab.advance({ minutes: 1 })
      await look(successor, 'system/dns')
      const time = await look(successor, 'system/time')
      await expect(time.page.getByText('Synchronized').first()).toBeVisible()
      await expectDone(lab, 'REK.06')
    })

    await test.step('REK.07, REK.08 Its address on the primary, then on the rest', () =>
      saveEverywhere(members, cluster))
    await test.step('REK.09 The same on the new unit', () => saveClustering(successor, cluster))
    await test.step('REK.10 Restart it', () => restart(lab, successor))

    await test.step('[REK-M6] Checked before five minutes have passed: too early to tell', async () => {
      const clustering = await lookAtClustering(primary)
      await expect(clustering.database).toContainText('Initialising')
      const step = await new ProcedureDrawer(page).openStep('Check the cluster after five minutes')
      await expect(step).toContainText(/Too early: wait \d+ seconds more\./)
    })

    await test.step('REK.11 After five minutes the cluster is whole, without an alarm', async () => {
      await expectWhole(members, successor, cluster)
      await expectFinished(lab)
      // Too early is noted, and no mistake.
      await expect(page.getByRole('status', { name: 'Procedure finished' })).toContainText(
        'The cluster was checked before five minutes had passed',
      )
    })
  },
)
