import { expect, tags, test } from '../fixtures'

test('a failed database is an alarm that leads to the system snapshot, and the snapshot is a file', {
  tag: tags('@TRB-16 @TRB-17'),
}, async ({ lab, expressway }) => {
  const machine = expressway('expe2')
  await lab.load('cluster-of-three', { open: '/expe2.example.com/overview' })
  await lab.fault({ kind: 'database-failure', expressway: 'expe2' })
  const alarms = await machine.openAlarms()
  await expect(alarms.row('Expressway database failure')).toContainText('15005')

  const snapshots = await machine.openSystemSnapshot()
  const file = await snapshots.create()
  expect(file.suggestedFilename()).toMatch(/^snapshot_X8\.9_.*\.tar\.gz$/)
  await expect(snapshots.row(file.suggestedFilename())).toBeVisible()
})

test('the Network Log tells of a lost peer and can be filtered', async ({ lab, expressway, page }) => {
  await lab.load('cluster-of-three', { open: '/expe1.example.com/overview' })
  await lab.fault({ kind: 'network-cut', expressway: 'expe3' })
  const log = await expressway('expe1').openNetworkLog()
  await expect(log.row('Cluster peer lost')).toContainText('expe3')
  await log.set('Contains the string', 'expe2')
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await expect(log.row('expe3')).toHaveCount(0)
})

test('the countdown of a lost peer says that it is temporary and leads to the procedures', {
  tag: tags('@INT-13'),
}, async ({ lab, expressway, page }) => {
  await lab.load('cluster-of-three', { open: '/expe1.example.com/overview' })
  await lab.fault({ kind: 'power-off', expressway: 'expe3' })
  await lab.advance({ minutes: 5 })
  const keys = await expressway('expe1').openOptionKeys()
  await expect(keys.page.getByText('This is temporary')).toContainText('expe3')
  await page.getByRole('link', { name: /Remove a dead peer or Replace a peer/ }).click()
  await expect(page.getByRole('heading', { name: 'Procedures' })).toBeVisible()
})
