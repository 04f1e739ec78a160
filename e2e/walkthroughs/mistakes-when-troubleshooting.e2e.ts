import { expect, tags, test } from '../fixtures'
import type { Lab } from '../kit/lab'
import { ProcedureDrawer } from '../kit/pages/ProcedureDrawer'
import { forceConfigUpdate } from './alarms'
import { saved } from './common'
import { leave, readCluster } from './parts'

/** The mistakes of troubleshooting, each in the profile that shows it. Ids as in the procedures. */

const OPEN = '/expe2.example.com/status/alarms'
const two = { primary: 'expe1', peer: 'expe2' }

const mistakes = async (lab: Lab) => (await lab.run()).mistakes.map(({ id }) => id)

test('[TRB-M1] [TRB-M2] ForceConfigUpdate is refused with a damaged primary, and on the primary itself', {
  tag: tags('@TRB-10'),
}, async ({ lab, expressway }) => {
  await lab.load('conflicting-configuration', { open: OPEN })
  await lab.startProcedure('synchronize-by-hand', two)
  await lab.fault({ kind: 'database-failure', expressway: 'expe1' })
  for (const [machine, reason] of [
    ['expe2', /ERROR: The database of expe1 has failed/],
    ['expe1', /ERROR: expe1 is the primary/],
  ] as const) {
    const terminal = await expressway(machine).openSsh()
    await terminal.signIn()
    await terminal.enter('xcommand ForceConfigUpdate')
    await expect(terminal.screen).toContainText(reason)
  }
  expect(await mistakes(lab)).toEqual(['TRB-M1', 'TRB-M2'])
})

test('[TRB-M1] in realistic the damage of the primary arrives with the copy', {
  tag: tags('@TRB-10'),
}, async ({ lab, expressway }) => {
  await lab.load('conflicting-configuration', { open: OPEN, profile: 'realistic' })
  await lab.fault({ kind: 'database-failure', expressway: 'expe1' })
  await forceConfigUpdate(expressway('expe2'))
  await expect.poll(async () => (await lab.world()).mistakes.map(({ id }) => id)).toEqual(['TRB-M1'])
  await lab.advance({ seconds: 30 })
  const alarms = await expressway('expe2').openAlarms()
  await expect(alarms.row('This system')).toHaveText(/Expressway database failure/)
})

test('[TRB-M3] without a backup first the drawer says what cannot come back', {
  tag: tags('@TRB-10'),
}, async ({ lab, expressway, page }) => {
  await lab.load('conflicting-configuration', { open: OPEN })
  await lab.startProcedure('synchronize-by-hand', two)
  await forceConfigUpdate(expressway('expe2'))
  await expect.poll(() => mistakes(lab)).toContain('TRB-M3')
  await expect(new ProcedureDrawer(page).mistakes).toContainText('without a backup of the subordinate')
})

test('[TRB-M4] an alarm that is acknowledged stays until its cause is gone', {
  tag: tags('@TRB-29'),
}, async ({ lab, expressway }) => {
  const peer = expressway('expe2')
  await lab.load('ntp-unreachable', { open: OPEN })
  await lab.startProcedure('reach-time-server', { peer: 'expe2' })
  const alarms = await peer.openAlarms()
  await alarms.acknowledge(/NTP server is unreachable/)
  await expect(alarms.alarm(/NTP server is unreachable/)).toContainText('Acknowledged')
  expect(await mistakes(lab)).toEqual(['TRB-M4'])
  const time = await peer.openTime()
  await time.set('NTP server 1 address', 'ntp1.example.com')
  await saved(time)
  await lab.advance({ seconds: 20 })
  await peer.openAlarms()
  await expect(alarms.alarm(/NTP server is unreachable/)).toHaveCount(0)
})

test('[TRB-M5] corrected on the alarming peer alone its list differs from those of the others', {
  tag: tags('@TRB-13'),
}, async ({ lab, expressway }) => {
  await lab.load('wrong-list', { profile: 'realistic', open: '/expe3.example.com/system/clustering' })
  await lab.startProcedure('correct-peer-lists', { primary: 'expe1', peer: 'expe3' })
  const peer = expressway('expe3')
  const clustering = await peer.openClustering()
  await clustering.type(3, 'expe3.example.com')
  await saved(clustering)
  await clustering.refresh()
  await expect(clustering.peer(3)).toHaveAccessibleDescription(/On the primary, row 3 says expe33/)
  const alarms = await peer.openAlarms()
  await expect(alarms.alarm(/does not appear in the list/)).toHaveCount(0)
  await expect(alarms.alarm('Cluster communication failure').first()).toBeVisible()
  expect(await mistakes(lab)).toEqual(['TRB-M5'])
})

test('[TRB-M7] the backup of another Expressway is refused, with the name of its owner', {
  tag: tags('@TRB-18'),
}, async ({ lab, expressway }) => {
  const peer = expressway('expe2')
  await lab.load('failed-database', { open: '/expe3.example.com/overview' })
  const file = await (await expressway('expe3').openBackupAndRestore()).downloadFromShelf()
  const cluster = await readCluster(expressway('expe1'))
  await leave(lab, peer, cluster)
  const backups = await peer.openBackupAndRestore()
  await backups.restore(await file.path())
  await expect(backups.refusal.first()).toContainText('The backup was taken from expe3')
  expect((await lab.world()).mistakes.map(({ id }) => id)).toEqual(['TRB-M7'])
})

test('[TRB-M8] H.323 mode is read-only on a subordinate, or overwritten by the primary', {
  tag: tags('@TRB-15'),
}, async ({ lab, expressway }) => {
  const peer = expressway('expe2')
  const alarm = 'Invalid clustering configuration'
  await lab.load('h323-off', { open: OPEN })
  await expect((await peer.openH323()).field('H.323 mode')).toBeDisabled()

  await lab.load('h323-off', { open: OPEN, profile: 'realistic' })
  await lab.startProcedure('turn-h323-on', { primary: 'expe1' })
  const h323 = await peer.openH323()
  await h323.set('H.323 mode', 'On')
  await saved(h323)
  const alarms = await peer.openAlarms()
  await expect(alarms.row('This system')).toHaveCount(0)
  await lab.advance({ minutes: 2 })
  await h323.refresh()
  await expect(alarms.row('This system')).toContainText(alarm)
  expect(await mistakes(lab)).toContain('TRB-M8')
})
