import { learnerIn, scenarioIn } from '#contract/scenario-name'
import { HOUR_MS } from '#contract/spans'
import type { Profile } from '#contract/wire/lab'
import type { WorldFile } from '#contract/wire/world-file'
import type { World } from '../sim/ground/index'
import { buildWorld, type Made, type Plan } from './build'
import { directoryAccounts } from './directory-accounts'
import { isolatedDmz, isolatedWithoutNat } from './isolated-dmz'
import { managed, managedBefore, managedByTms } from './managed-by-tms'
import { buildWithPast, type Deed } from './past'
import { comesBack, differentWays, editWhileAway, lastReboot, removedAsDead } from './past-troubles'
import { repairWorlds } from './repairs/catalogue'
import { buildRepair } from './repairs/repair-world'
import { rotatingName, withEndpoints } from './with-endpoints'
import { withSingleSignOn } from './with-single-sign-on'
import { fileOfPlan, worldOfFile } from './world-files'

/** A starting world with a name. Same id, seed and profile: same world. */
type Scenario = {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly build: (seed: number, profile: Profile) => World
  /** What a world without a past is made of. */
  readonly plan?: Rest
}

type Rest = Omit<Plan, 'id'> & { readonly title: string; readonly text: string }

function scenario(id: string, whole: Rest): Scenario {
  const { title, text, ...plan } = whole
  return {
    id,
    title,
    text,
    plan: whole,
    build: (seed, profile) => buildWorld({ id, ...plan }, seed, profile),
  }
}

/** The same when something has happened to it before it begins. */
function withPast(past: readonly Deed[], id: string, { title, text, ...plan }: Rest): Scenario {
  return { id, title, text, build: (seed, profile) => buildWithPast({ id, ...plan }, past, seed, profile) }
}

/** A fault that one machine has had for an hour. */
const forAnHour = (kind: 'power-off' | 'database-failure', expressway: string): Deed[] => [
  { type: 'add-fault', fault: { kind, expressway } },
  { advanceMs: HOUR_MS },
]

const machines = (count: number, rest: Omit<Made, 'number'> = {}): Made[] =>
  Array.from({ length: count }, (_, position) => ({ number: position + 1, ...rest }))

