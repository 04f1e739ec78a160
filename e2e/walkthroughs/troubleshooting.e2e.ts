import { expect, tags, test } from '../fixtures'
import type { Lab } from '../kit/lab'
import type { Expressway } from '../kit/pages/Expressway'
import { forceConfigUpdate, readAlarm } from './alarms'
import { backUp, saved } from './common'
import { expectFinished, join, leave, look, readCluster, saveEverywhere } from './parts'

/** The cases of the troubleshooting chapter, one world each: the alarm, why it stands, its cure, its end. */

const CLUSTER = 'cluster1.example.com'
const PEERS = ['expe1', 'expe2', 'expe3']

/** The alarm has fallen by itself, and the lab has followed. */
async function expectCured(lab: Lab, machine: Expressway, alarm: string | RegExp): Promise<void> {
  const alarms = await machine.openAlarms()
  await expect(alarms.alarm(alarm)).toHaveCount(0)
  await expectFinished(lab)
}

test('TRB.01 a cluster without a name', { tag: tags('@TRB-01 @TRB-02 @TRB-03 @TRB-28') }, async ({
  lab,
  expressway,
}) => {
  await lab.load('no-cluster-name', { open: '/expe1.example.com/status/alarms' })
  await lab.startProcedure('set-cluster-name', { primary: 'expe1' })
  await readAlarm(expressway('expe1'), 'Cluster name not configured', /the Cluster name is blank/)
  await test.step('A name that DNS does not know is hinted at', async () => {
    const clustering = await expressway('expe1').openClustering()
    await clustering.set('Cluster name', 'other.example.com')
    await saved(clustering)
    await expect(clustering.page.getByText('DNS has no SRV records for other.example.com')).toBeVisible()
  })
  for (const peer of PEERS) {
    await test.step(`The same name on ${peer}`, async () => {
      const clustering = await expressway(peer).openClustering()
      await clustering.set('Cluster name', CLUSTER)
      await saved(clustering)
      await expect(clustering.page.getByText(/no SRV records/)).toHaveCount(0)
    })
  }
  await lab.advance({ seconds: 30 })
  await expectCured(lab, expressway('expe3'), /./)
})

/** What ends in a replication error of expe2 that asks for synchronization by hand. */
const handCases = [
  {
    title: 'a peer in conflict with its primary',
    tag: tags('@TRB-07 @TRB-08 @TRB-09 @TRB-10'),
    alarm: /conflicts with the primary/,
    because: /changed on the primary while this peer was out of service/,
    raise: (lab: Lab) => lab.load('conflicting-configuration', { open: '/expe1.example.com/status/alarms' }),
  },
  {
    title: 'a peer whose copies fail',
    tag: tags('@TRB-04 @TRB-08'),
    alarm: /Manual synchronization of configuration is required/,
    because: /last copy of the configuration from the primary failed/,
    raise: async (lab: Lab, primary: Expressway) => {
      await lab.load('cluster-of-three', { open: '/expe1.example.com/configuration/protocols/h323' })
      await lab.fault({ kind: 'replication-fails', expressway: 'expe2' })
      const h323 = await primary.openH323()
      await h323.set('Time to live', '90')
      await saved(h323)
      await lab.advance({ minutes: 2 })
    },
  },
]

for (const { title, tag, alarm, because, raise } of handCases) {
  test(`TRB.02 ${title}`, { tag }, async ({ lab, expressway }) => {
    const [primary, peer] = [expressway('expe1'), expressway('expe2')]
    await raise(lab, primary)
    await lab.startProcedure('synchronize-by-hand', { primary: 'expe1', peer: 'expe2' })
    await test.step('The primary is good', async () => {
      await look(primary, 'status/alarms')
      await look(primary, 'configuration/zones/zones')
    })
    await readAlarm(peer, alarm, because)
    await test.step('Back the subordinate up', () => backUp(peer))
    await test.step('ForceConfigUpdate: what is shared goes, then comes from the primary', async () => {
      const terminal = await forceConfigUpdate(peer)
      await expect(terminal.screen).toContainText(/comes with the next copy/)
      const routing = await peer.openCallRouting()
      await expect(routing.field('Call signaling optimization')).toHaveValue('Off')
      await lab.advance({ seconds: 30 })
      await routing.refresh()
      await expect(routing.field('Call signaling optimization')).toHaveValue('On')
      await expect((await peer.openH323()).field('Time to live')).toHaveValue('90')
    })
    await expectCured(lab, peer, alarm)
  })
}

test('TRB.02 a peer that lost its primary: the contact cures it', { tag: tags('@TRB-05') }, async ({
  lab,
  expressway,
}) => {
  const alarm = /Cannot find primary/
  await lab.load('cluster-of-three', { open: '/expe1.example.com/status/alarms' })
  const fault = await lab.fault({ kind: 'path-cut', between: ['expe1', 'expe2'] })
  await lab.advance({ minutes: 2 })
  await lab.startProcedure('synchronize-by-hand', { primary: 'expe1', peer: 'expe2' })
  await look(expressway('expe1'), 'configuration/zones/zones')
  await look(expressway('expe1'), 'status/alarms')
  await readAlarm(expressway('expe2'), alarm, /the configuration of expe1 could not be read/)
  expect((await lab.run()).steps[0]?.missing).toContain('no contact with expe1')
  await lab.mend(fault)
  await expectCured(lab, expressway('expe2'), alarm)
})

