import type { CallHistory, RegistrationHistory, SearchHistory } from '#contract/wire/traffic'
import { keptAtMost } from '../ground/state/bounds'
import type { Expressway, World } from '../ground/world'
import { nameOf } from '../machine/network/read'
import { peersInService } from '../machine/peers/read'
import { type Call, callsOf, endedCallsOf } from '../traffic/calls/read'
import { endedRegistrationsOf } from '../traffic/registrations/read'

/** Status > Calls > History: what ended on any peer in contact, newest first. */
export function callHistory(world: World, expressway: Expressway): CallHistory {
  const rows = peersInService(world, expressway).flatMap((peer) => endedRows(world, expressway, peer))
  return { rows: rows.toSorted((one, other) => other.endTime - one.endTime) }
}

function endedRows(world: World, viewer: Expressway, peer: Expressway): CallHistory['rows'] {
  return endedCallsOf(world, peer).map((call) => ({
    id: call.id,
    startTime: call.startedAt,
    endTime: call.endsAt,
    source: call.source,
    destination: call.destination,
    type: 'Traversal',
    protocol: call.protocol,
    status: call.disconnected ? 'Disconnected' : 'Ended',
    peer: nameOf(peer),
    own: peer.id === viewer.id,
  }))
}

/** Status > Search history: every call, over or not, began with a search. */
export function searchHistory(world: World, expressway: Expressway): SearchHistory {
  const calls: Call[] = [...callsOf(world, expressway), ...endedCallsOf(world, expressway)]
  return {
    rows: calls
      .toSorted((one, other) => other.startedAt - one.startedAt)
      .slice(0, keptAtMost.searches)
      .map((call) => ({
        id: call.id,
        startTime: call.startedAt,
        searchType: call.protocol.startsWith('H.323') ? 'H.323 (Setup)' : 'SIP (INVITE)',
        source: call.source,
        destination: call.destination,
        status: 'Found',
      })),
  }
}

/** Status > Registrations > History. */
export function registrationHistory(world: World, expressway: Expressway): RegistrationHistory {
  return {
    rows: endedRegistrationsOf(world, expressway).map(
      ({ createdAt, endedAt, device: _, deviceType: __, ...row }) => ({
        ...row,
        creationTime: createdAt,
        endTime: endedAt,
      }),
    ),
  }
}
