import type { CallHistory, RegistrationHistory, SearchHistory } from '#contract/wire/traffic'
import { keptAtMost } from '../ground/state/bounds'
import type { Expressway, World } from '../ground/world'
import { nameOf } from '../machine/network/read'
import { type Call, callsOf, endedCallsOf } from '../traffic/calls/read'
import { endedRegistrationsOf } from '../traffic/registrations/read'

/** Status > Calls > History. */
export function callHistory(world: World, expressway: Expressway): CallHistory {
  const peer = nameOf(expressway)
  return {
    rows: endedCallsOf(world, expressway).map((call) => ({
      id: call.id,
      startTime: call.startedAt,
      endTime: call.endsAt,
      source: call.source,
      destination: call.destination,
      type: 'Traversal',
      protocol: call.protocol,
      status: call.disconnected ? 'Disconnected' : 'Ended',
      peer,
    })),
  }
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
