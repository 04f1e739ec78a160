import { pages } from '#contract/pages'
import type { Calls, Registrations, RestartOptions } from '#contract/wire/status'
import type { RegistrationAliases } from '#contract/wire/traffic'
import type { Expressway, World } from '../ground/world'
import { nameOf } from '../machine/network/read'
import { peersInService } from '../machine/peers/read'
import { remedyForAll, remedyOf, remedyWords, restartReasons } from '../machine/pending-changes/reasons'
import { isReadOnlyHere } from '../machine/sharing/read'
import { callCount, callsOf, LISTED_CALLS } from '../traffic/calls/read'
import { DENY_LIST_POLICY, restrictionPolicy } from '../traffic/patterns/read'
import { aliasesOf, registrationCount, registrationsOf } from '../traffic/registrations/read'

/** Status > Calls: what every peer in contact carries, this system's own first. */
export function callsPage(world: World, expressway: Expressway): Calls {
  return { rows: peersInService(world, expressway).flatMap((peer) => callRows(world, expressway, peer)) }
}

function callRows(world: World, viewer: Expressway, peer: Expressway): Calls['rows'] {
  return callsOf(world, peer)
    .slice(-LISTED_CALLS)
    .map((call) => ({
      id: call.id,
      startTime: call.startedAt,
      durationMs: world.now - call.startedAt,
      source: call.source,
      destination: call.destination,
      type: 'Traversal',
      sipVariant: 'Standards-based',
      protocol: call.protocol,
      peer: nameOf(peer),
      own: peer.id === viewer.id,
    }))
}

/** Status > Registrations > By device: only what is registered here (CRE-60, R-53). */
export function registrationsPage(world: World, expressway: Expressway): Registrations {
  const peer = nameOf(expressway)
  return {
    canBlock: restrictionPolicy(expressway) === DENY_LIST_POLICY && !isReadOnlyHere(world, expressway),
    rows: registrationsOf(world, expressway).map(({ createdAt, ...row }) => ({
      ...row,
      creationTime: createdAt,
      peer,
    })),
  }
}

/** Status > Registrations > By alias: a device by each name that it has. */
export function registrationAliases(world: World, expressway: Expressway): RegistrationAliases {
  const peer = nameOf(expressway)
  return {
    rows: registrationsOf(world, expressway).flatMap((registration) => {
      const { id, name, protocol, createdAt, address } = registration
      return aliasesOf(registration).map(({ alias, aliasType }) => ({
        id: `${id} ${alias}`,
        alias,
        aliasType,
        device: name,
        protocol,
        creationTime: createdAt,
        address,
        peer,
      }))
    }),
  }
}

/** What a restart would drop, and what waits for it. */
export function restartOptionsPage(world: World, expressway: Expressway): RestartOptions {
  // The service and the reset have pages of their own.
  const reasons = expressway.restartReasons.filter(
    (reason) => remedyWords[remedyOf(reason)].action.path === pages.restart,
  )
  return {
    calls: callCount(world, expressway),
    registrations: registrationCount(world, expressway),
    waiting: reasons.map((reason) => ({
      // The sentence that it begins goes on, here it stands alone.
      item: restartReasons[reason].item.replace(/,$/, ''),
      needs: remedyWords[remedyOf(reason)].noun,
    })),
    needed: remedyForAll(reasons) ?? null,
  }
}