/** Every scenario, in the order shown. To add one is to add an entry. */
export const scenarios: readonly Scenario[] = [
  scenario('standalone-pair', {
    title: 'Two standalone Expressways',
    text: 'expe1 and expe2, neither clustered. Form a cluster of one, then add the other.',
    machines: machines(2),
  }),
  scenario('standalone-six', {
    title: 'Six standalone Expressways',
    text: 'expe1 to expe6, none clustered. Form a cluster and let it grow to six.',
    machines: machines(6),
  }),
  scenario('cluster-of-one', {
    title: 'A cluster of one',
    text: 'expe1 is the primary of a cluster of one; expe2 stands beside it and can be added.',
    machines: machines(2),
    members: [1],
  }),
  scenario('cluster-of-three', {
    title: 'A cluster of three',
    text: 'expe1 is the primary, expe2 and expe3 are its subordinates; expe4 stands beside it and can be added.',
    machines: machines(4),
    members: [1, 2, 3],
  }),
  scenario('cluster-of-six', {
    title: 'A full cluster',
    text: 'expe1 to expe6, expe1 the primary, large machines with 2,500 registrations each.',
    // The capacity stops at that of four peers: smaller machines could not carry so many.
    machines: machines(6, { platform: 'large-vm', devices: 2500, lines: 40 }),
    members: [1, 2, 3, 4, 5, 6],
  }),
  withPast(forAnHour('power-off', 'expe3'), 'dead-peer', {
    title: 'A dead peer',
    text: 'expe1 (primary), expe2 and expe3 are a cluster; expe3 has been dead for an hour. expe4 stands beside it and can take its place.',
    machines: machines(4),
    members: [1, 2, 3],
  }),
  withPast(forAnHour('power-off', 'expe1'), 'dead-primary', {
    title: 'A dead primary',
    text: 'expe1, expe2 and expe3 are a cluster; expe1, the primary, has been dead for an hour. expe4 stands beside it and can take its place.',
    machines: machines(4),
    members: [1, 2, 3],
  }),
  withPast(removedAsDead('expe3'), 'recovered-peer', {
    title: 'A dead peer that works again',
    text: 'expe1 (primary) and expe2 are a cluster. expe3 was dead and has been removed from it; it works again, isolated from the others, and still has its old list.',
    machines: machines(4),
    members: [1, 2, 3],
  }),
  withPast([...removedAsDead('expe3'), ...comesBack], 'returned-peer', {
    title: 'Alarm 20004 on a unit that is no peer',
    text: 'expe1 (primary) and expe2 are a cluster without an alarm. expe3 was once its third peer; it is on the network and has an alarm of its own.',
    machines: machines(4),
    members: [1, 2, 3],
  }),
  withPast([], 'wrong-list', {
    title: 'Alarm 20015 on one peer of three',
    text: 'expe1 (primary), expe2 and expe3 are a cluster, in which all complain of the same row, and one peer of more than that.',
    machines: machines(3, { settings: { 'clustering.peer3Address': 'expe33.example.com' } }),
    members: [1, 2, 3],
  }),
  scenario('no-cluster-name', {
    title: 'Alarm 20019 on every peer',
    text: 'expe1 (primary), expe2 and expe3 are a cluster that works, and each of them has the same alarm. DNS has SRV records for cluster1.example.com.',
    machines: machines(3, { settings: { 'clustering.clusterName': '' } }),
    members: [1, 2, 3],
  }),
  withPast(editWhileAway('expe2'), 'conflicting-configuration', {
    title: 'Alarm 20011 on one peer',
    text: 'expe1 (primary), expe2 and expe3 are a cluster. expe2 was restarted a while ago; since then it does not get what the others get.',
    machines: machines(3),
    members: [1, 2, 3],
  }),
  scenario('inconsistent-primary', {
    title: 'Alarm 20017 on every peer',
    text: 'expe1 (primary), expe2 and expe3 are a cluster whose rows all read Active, with alarms on each of them.',
    machines: machines(3).map((made) =>
      made.number === 2 ? { ...made, settings: { 'clustering.configurationPrimary': 3 } } : made,
    ),
    members: [1, 2, 3],
  }),
  scenario('ntp-unreachable', {
    title: 'Alarm 20010 on one peer of three',
    text: 'expe1 (primary), expe2 and expe3 are a cluster. expe2 has an alarm, and takes no copies any more.',
    machines: machines(3).map((made) =>
      made.number === 2
        ? { ...made, settings: { 'time.ntpServer1Address': '10.0.0.66', 'time.ntpServer2Address': '' } }
        : made,
    ),
    members: [1, 2, 3],
  }),
  withPast(lastReboot('expe3'), 'upgrade-under-way', {
    title: 'Alarm 20008 on every peer',
    text: 'expe1 (primary), expe2 and expe3 are a cluster on which somebody works at this moment.',
    machines: machines(3).map((made) =>
      made.number === 3 ? { ...made, version: 'X8.8.3', lines: 0 } : made,
    ),
    members: [1, 2, 3],
  }),
  scenario('h323-off', {
    title: 'Alarm 20018 on every peer of a cluster',
    text: 'expe1 (primary), expe2 and expe3 are a cluster that works, and each of them has the same alarm.',
    machines: machines(3, { settings: { 'h323.mode': 'Off' } }),
    members: [1, 2, 3],
  }),
  withPast(forAnHour('database-failure', 'expe2'), 'failed-database', {
    title: 'Alarm 15005 on one peer',
    text: 'expe1 (primary), expe2 and expe3 are a cluster; expe2 has had an alarm for an hour. The lab has an earlier backup on the shelf of Maintenance > Backup and restore.',
    machines: machines(3),
    members: [1, 2, 3],
  }),
  scenario('upgrade-x8-8', {
    title: 'A cluster to upgrade',
    text: 'expe1 (primary), expe2 and expe3 run X8.8.3. The image of X8.9 is on the shelf of Maintenance > Upgrade.',
    // The next restart of the primary is its thirtieth: it checks its disk (UPG-18).
    machines: machines(3, { version: 'X8.8.3' }).map((made) =>
      made.number === 1 ? { ...made, restarts: 29 } : made,
    ),
    members: [1, 2, 3],
    network: { load: 'working-day' },
  }),
  scenario('enforce-tls', {
    title: 'A cluster that verifies certificates',
    text: 'expe1 (primary), expe2 and expe3 run with TLS verification mode Enforce; expe4 can be added, but does not trust their authority yet.',
    machines: machines(4).map((made) =>
      made.number < 4
        ? { ...made, settings: { 'clustering.tlsVerificationMode': 'Enforce' } }
        : { ...made, distrusting: true },
    ),
    members: [1, 2, 3],
  }),
  scenario('two-clusters', {
    title: 'Two clusters',
    text: 'expe1 (primary), expe2 and expe3 are a cluster; expe4 (primary), expe5 and expe6 are another one. No zone leads from one to the other yet.',
    machines: machines(6),
    members: [1, 2, 3],
    otherMembers: [4, 5, 6],
  }),
  scenario('unfit-candidates', {
    title: 'Expressways that do not fit',
    text: 'expe1 is the primary of a cluster of one. expe2 runs X8.8.3 and expe3 is a large VM: neither becomes a peer as it is.',
    machines: [{ number: 1 }, { number: 2, version: 'X8.8.3' }, { number: 3, platform: 'large-vm' }],
    members: [1],
  }),
  scenario('directory-accounts', {
    title: 'Administrators in a directory',
    text: 'expe1 (primary), expe2 and expe3 are a cluster. expe4 can be added; its console takes only accounts of the directory ldap.example.com, and its reset ends that.',
    ...directoryAccounts,
  }),
  withPast(managedByTms, 'cluster-with-tms', {
    title: 'A cluster that Cisco TMS manages',
    text: 'expe1 (primary), expe2 and expe3 are a cluster in Cisco TMS, with provisioning. expe4 can be added, but Cisco TMS does not know it yet.',
    ...managed,
  }),
  scenario('cluster-with-sso', {
    title: 'A cluster with single sign-on',
    text: 'expe1 (primary), expe2 and expe3 are a cluster of Expressway-Cs; people outside sign in through it at an identity provider, which knows its peers. expe4 can take the place of one.',
    ...withSingleSignOn,
  }),
  withPast(rotatingName, 'cluster-with-endpoints', {
    title: 'A cluster and its endpoints',
    text: 'expe1 to expe6 are a cluster with fifteen thousand devices, and twenty endpoints with pages of their own: every method by which one finds a cluster.',
    ...withEndpoints,
  }),
  withPast(differentWays, 'different-reachability', {
    title: 'A cluster whose peers reach different systems',
    text: 'expe1 (primary), expe2 and expe3 are a cluster with a zone Outside to expe4, which expe1 cannot reach. Place a test call from expe1 through the zone: why it fails says how such Expressways are to be connected.',
    machines: machines(4),
    members: [1, 2, 3],
  }),
  withPast(managedByTms, 'upgrade-with-tms', {
    title: 'A cluster to upgrade that Cisco TMS manages',
    text: 'expe1 (primary), expe2 and expe3 run X8.8.3 and are in Cisco TMS, with provisioning. The image of X8.9 is on the shelf of Maintenance > Upgrade.',
    ...managedBefore,
  }),
  scenario('isolated-dmz', {
    title: 'An isolated network',
    text: 'expe1 to expe3 stand in a DMZ with LAN 2 behind static NAT. DNS knows their public addresses only.',
    ...isolatedDmz,
  }),
  scenario('isolated-without-nat', {
    title: 'An isolated network without NAT',
    text: 'expe1 to expe3 stand in a DMZ, with a public address on LAN 1. They cannot reach their DNS servers, and public DNS leads to LAN 2.',
    ...isolatedWithoutNat,
  }),
]

const byId = new Map(scenarios.map((entry) => [entry.id, entry]))
const repairsById = new Map(repairWorlds.map((row) => [row.id, row]))

/** The id of every world that can be started, also of those that are offered with their repair and not by themselves. */
export const scenarioIds: readonly string[] = [...byId.keys(), ...repairsById.keys()]

/** Whether a world is made anew for every learner. */
export const hasVariants = (id: string): boolean => repairsById.has(id)

/**
 * The world of that name, or nothing when there is none: the id of a scenario or of a file, of one that has variants, with the
 * learner for whom it is made.
 */
export function startWorld(name: string, seed: number, profile: Profile): World | undefined {
  const row = repairsById.get(scenarioIn(name))
  if (row) return learnerIn(name) === undefined ? undefined : buildRepair(row, name, seed, profile)
  return byId.get(name)?.build(seed, profile) ?? worldOfFile(name, seed, profile)
}

/** The scenario as a file; nothing where there is none, or where it has a past or surroundings that no file says. */
export function scenarioAsFile(id: string): WorldFile | undefined {
  const plan = byId.get(id)?.plan
  return plan && fileOfPlan(plan)
}
