import { expect, tags, test } from '../fixtures'
import type { Expressway } from '../kit/pages/Expressway'
import { ProcedureDrawer } from '../kit/pages/ProcedureDrawer'
import { forceConfigUpdate } from './alarms'
import { saveClustering, saved } from './common'

/** The mistakes of changing the primary, each in the profile that shows it. Ids as in the procedures. */

const CLUSTER = 'cluster1.example.com'
const OPEN = '/expe1.example.com/system/clustering'
const ROLES = { primary: 'expe1', newPrimary: 'expe2' }
const claim = { configurationPrimary: 2 }
const names = (...numbers: number[]) => numbers.map((number) => `expe${number}.example.com`)

/** Chooses another number on the page and saves it. */
async function choose(machine: Expressway, number: string) {
  const clustering = await machine.openClustering()
  await clustering.set('Configuration primary', number)
  await saved(clustering)
  return clustering
}

test('[PRI-M1] to begin with the old primary is warned of and written down, and alarms stand until all agree', {
  tag: tags('@PRI-02'),
}, async ({ lab, expressway, appliance, page }) => {
  await lab.load('cluster-of-three', { profile: 'realistic', open: OPEN })
  await lab.startProcedure('change-primary', ROLES)
  const clustering = await choose(expressway('expe1'), '2')
  await expect(clustering.page.getByText(/choose its row on that peer first/)).toBeVisible()
  await expect(new ProcedureDrawer(page).mistakes).toContainText('several peers contend for the role')
  const alarms = await expressway('expe3').openAlarms()
  for (const title of ['Cluster primary mismatch', /Configuration primary ID is inconsistent/]) {
    for (const peer of ['This system', '10.0.0.11', '10.0.0.12'])
      await expect(alarms.alarm(title).filter({ hasText: peer })).toBeVisible()
  }

  for (const name of ['expe2', 'expe3']) await appliance(name).save('clustering', claim)
  await lab.advance({ minutes: 2 })
  await alarms.refresh()
  await expect(alarms.alarm('Cluster primary mismatch')).toHaveCount(0)
})

test('[PRI-M2] a number that is not This system is warned of with both rows, and mismatches', {
  tag: tags('@PRI-03'),
}, async ({ lab, expressway, page }) => {
  await lab.load('cluster-of-three', { profile: 'realistic', open: '/expe2.example.com/system/clustering' })
  await lab.startProcedure('change-primary', ROLES)
  const clustering = await choose(expressway('expe2'), '3')
  await expect(
    clustering.page.getByText(
      /Configuration primary is 3, the row of expe3\.example\.com, and This system is row 2/,
    ),
  ).toBeVisible()
  await expect(new ProcedureDrawer(page).mistakes).toContainText('whose row does not read This system')
  const alarms = await expressway('expe2').openAlarms()
  await expect(alarms.alarm('Cluster primary mismatch').first()).toBeVisible()
})

test('[PRI-M3] ForceConfigUpdate because of the expected alarms is written down', async ({
  lab,
  expressway,
  appliance,
  page,
}) => {
  await lab.load('cluster-of-three', { open: OPEN })
  await lab.startProcedure('change-primary', ROLES)
  for (const name of ['expe2', 'expe1', 'expe3']) await appliance(name).save('clustering', claim)
  await forceConfigUpdate(expressway('expe3'))
  await expect(new ProcedureDrawer(page).mistakes).toContainText('alarms that were to be ignored')
})

test('[PRI-M4] a restart is no mistake, and is noted: nothing asks for it', {
  tag: tags('@PRI-13'),
}, async ({ lab, expressway, appliance, page }) => {
  await lab.load('cluster-of-three', { open: OPEN })
  await lab.startProcedure('change-primary', ROLES)
  for (const name of ['expe2', 'expe1', 'expe3']) await appliance(name).save('clustering', claim)
  const alarms = await expressway('expe3').openAlarms()
  await expect(alarms.alarm('Cluster primary mismatch').first()).toBeVisible()
  await expect(alarms.alarm('Restart required')).toHaveCount(0)
  await appliance('expe3').act('restart')
  await expect(new ProcedureDrawer(page).mistakes).toContainText('None so far.')
  expect((await lab.run()).closing).toContain('A peer was restarted. This procedure asks for no restart.')
})

test('[PRI-M5] rows that are moved instead of the number differ between the peers', {
  tag: tags('@PRI-13'),
}, async ({ lab, expressway, page }) => {
  await lab.load('cluster-of-three', { profile: 'realistic', open: '/expe2.example.com/system/clustering' })
  await lab.startProcedure('change-primary', ROLES)
  await saveClustering(expressway('expe2'), { name: CLUSTER, peers: names(2, 1, 3) })
  await expect(new ProcedureDrawer(page).mistakes).toContainText('Rows were moved.')
  const clustering = await expressway('expe3').openClustering()
  await expect(clustering.page.getByText('expe2 lists the same peers in another order.')).toBeVisible()
  const alarms = await expressway('expe3').openAlarms()
  await expect(alarms.alarm('Cluster replication error').first()).toBeVisible()
})

test('[PRI-M6] an absent old primary that comes back uncleared mismatches everywhere', {
  tag: tags('@PRI-12'),
}, async ({ lab, expressway, appliance, page }) => {
  await lab.load('dead-primary', { open: '/expe2.example.com/system/clustering' })
  await lab.startProcedure('change-primary', ROLES)
  for (const name of ['expe2', 'expe3']) await appliance(name).save('clustering', claim)
  await lab.mendAll()
  await lab.advance({ minutes: 6 })
  await appliance('expe1').signIn()
  const alarms = await expressway('expe1').openAlarms()
  for (const peer of ['This system', '10.0.0.12', '10.0.0.13']) {
    await expect(alarms.alarm('Cluster primary mismatch').filter({ hasText: peer })).toBeVisible()
  }
  await expect(new ProcedureDrawer(page).mistakes).toContainText('came back without having been cleared')
})

test('[PRI-M7] afterwards the old primary is a subordinate: what is shared is changed on the new one', {
  tag: tags('@PRI-14'),
}, async ({ lab, expressway, appliance }) => {
  await lab.load('cluster-of-three', { open: OPEN })
  for (const name of ['expe2', 'expe1', 'expe3']) await appliance(name).save('clustering', claim)
  const old = await expressway('expe1').openH323()
  await expect(old.field('Time to live')).not.toBeEditable()
  await old.page.getByRole('main').getByRole('link', { name: /expe2/ }).click()
  await expect(old.field('Time to live')).toBeEditable()
  await old.set('Time to live', '90')
  await saved(old)
  await lab.advance({ minutes: 4 })
  await expressway('expe1').openH323()
  await expect(old.field('Time to live')).toHaveValue('90')
})
