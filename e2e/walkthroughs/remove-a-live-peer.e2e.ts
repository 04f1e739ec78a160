import { expect, tags, test } from '../fixtures'
import type { Lab } from '../kit/lab'
import type { Expressway } from '../kit/pages/Expressway'
import { restart, saveClustering } from './common'

const proves = tags('@RML-08 @RML-12 @RML-13 @RML-16')

const PEERS = ['expe1', 'expe2', 'expe3']

/** Which row leaves, and who is the primary: what stands in the other rows afterwards follows. */
const cases = [
  { title: 'the last row', leaving: 'expe3', primary: 'expe1' },
  { title: 'a middle row, so that the rows below move up', leaving: 'expe2', primary: 'expe1' },
  { title: 'the row above the primary, whose number follows', leaving: 'expe1', primary: 'expe2' },
]

for (const { title, leaving, primary: primaryName } of cases) {
  test(`remove a live peer: ${title}`, { tag: proves }, async ({ lab, expressway }) => {
    const primary = expressway(primaryName)
    const left = expressway(leaving)
    const staying = PEERS.filter((name) => name !== leaving)
    const subordinates = staying.filter((name) => name !== primaryName).map(expressway)
    await lab.load('cluster-of-three', { open: '/expe1.example.com/overview' })
    if (primaryName !== 'expe1') await makePrimary(lab, PEERS.map(expressway), PEERS.indexOf(primaryName) + 1)

    const cluster = await test.step('RML.01 The leaving peer is not the primary', async () => {
      const clustering = await left.openClustering()
      await expect(clustering.field('Configuration primary')).not.toHaveValue(
        String(PEERS.indexOf(leaving) + 1),
      )
      return clustering.read()
    })

    await test.step('RML.02 On it, blank all peers and change the cluster name', () =>
      saveClustering(left, { ...cluster, name: `${leaving}.example.com`, primary: 1, peers: [] }))

    await test.step('RML.02 An alarm asks for a restart', async () => {
      const alarms = await left.openAlarms()
      await expect(alarms.alarm(/Restart required/).first()).toBeVisible()
    })

    await test.step('RML.05 Only a restart makes it standalone', async () => {
      expect((await lab.machine(leaving)).state).toBe('clustered')
      await restart(lab, left)
      expect((await lab.machine(leaving)).state).toBe('standalone')
    })

    const rest = {
      ...cluster,
      primary: staying.indexOf(primaryName) + 1,
      peers: cluster.peers.filter((_, index) => PEERS[index] !== leaving),
    }
    await test.step('RML.06 On the primary, take out its row, move the others up, correct the number', () =>
      saveClustering(primary, rest))

    await test.step('RML.07 The same on every subordinate', async () => {
      for (const subordinate of subordinates) await saveClustering(subordinate, rest)
    })

    await test.step('The cluster is whole again', async () => {
      await lab.advance({ minutes: 5 })
      for (const member of [primary, ...subordinates]) {
        const clustering = await member.openClustering()
        await expect(clustering.peer(staying.length)).toHaveAccessibleDescription(/This system|Active/)
        await expect(clustering.peer(staying.length + 1)).toHaveValue('')
        await expect(clustering.database).toContainText('Active')
        const alarms = await member.openAlarms()
        await expect(
          alarms.alarm(/communication failure|replication|Restart required|mismatch/i),
        ).toHaveCount(0)
      }
    })
  })
}

/** Makes another row the primary, new one first and the old one of row 1 after it, and waits for the alarms to go. */
async function makePrimary(lab: Lab, members: readonly Expressway[], row: number): Promise<void> {
  await test.step(`Before: row ${row} is the primary`, async () => {
    for (const member of [...members.slice(row - 1, row), ...members.toSpliced(row - 1, 1)]) {
      const clustering = await member.openClustering()
      await clustering.set('Configuration primary', String(row))
      await clustering.save()
      await expect(clustering.success).toContainText('Saved')
    }
    await lab.advance({ minutes: 5 })
  })
}
