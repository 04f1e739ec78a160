import { expect, tags, test } from '../fixtures'
import { saved } from './common'
import { expectFinished, lookAtClustering } from './parts'

const proves = tags(`@PRI-03 @PRI-04 @PRI-05 @PRI-06 @PRI-07 @PRI-08 @PRI-09 @PRI-13`)
const provesDead = tags(`@PRI-01 @PRI-11`)

test('change the primary, and repeat it where it was not accepted', { tag: proves }, async ({
  lab,
  expressway,
}) => {
  const [old, chosen, third] = ['expe1', 'expe2', 'expe3'].map(expressway)
  if (!old || !chosen || !third) throw new Error('A cluster of three.')
  await lab.load('cluster-of-three', { open: '/expe2.example.com/overview' })
  await lab.startProcedure('change-primary', { primary: 'expe1', newPrimary: 'expe2' })
  await lab.fault({ kind: 'change-not-accepted', expressway: 'expe3' })

  const follow = async (machine: typeof old) => {
    const clustering = await machine.openClustering()
    await clustering.set('Configuration primary', '2')
    await saved(clustering)
  }

  await test.step('PRI.01 On the new primary, choose the row that says This system', async () => {
    const clustering = await chosen.openClustering()
    await expect(clustering.peer(2)).toHaveAccessibleDescription(/This system/)
    await follow(chosen)
  })

  await test.step('PRI.01 Two kinds of alarm are raised, to be ignored', async () => {
    const alarms = await chosen.openAlarms()
    await expect(alarms.alarm(/mismatch/).first()).toBeVisible()
    await expect(alarms.alarm(/Cluster replication error/).first()).toBeVisible()
    await expect(alarms.alarm(/Restart required/)).toHaveCount(0)
  })

  await test.step('PRI.02 The same number on the old primary', () => follow(old))
  await test.step('PRI.03 The same number on every other peer', () => follow(third))

  await test.step('PRI.04 Refresh: one peer did not accept it, so repeat it there', async () => {
    const clustering = await lookAtClustering(third)
    await expect(clustering.field('Configuration primary')).toHaveValue('1')
    await follow(third)
    for (const member of [chosen, old, third]) {
      const page = await lookAtClustering(member)
      await expect(page.field('Configuration primary')).toHaveValue('2')
    }
  })

  await test.step('PRI.05 The alarms go by themselves, and the database is Active', async () => {
    await lab.advance({ minutes: 5 })
    for (const member of [chosen, old, third]) {
      const clustering = await lookAtClustering(member)
      await expect(clustering.database).toContainText('Active')
      await expect((await member.openAlarms()).alarm(/mismatch|replication/i)).toHaveCount(0)
    }
    await expectFinished(lab)
  })
})

test('change the primary while the old one is dead', { tag: provesDead }, async ({
  lab,
  expressway,
  page,
}) => {
  const [chosen, third] = ['expe2', 'expe3'].map(expressway)
  if (!chosen || !third) throw new Error('A cluster of three.')
  await lab.load('dead-primary', { open: '/expe2.example.com/overview' })
  await lab.startProcedure('change-primary', { primary: 'expe1', newPrimary: 'expe2' })

  for (const [title, member] of [
    ['PRI.01 On the new primary', chosen],
    ['PRI.03 On the other peer', third],
  ] as const) {
    await test.step(title, async () => {
      const clustering = await member.openClustering()
      await clustering.set('Configuration primary', '2')
      await saved(clustering)
    })
  }

  await test.step('PRI.04, PRI.05 Both have taken it, and the alarms of the change go', async () => {
    for (const member of [chosen, third]) {
      const clustering = await lookAtClustering(member)
      await expect(clustering.field('Configuration primary')).toHaveValue('2')
    }
    await lab.advance({ minutes: 6 })
    for (const member of [chosen, third]) {
      const clustering = await lookAtClustering(member)
      await expect(clustering.peer(1)).toHaveAccessibleDescription(/Failed/)
      await expect((await member.openAlarms()).alarm(/mismatch|replication/i)).toHaveCount(0)
    }
    await expectFinished(lab)
  })

  await test.step('PRI.07 The end leads to removing the dead peer', async () => {
    const end = page.getByRole('status', { name: 'Procedure finished' })
    await expect(end.getByRole('link', { name: 'Remove a dead peer from a cluster' })).toBeVisible()
  })
})
