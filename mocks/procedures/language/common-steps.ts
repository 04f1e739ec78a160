import { pages } from '#contract/pages'
import type { Expressway } from '../../sim/ground/index'
import type { Act } from './act'
import { save, visits } from './act'
import { noRestartDue } from './alarms'
import { hasSubordinates, inRole, named, onRole } from './cast'
import {
  doesNotList,
  firstToFollow,
  followPrimary,
  gapless,
  primaryNumberIsOwn,
  runs,
  sameOnSubordinates,
} from './clustering'
import { rowsWithout } from './clustering-values'
import { hasLeft, isNotThePrimary } from './leaving'
import { drain, drained, saved, unclearedPage } from './machine'
import { seen } from './marks'
import { type Context, comesAfter, type Need, type Step, step } from './step'
import { saveList } from './ways-out'
import { changeZones, zoneHolds, zonesFromOutside } from './zones'

// Steps that several procedures have in the same words, each by the number that its own table gives it.

/** What a procedure says of such a step by itself: its place among the others, and the rows behind it. */
type Place = Pick<Step, 'guide'> & Partial<Pick<Step, 'after' | 'appliesWhen' | 'missedAfter'>>

const P = 'primary'

/** The primary cannot be taken out: somebody looks who it is. */
export const checkNotThePrimary = (id: string, role: string, place: Place): Step =>
  step(id, 'Check that the peer is not the primary', {
    text: 'Look at Configuration primary on the Clustering page of a member. If it names the peer, change the primary first.',
    on: P,
    path: pages.clustering,
    acts: onRole(P, visits(pages.clustering)),
    needs: onRole(role, isNotThePrimary),
    ...place,
  })

/** A live peer is out, at the end of the removal that a procedure has borrowed. */
export const hasLeftTheCluster = (id: string, role: string, place: Place): Step =>
  step(id, 'The peer has left the cluster', {
    text: 'It runs standalone, and nobody lists it any more.',
    on: role,
    path: pages.clustering,
    doneWith: ['RML.06', 'RML.07'],
    needs: onRole(role, hasLeft),
    ...place,
  })

/** What comes after that: not before the removal is over. */
export const removedBefore = (context: Context, removal: string): Need =>
  comesAfter(context, removal, 'Remove it from the cluster first.')

/** The same peer is in again, at the end of the adding that a procedure has borrowed. */
export const isBackInTheCluster = (
  id: string,
  role: string,
  {
    needs = () => [],
    ...place
  }: Place & Pick<Step, 'text'> & { needs?: (context: Context, peer: Expressway) => readonly Need[] },
): Step =>
  step(id, 'The peer is back in the cluster', {
    on: role,
    path: pages.clustering,
    doneWith: ['ADD.30'],
    needs: onRole(role, (context, peer) => [
      comesAfter(context, 'ADD.30', `Add ${named(context, peer)} as a new peer.`),
      runs(context, peer, 'clustered'),
      ...needs(context, peer),
    ]),
    ...place,
  })

/** Nobody new comes to the machine. */
export const turnMaintenanceModeOn = (id: string, role: string, place: Place & Pick<Step, 'text'>): Step =>
  step(id, 'Turn maintenance mode On', {
    on: role,
    path: pages.maintenanceMode,
    acts: onRole(role, (_, machine) => [save(machine, pages.maintenanceMode, { mode: 'On' })]),
    needs: onRole(role, (context, machine) => [saved(context, machine, 'maintenance-mode.mode', 'On')]),
    ...place,
  })

/** Who is there goes. */
export const letClear = (id: string, role: string, whose: string, place: Place): Step =>
  step(id, 'Let calls and registrations clear', {
    text: `Wait until both lists${whose} are empty. Disconnect the calls and unregister the devices that do not go.`,
    on: role,
    path: (context) => unclearedPage(context, inRole(context, role)),
    acts: onRole(role, drain),
    needs: onRole(role, (context, machine) => [drained(context, machine)]),
    ...place,
  })

