import { expect, test } from '../fixtures'
import type { Lab } from '../kit/lab'
import type { Expressway } from '../kit/pages/Expressway'
import type { ClusteringPage, ClusterSettings } from '../kit/pages/system/ClusteringPage'
import { backUp, restart, saveClustering, saved, turnOnMaintenanceMode } from './common'

/** Removals and additions as parts of longer procedures. Each has a walkthrough of its own that looks closer. */

type Members = {
  lab: Lab
  primary: Expressway
  subordinates: readonly Expressway[]
  /** Others of the organisation that answer: none of them may list a new peer. */
  bystanders?: readonly Expressway[]
}

/** Looks at System > Clustering as it is now. */
export async function lookAtClustering(machine: Expressway): Promise<ClusteringPage> {
  const clustering = await machine.openClustering()
  await clustering.refresh()
  return clustering
}

/** Looks at a page and at nothing in particular. */
export const look = (machine: Expressway, path: string) => machine.open(path)

/** Looks whose number the members have, and gives what is on the page of the primary. */
export async function readCluster(primary: Expressway): Promise<Required<ClusterSettings>> {
  const clustering = await lookAtClustering(primary)
  await expect(clustering.field('Configuration primary')).toHaveValue('1')
  return clustering.read()
}

/** The leaving peer is cleared and restarted: RML.02 and RML.05. */
export async function leave(lab: Lab, leaving: Expressway, cluster: ClusterSettings): Promise<void> {
  await test.step('RML.02 On it, blank all peers and change the cluster name', () =>
    saveClustering(leaving, { ...cluster, name: leaving.host, primary: 1, peers: [] }))
  await test.step('RML.05 Restart it', () => restart(lab, leaving))
}

/** The list on the primary, then on the rest. */
export async function saveEverywhere(
  { primary, subordinates }: Members,
  cluster: ClusterSettings,
): Promise<void> {
  await test.step('On the primary', () => saveClustering(primary, cluster))
  await test.step('On every other subordinate', async () => {
    for (const subordinate of subordinates) await saveClustering(subordinate, cluster)
  })
}

/** A new peer joins: ADD.01 to ADD.30. */
export async function join(members: Members, added: Expressway, cluster: ClusterSettings): Promise<void> {
  const { lab, primary, subordinates } = members
  await test.step('ADD.01 to ADD.11 Everything is fit for the new peer', () => prepare(members, added))
  await test.step('ADD.15, ADD.16 Maintenance mode, until nothing is left', async () => {
    await turnOnMaintenanceMode(added)
    // What is left is ended by hand: devices stay for half an hour and longer.
    const left = await lab.machine(added.host.split('.')[0] ?? '')
    if (left.calls > 0) await (await added.openCalls()).disconnectAll()
    if (left.registrations > 0) await (await added.openByDevice()).unregisterAll()
    await expectDone(lab, 'ADD.16')
  })
  await test.step('ADD.17 to ADD.19 Its address on the primary, then on the rest', async () => {
    await saveClustering(primary, cluster)
    await lookAtClustering(primary)
    for (const subordinate of subordinates) await saveClustering(subordinate, cluster)
  })
  await test.step('ADD.20 to ADD.22 Reset it, check accounts and host name', async () => {
    const terminal = await added.openSsh()
    await terminal.signIn()
    await terminal.enter('xCommand DefaultValuesSet Level: 2')
    await expect(terminal.screen).toContainText('Answer yes')
    await terminal.enter('yes')
    await expect(terminal.screen).toContainText(/Answer yes[\s\S]*OK/)
    await terminal.enter('xCommand DefaultLinksAdd')
    await expect(terminal.screen).toContainText(/DefaultLinksAdd[\s\S]*OK/)
    await look(added, 'users/administrator-accounts')
    await look(added, 'system/dns')
    await expectDone(lab, 'ADD.21', 'ADD.22')
  })
  await test.step('ADD.23, ADD.24 The same on the new peer, and restart', async () => {
    await saveClustering(added, cluster)
    await restart(lab, added)
  })
  await test.step('ADD.25 to ADD.29 It has the configuration of the primary, and no alarm', async () => {
    await lab.advance({ minutes: 3 })
    await look(added, 'configuration/call-routing')
    await look(added, 'applications/b2bua/microsoft-interoperability/configuration')
    await look(added, 'system/dns')
    for (const member of [primary, ...subordinates, added]) await look(member, 'status/alarms')
    await expectDone(lab, 'ADD.26', 'ADD.27', 'ADD.29')
  })
  await test.step('ADD.30 Every peer is in contact', () => expectWhole(members, added, cluster))
}

async function prepare(members: Members, added: Expressway): Promise<void> {
  const { lab, primary, subordinates, bystanders = [] } = members
  await look(primary, 'configuration/zones/zones')
  for (const other of [...bystanders, primary, ...subordinates]) await lookAtClustering(other)
  await backUp(added)
  await look(added, 'system/network-interfaces/ethernet')
  await look(added, 'system/network-interfaces/ip')
  await look(added, 'maintenance/option-keys')
  await look(added, 'system/dns')
  await look(added, 'system/time')
  await lookAtClustering(added)
  const h323 = await added.openH323()
  await h323.set('H.323 mode', 'On')
  await saved(h323)
  await look(added, 'status/alarms')
  await expectDone(lab, 'ADD.01', 'ADD.02', 'ADD.04', 'ADD.05', 'ADD.06', 'ADD.07', 'ADD.11')
}

/** Five minutes later every row is in contact, the database Active, and no alarm left. */
export async function expectWhole(
  { lab, primary, subordinates }: Members,
  added: Expressway | null,
  cluster: ClusterSettings,
): Promise<void> {
  await lab.advance({ minutes: 5 })
  for (const member of [primary, ...subordinates, ...(added ? [added] : [])]) {
    const clustering = await lookAtClustering(member)
    for (const index of cluster.peers.keys()) {
      await expect(clustering.peer(index + 1)).toHaveAccessibleDescription(/This system|Active/)
    }
    await expect(clustering.database).toContainText('Active')
    await expect(
      (await member.openAlarms()).alarm(/communication failure|Restart required|replication/i),
    ).toHaveCount(0)
  }
}

/** The lab has seen that a step is done. */
export async function expectDone(lab: Lab, ...ids: string[]): Promise<void> {
  await expect
    .poll(async () => {
      const { steps } = await lab.run()
      return steps
        .filter(({ id, state }) => ids.includes(id) && state !== 'done')
        .map(({ missing }) => missing)
    })
    .toEqual([])
}

/** The lab has followed: every step is done and no mistake was made. */
export async function expectFinished(lab: Lab): Promise<void> {
  await expect
    .poll(async () => {
      const { steps } = await lab.run()
      const left = steps.filter(({ state }) => state === 'open' || state === 'current')
      return left.map(({ id, missing }) => `${id}: ${missing}`)
    })
    .toEqual([])
  const { finished, mistakes } = await lab.run()
  expect(mistakes).toEqual([])
  expect(finished).toBe(true)
}
