import { DEFAULT_ADMINISTRATOR } from '#contract/lists/administrator-accounts'
import { clusteringStatus, replicatedDifferences } from '../sim/cluster/index'
import type { Expressway } from '../sim/ground/index'
import { interfacesOf, textSetting } from '../sim/machine/index'
import { pages } from './pages'
import { type Context, type Need, wasDone } from './procedure'
import { noRestartDue } from './vocabulary/alarms'
import { inRole, named, need, outsiders, subordinates } from './vocabulary/cast'
import { rowOf } from './vocabulary/clustering'
import { seen } from './vocabulary/marks'
import { zoneHolds, zonesTowards } from './vocabulary/zones'

export const P = 'primary'
export const N = 'newPeer'

/** The cluster as it will be: primary, other subordinates, new peer. */
export const membersToBe = (context: Context) => [
  inRole(context, P),
  ...subordinates(context),
  inRole(context, N),
]

/** True where peers check each other's certificates. */
export const isEnforced = (context: Context) =>
  textSetting(inRole(context, P), 'clustering.tlsVerificationMode') === 'Enforce'

/** The row that was the first empty one on the primary when the procedure started (ADD-36). */
export function freeRow(context: Context): number {
  return context.progress.start.rows.indexOf('') + 1
}

/** The new peer is in the first row that was free, by its LAN 1 and without NAT (ADD-36 to ADD-38). */
export function enteredOnPrimary(context: Context): Need[] {
  const [primary, newPeer] = [inRole(context, P), inRole(context, N)]
  const name = named(context, newPeer)
  return [
    need(
      rowOf(context.world, primary, newPeer) === freeRow(context),
      `Enter ${name} as Peer ${freeRow(context)} address on ${named(context, primary)} and save.`,
    ),
    need(!interfacesOf(newPeer)[0]?.nat, `LAN 1 of ${name} must not have static NAT.`),
  ]
}

/** The primary comes first (ADD-69). */
export const afterPrimary = (context: Context): Need =>
  need(wasDone(context.progress, 'ADD.17'), 'Save the new peer on the primary first.')

/** So much world time has passed since the new peer came back from its restart. */
export function waited(context: Context, milliseconds: number): Need {
  const { power } = inRole(context, N)
  const counts = wasDone(context.progress, 'ADD.24') && power.state === 'up'
  const left = Math.ceil((milliseconds - (counts ? context.world.now - power.since : 0)) / 1000)
  return need(left <= 0, counts ? `Wait ${left} seconds more.` : `Wait ${left} seconds after the restart.`)
}

/** The new peer has taken everything from the primary (ADD-02, ADD-58). */
export function sameConfiguration(context: Context): Need {
  const [primary, newPeer] = [inRole(context, P), inRole(context, N)]
  return need(
    newPeer.replication.firstCopyTaken && replicatedDifferences(primary, newPeer).length === 0,
    `${named(context, newPeer)} does not have the configuration of ${named(context, primary)} yet.`,
  )
}

/** Zones of other systems that lead to the cluster as it was. */
export const zonesHere = (context: Context) =>
  zonesTowards(context, outsiders(context), [inRole(context, P), ...subordinates(context)])

/** No administrator account but the default one is left (ADD-52). */
export function hasOnlyDefaultAdministrator(expressway: Expressway): boolean {
  return (expressway.lists['administrator-accounts'] ?? []).every(
    (account) => account.values['name'] === DEFAULT_ADMINISTRATOR,
  )
}

/** Somebody has looked at the alarms after the first copy, and none asks for a restart. */
export function alarmsRead(context: Context, peer: Expressway): Need[] {
  return [seen(context, peer, pages.alarms, 'ADD.25'), noRestartDue(context, peer)]
}

/** The state of the cluster at the end, in words (ADD-68). */
export function endChecks(context: Context): string[] {
  const members = membersToBe(context)
  const states = members.map((peer) => clusteringStatus(context.world, peer))
  const failed = states.flatMap(({ rows }) => rows).filter(({ word }) => word === 'Failed').length
  const active = states.filter(({ database }) => database === 'Active').length
  const alarms = members.reduce((sum, peer) => sum + peer.alarms.length, 0)
  const newPeer = inRole(context, N)
  const lacking = zonesHere(context).filter((zone) => !zoneHolds(context, zone, newPeer, true).met)
  return [
    `${named(context, newPeer)} is a peer of the cluster now, which has ${members.length}.`,
    failed === 0 ? 'No row reads Failed.' : `${failed} rows read Failed.`,
    `The cluster database is Active on ${active} of ${members.length} peers.`,
    `${alarms} alarms stand in the cluster.`,
    ...lacking.map(
      ({ owner, zone }) =>
        `The zone ${zone.values['name']} of ${named(context, owner)} does not hold ${named(context, newPeer)}: its calls never go there.`,
    ),
    `Maintenance mode on ${named(context, newPeer)} is ${textSetting(newPeer, 'maintenance-mode.mode')}.`,
  ]
}
