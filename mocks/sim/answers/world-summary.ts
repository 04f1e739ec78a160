import type { WorldSummary } from '#contract/wire/lab'
import { alarmDefinition } from '../alarms/catalogue'
import { reconnectWarning } from '../around/faults/reconnect'
import { isTmsDown } from '../around/tms/conditions'
import { lookAtImpairments } from '../cluster/links/impairments'
import { brokenCondition, otherRows } from '../cluster/links/read'
import { sourceOf, synchronizationTimes } from '../cluster/replication/read'
import { expresswayOf, expresswaysOf } from '../ground/stage'
import type { Endpoint } from '../ground/state/endpoints'
import type { TmsServer } from '../ground/state/tms'
import type { Expressway, World } from '../ground/world'
import { faultText } from '../machine/faults/words'
import { identityConflicts } from '../machine/identity/twins'
import { platforms } from '../machine/licences/platforms'
import { addressOf, hostOf, nameOf, onNetwork } from '../machine/network/read'
import { clusterNameOf, isClustered, isPrimary } from '../machine/peers/read'
import { textInForce } from '../machine/settings/read'
import { callCount } from '../traffic/calls/read'
import { endpointHost, endpointsOf, isByClusterName, registrationsHeld } from '../traffic/endpoints/read'
import { registrationCount } from '../traffic/registrations/read'
import { troublesOf } from './troubles'

/**
 * A summary of everything, for the map and for scripts. `speed` is the host's: 0 while paused; `nextEvent` is what the
 * clock would skip to.
 */
export function worldSummary(
  world: World,
  speed: number,
  nextEvent: WorldSummary['nextEvent'],
): WorldSummary {
  return {
    scenario: world.scenario,
    seed: world.seed,
    profile: world.profile,
    now: world.now,
    speed,
    nextEvent,
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
            cause: broken?.evidence ?? null,
            limits: broken
              ? []
              : lookAtImpairments(world, expressway, row).flatMap(({ holds, evidence }) =>
                  holds ? [] : [evidence],
                ),
          },
        ]
      }),
    ),
    clusterNames: Object.fromEntries(
      expresswaysOf(world).map((expressway) => [expressway.id, clusterNameOf(expressway)]),
    ),
    faults: world.faults.map((fault) => ({
      id: fault.id,
      kind: fault.kind,
      text: faultText(world, fault),
      expressways: concerned(fault),
      blocks: blocksOf(fault),
      warning: reconnectWarning(world, fault)?.text ?? null,
    })),
    ...(world.tms && { tms: tmsSummary(world, world.tms) }),
    ...(world.endpoints && { endpoints: endpointsOf(world).map((one) => endpointSummary(world, one)) }),
    dnsRecords: Object.entries(world.network.hosts).map(([name, addresses]) => ({ name, addresses })),
    mistakes: world.mistakes.map(({ id, at, text, guide }) => ({ id, at, text, guide })),
  }
}

type EndpointSummary = NonNullable<WorldSummary['endpoints']>[number]

const tmsSummary = (world: World, { systems }: TmsServer): WorldSummary['tms'] => ({
  isReachable: !isTmsDown(world),
  tickets: systems.reduce((sum, { failures }) => sum + failures.length, 0),
})

function endpointSummary(world: World, endpoint: Endpoint): EndpointSummary {
  const { id, protocol, settings } = endpoint
  return {
    id,
    host: endpointHost(endpoint),
    protocol,
    registrars: registrationsHeld(endpoint).map(({ registrar }) => nameOf(expresswayOf(world, registrar))),
    address: settings.address,
    byClusterName: isByClusterName(world, endpoint),
  }
}

function concerned(fault: World['faults'][number]): string[] {
  if ('between' in fault) return [...fault.between]
  if ('from' in fault) return [fault.from, fault.to]
  return 'expressway' in fault ? [fault.expressway] : []
}

/** The ordered pairs between which it keeps a port closed. */
function blocksOf(fault: World['faults'][number]): WorldSummary['faults'][number]['blocks'] {
  if (!('port' in fault)) return []
  const { port } = fault
  if ('from' in fault) return [{ from: fault.from, to: fault.to, port }]
  const [from, to] = fault.between
  return [
    { from, to, port },
    { from: to, to: from, port },
  ]
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
    calls: callCount(world, expressway),
    registrations: registrationCount(world, expressway),
    ...copiesOf(world, expressway),
    identityConflicts: identityConflicts(world, expressway),
    troubles: troublesOf(world, expressway),
  }
}

function copiesOf(world: World, expressway: Expressway): Pick<WorldSummary['expressways'][number], 'copies'> {
  const from = sourceOf(world, expressway)
  return from ? { copies: { from: from.id, ...synchronizationTimes(world, expressway) } } : {}
}
