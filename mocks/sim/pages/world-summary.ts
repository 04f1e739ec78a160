import type { WorldSummary } from '#contract/wire/lab'
import { nextDue } from '../advance'
import { alarmDefinition } from '../alarms/catalogue'
import { callsOf } from '../calls/read'
import { isClustered, isPrimary } from '../clustering/read'
import { reconnectWarning } from '../faults/reconnect'
import type { Fault } from '../faults/state'
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

/** A fault in words. */
function faultText(world: World, fault: Fault): string {
  const name = (id: string) => {
    const expressway = world.expressways[id]
    return expressway ? nameOf(expressway) : id
  }
  switch (fault.kind) {
    case 'power-off':
      return `${name(fault.expressway)} has no power`
    case 'network-cut':
      return `${name(fault.expressway)} is cut off from the network`
    case 'isolated':
      return `${name(fault.expressway)} is isolated from the other Expressways`
    case 'change-not-accepted':
      return `${name(fault.expressway)} loses the next change of its Clustering page`
    case 'path-cut':
      return `The path between ${fault.between.map(name).join(' and ')} is cut`
    case 'port-blocked':
      return `TCP port ${fault.port} is blocked between ${fault.between.map(name).join(' and ')}`
    case 'nat':
      return `A NAT stands between ${fault.between.map(name).join(' and ')}`
    case 'round-trip':
      return `The round trip between ${fault.between.map(name).join(' and ')} takes ${fault.milliseconds} ms${fault.intermittent ? ', and contact comes and goes when that is too long' : ''}`
    case 'ntp-unreachable':
      return `The NTP server ${fault.server} cannot be reached`
    case 'dns-unreachable':
      return `The DNS server ${fault.server} cannot be reached`
    case 'tms-unreachable':
      return 'Cisco TMS cannot be reached'
    case 'replication-fails':
      return `Copies of the configuration to ${name(fault.expressway)} fail`
    case 'firewall-fails':
      return `The firewall of ${name(fault.expressway)} takes no rules and gives none back`
    case 'database-failure':
      return `The database of ${name(fault.expressway)} has failed`
    default:
      return fault satisfies never
  }
}