test('TRB.03 peers that disagree on the primary', { tag: tags('@TRB-06') }, async ({ lab, expressway }) => {
  const peer = expressway('expe2')
  await lab.load('inconsistent-primary', { open: '/expe2.example.com/status/alarms' })
  await lab.startProcedure('agree-on-primary', { primary: 'expe1', peer: 'expe2' })
  await readAlarm(peer, /Configuration primary ID is inconsistent/, /is 3 here, which is expe3; expe1 says 1/)
  const clustering = await peer.openClustering()
  await clustering.set('Configuration primary', '1')
  await saved(clustering)
  await lab.advance({ minutes: 1 })
  await expect((await peer.openAlarms()).alarm('Cluster primary mismatch').first()).toBeVisible()
  await lab.advance({ minutes: 1 })
  await expectCured(lab, peer, /./)
})

test('TRB.04 an NTP server that does not answer', { tag: tags('@TRB-11') }, async ({ lab, expressway }) => {
  const peer = expressway('expe2')
  await lab.load('ntp-unreachable', { open: '/expe2.example.com/status/alarms' })
  await lab.startProcedure('reach-time-server', { peer: 'expe2' })
  await readAlarm(peer, /NTP server is unreachable/, /State on System > Time is Unsynchronized/)
  const time = await peer.openTime()
  await time.set('NTP server 1 address', 'ntp1.example.com')
  await saved(time)
  await lab.advance({ seconds: 20 })
  await time.refresh()
  await expect(time.page.getByText('Synchronized').first()).toBeVisible()
  await expectCured(lab, peer, /NTP/)
})

test('TRB.05 a peer that is not in its list', { tag: tags('@TRB-12 @TRB-13') }, async ({
  lab,
  expressway,
}) => {
  const peer = expressway('expe3')
  await lab.load('wrong-list', { open: '/expe3.example.com/status/alarms' })
  await lab.startProcedure('correct-peer-lists', { primary: 'expe1', peer: 'expe3' })
  await readAlarm(peer, /does not appear in the list of peers/, /none is an address of this system/)
  for (const machine of PEERS) {
    await test.step(`Correct it on ${machine}`, async () => {
      const clustering = await expressway(machine).openClustering()
      await clustering.type(3, 'expe3.example.com')
      await saved(clustering)
    })
  }
  await lab.advance({ seconds: 30 })
  await expectCured(lab, peer, /./)
})

test('TRB.06 an upgrade that goes on', { tag: tags('@TRB-14') }, async ({ lab, expressway }) => {
  const peer = expressway('expe2')
  await lab.load('upgrade-under-way', { open: '/expe2.example.com/status/alarms' })
  await lab.startProcedure('wait-for-upgrade', { peer: 'expe2' })
  await readAlarm(peer, /an upgrade is in progress/, /expe3 runs X8\.8\.3.*Expected during an upgrade/)
  await lab.advance({ minutes: 5 })
  await expect((await peer.openAlarms()).alarm(/an upgrade is in progress/).first()).toBeVisible()
  await lab.advance({ minutes: 5 })
  await look(peer, 'system/clustering')
  await expectCured(lab, peer, /./)
})

test('TRB.07 H.323 mode is off', { tag: tags('@TRB-15') }, async ({ lab, expressway }) => {
  const [primary, peer] = [expressway('expe1'), expressway('expe2')]
  await lab.load('h323-off', { open: '/expe2.example.com/status/alarms' })
  await lab.startProcedure('turn-h323-on', { primary: 'expe1' })
  await readAlarm(peer, 'Invalid clustering configuration', /it is changed on the primary/)
  const h323 = await primary.openH323()
  await h323.set('H.323 mode', 'On')
  await saved(h323)
  await expect((await primary.openAlarms()).row('This system')).toHaveCount(0)
  await lab.advance({ minutes: 1 })
  await expectCured(lab, peer, /./)
})

test('TRB.08 a failed database', { tag: tags('@TRB-16 @TRB-17 @TRB-18') }, async ({ lab, expressway }) => {
  // Three procedures in one: a busy machine may need more than the usual limit.
  test.slow()
  const [primary, peer, subordinate] = [expressway('expe1'), expressway('expe2'), expressway('expe3')]
  const members = { lab, primary, subordinates: [subordinate] }
  await lab.load('failed-database', { open: '/expe2.example.com/status/alarms' })
  await lab.startProcedure('mend-database', { primary: 'expe1', peer: 'expe2' })
  await readAlarm(peer, 'Expressway database failure', /Support has to be involved/)

  await test.step('TRB.08a Take a system snapshot for support', async () => {
    const snapshots = await peer.openSystemSnapshot()
    const file = await snapshots.create()
    await expect(snapshots.row(file.suggestedFilename())).toBeVisible()
  })

  const [cluster, others] = await test.step('TRB.08b Remove it as a live peer', async () => {
    const now = await readCluster(primary)
    const without = { ...now, peers: now.peers.filter((address) => address !== peer.host) }
    await leave(lab, peer, now)
    await saveEverywhere(members, without)
    return [{ ...now, peers: [...without.peers, peer.host] }, without]
  })
  expect(others.peers).toHaveLength(2)

  await test.step('TRB.08c Restore the backup of the day before', async () => {
    const backups = await peer.openBackupAndRestore()
    await backups.chooseFromShelf()
    await backups.proceed()
    await expect(backups.page.getByRole('progressbar')).toBeVisible()
    await lab.advance({ minutes: 4 })
    await peer.loginPage().signIn()
    await expect(peer.menu.bar).toBeVisible()
    await expect((await peer.openAlarms()).alarm('Expressway database failure')).toHaveCount(0)
  })

  await test.step('TRB.08d Add it again', () => join(members, peer, cluster))
  await expectCured(lab, peer, 'Expressway database failure')
})