/** After a restart something may ask for another. */
export const lookForRestartAlarm = (
  id: string,
  role: string,
  since: readonly string[],
  {
    acts = visits(pages.alarms),
    ...place
  }: Place & Pick<Step, 'text'> & { acts?: (context: Context, machine: Expressway) => readonly Act[] },
): Step =>
  step(id, 'Look for an alarm that asks for a restart', {
    on: role,
    path: pages.alarms,
    acts: onRole(role, acts),
    needs: onRole(role, (context, machine) => [
      seen(context, machine, pages.alarms, ...since),
      noRestartDue(context, machine),
    ]),
    ...place,
  })

/** The subordinates follow what stands on the primary. */
export const enterOnSubordinates = (id: string, place: Place & Pick<Step, 'text' | 'needs'>): Step =>
  step(id, 'Enter the same on every other subordinate', {
    on: firstToFollow,
    path: pages.clustering,
    acts: followPrimary,
    appliesWhen: hasSubordinates,
    latches: false,
    ...place,
  })

/** The three steps with which a peer goes off the lists of others, alive or dead, by the step of the primary. */
export function removalSteps(role: string, onPrimary: string) {
  const primaryFirst = (context: Context) =>
    comesAfter(context, onPrimary, 'Delete the peer on the primary first.')
  return {
    deleteOnPrimary: (place: Place): Step =>
      step(onPrimary, 'Delete it on the primary', {
        text: 'Clear its row. If it was not the last one move the others up, and correct Configuration primary if the primary\u2019s own row moved. Save.',
        on: P,
        path: pages.clustering,
        acts: onRole(P, (context, primary) => [
          ...saveList(context, primary, (listing) =>
            rowsWithout(context.world, primary, inRole(context, role), listing),
          ),
        ]),
        needs: onRole(P, (context, primary) => [
          doesNotList(context, primary, inRole(context, role)),
          gapless(context, primary),
          primaryNumberIsOwn(context, primary),
        ]),
        latches: false,
        ...place,
      }),
    deleteOnSubordinates: (id: string, place: Place): Step =>
      enterOnSubordinates(id, {
        text: 'The same rows in the same order and the same Configuration primary as on the primary. Save on each.',
        needs: (context) => [primaryFirst(context), ...sameOnSubordinates(context)],
        ...place,
      }),
    takeOutOfZones: (id: string, place: Place): Step =>
      step(id, 'Take it out of the zones of other systems', {
        text: 'Neighbor and traversal zones of other systems that lead to this cluster lose its address.',
        on: (context) => zonesFromOutside(context)[0]?.owner.id ?? null,
        path: pages.zones,
        acts: (context) =>
          changeZones(context, zonesFromOutside(context), { without: [inRole(context, role)] }),
        needs: (context) => [
          primaryFirst(context),
          ...zonesFromOutside(context).map((zone) => zoneHolds(context, zone, inRole(context, role), false)),
        ],
        appliesWhen: (context) => zonesFromOutside(context).length > 0,
        ...place,
      }),
  }
}

/** What others point at: the closing lines remind of it, for the lab cannot see it. */
export const pointToTheRest = (id: string, toldOnly: string, place: Pick<Step, 'after' | 'guide'>): Step =>
  step(id, 'Point endpoints and DNS to the rest', {
    text: 'No endpoint and no DNS entry of the cluster may lead to the removed system.',
    on: null,
    path: null,
    toldOnly,
    ...place,
  })

/** The same for the end of a removal, of the system with that name. */
export const pointWhatNames = (removed: string): string =>
  `Point the endpoints, DNS entries and zones of other systems that still name ${removed} to the remaining peers.`

/** Why a step about endpoints and DNS is only told. */
export const OUTSIDE_THE_EXPRESSWAYS = 'Endpoints and DNS entries are changed outside the Expressways.'

/** What a peer is told that leaves, alone or with all the others. */
export const leavingWords = {
  accounts: 'Delete its FindMe accounts',
  accountsMissing: 'Delete the accounts, or go on without.',
  microsoft: 'Disable Microsoft interoperability',
  restart: 'Restart, then OK. Only the restart makes it standalone.',
} as const
