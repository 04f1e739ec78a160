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

test('a diagnostic log runs from start to stop, and its file holds the marker', async ({
  lab,
  expressway,
  page,
}) => {
  await lab.load('standalone-pair', { open: '/expe1.example.com/overview' })
  const logging = await expressway('expe1').openDiagnosticLogging()
  await logging.button('Start new log').click()
  await expect(page.getByText('Logging in progress')).toBeVisible()
  await logging.set('Marker', 'here it rang')
  await logging.button('Add marker').click()
  await expect(logging.success).toContainText('Marker added: here it rang')
  await expect(logging.field('Marker')).toHaveValue('')
  await logging.button('Stop logging').click()
  const downloading = page.waitForEvent('download')
  await logging.button('Download log').click()
  expect((await downloading).suggestedFilename()).toMatch(/^diagnostic_log_X8\.9_.*\.tar\.gz$/)
  const log = await expressway('expe1').openEventLog()
  await expect(log.row('Logging stopped')).toBeVisible()
})

test('the Network Log tells of a lost peer and can be filtered', async ({ lab, expressway, page }) => {
  await lab.load('cluster-of-three', { open: '/expe1.example.com/overview' })
  await lab.fault({ kind: 'network-cut', expressway: 'expe3' })
  const log = await expressway('expe1').openNetworkLog()
  await expect(log.row('Cluster peer lost')).toContainText('expe3')
  await log.set('Contains the string', 'expe2')
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await expect(log.row('expe3')).toHaveCount(0)
  await page.getByRole('button', { name: 'Reset' }).click()
  await expect(log.row('Cluster peer lost')).toContainText('expe3')
  await expect(log.field('Not containing')).toBeHidden()
  await page.getByRole('button', { name: 'more options' }).click()
  await log.set('Not containing', 'expe3')
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
  await expect(page.getByRole('tab', { name: 'Procedures' })).toBeVisible()
})
