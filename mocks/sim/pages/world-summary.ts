import type { WorldSummary } from '#contract/wire/lab'
import { nextDue } from '../advance'
import { alarmDefinition } from '../alarms/catalogue'
import { callsOf } from '../calls/read'
import { isClustered, isPrimary } from '../clustering/read'
import { reconnectWarning } from '../faults/reconnect'
import { faultText } from '../faults/words'
import { platforms } from '../licences/platforms'
import { brokenCondition, otherRows } from '../links/read'
import { addressOf, hostOf, nameOf, onNetwork } from '../network/read'
import { identityConflicts } from '../network/twins'
import { registrationCount } from '../registrations/read'
import { textInForce } from '../settings/read'
import { expresswaysOf } from '../stage'
import type { Expressway, World } from '../world'

/** A summary of everything, for the map and for scripts. `speed` is the host's: 0 while paused. */
export function worldSummary(world: World, speed: number): WorldSummary {
  return {
    scenario: world.scenario,
    seed: world.seed,
    profile: world.profile,
    now: world.now,
    speed,
    nextEvent: nextDue(world),
    expressways: expresswaysOf(world).map((expressway) => summaryOf(world, expressway)),
    links: expresswaysOf(world).flatMap((expressway) =>
      otherRows(world, expressway).flatMap((row) => {
        if (!row.machine) return []
        const broken = brokenCondition(world, expressway, row)
        return [
          {
            from: expressway.id,
            to: row.machine.id,
            working: broken === undefined,
            broken: broken?.condition.name ?? null,
          },
        ]
      }),
    ),
    faults: world.faults.map((fault) => ({
      id: fault.id,
      kind: fault.kind,
      text: faultText(world, fault),
      warning: reconnectWarning(world, fault)?.text ?? null,
    })),
    dnsRecords: Object.entries(world.network.hosts).map(([name, addresses]) => ({ name, addresses })),
    mistakes: world.mistakes.map(({ id, at, text, guide }) => ({ id, at, text, guide })),
  }
}

function summaryOf(world: World, expressway: Expressway): WorldSummary['expressways'][number] {
  return {
    id: expressway.id,
    host: hostOf(world, expressway),
    address: addressOf(expressway),
    systemName: nameOf(expressway),
    version: expressway.version,
    platform: platforms[expressway.platform].name,
    power: expressway.power.state,
    reachable:
      expressway.power.state === 'up' &&
      onNetwork(world, expressway.id) &&
      textInForce(expressway, 'administration.webInterface') === 'On',
    state: isClustered(expressway) ? 'clustered' : 'standalone',
    primary: isPrimary(world, expressway),
    alarms: expressway.alarms.map((alarm) => ({
      key: alarm.key,
      number: alarmDefinition(alarm.key).number,
      acknowledged: alarm.state === 'Acknowledged',
    })),
    calls: callsOf(world, expressway).length,
    registrations: registrationCount(world, expressway),
    identityConflicts: identityConflicts(world, expressway),
  }
}
