import type { ListItem, ListRow, RowState } from '#contract/lists/list'
import { definition as firewallRules } from '#contract/lists/system/protection/firewall-rules/configuration'
import { isInNetwork } from '#contract/settings/formats'
import type { ActiveFirewallRules, FirewallStatus } from '#contract/wire/protection'
import { faultsThat } from '../../ground/faults/felt'
import type { Fault } from '../../ground/state/faults'
import type { Expressway, World } from '../../ground/world'
import { byPriority, priorityOf } from '../lists/priority'
import { LAST_RULE, portsOf, type Rule, ruleFrom } from './rules'

const firewallFailures = faultsThat('stops-firewall')
declare module '../../ground/faults/felt' {
  interface Askers {
    'stops-firewall': typeof firewallFailures
  }
}

/** The rules as they are being edited; they act once they are activated. */
export function workingRules(expressway: Expressway): ListItem[] {
  return expressway.lists[firewallRules.id] ?? []
}

/** The rules that act now: those under trial, else those that were accepted; none where the firewall did not start. */
function rulesInForce({ firewall }: Expressway): ListItem[] {
  if (firewall.failure === 'initialize') return []
  return byPriority(firewall.trial?.rules ?? firewall.accepted)
}

const sameRule = (one: ListItem, other: ListItem) =>
  JSON.stringify(one.values) === JSON.stringify(other.values)

/** How an edited rule stands to the active ones; a rule that is only among those was deleted. */
function stateOf(expressway: Expressway, rule: ListItem): RowState {
  const active = expressway.firewall.accepted.find(({ id }) => id === rule.id)
  return active && sameRule(active, rule) ? 'Active' : 'Pending'
}

/** Active rules that were deleted; they act until the deletion is activated. */
function deletedRules(expressway: Expressway): ListItem[] {
  const working = workingRules(expressway)
  return expressway.firewall.accepted.filter((rule) => !working.some(({ id }) => id === rule.id))
}

/** Every rule of the Configuration page with its state, in the order of the priorities. */
export function ruleRows(expressway: Expressway): ListRow[] {
  const edited = workingRules(expressway).map(
    (rule): ListRow => ({ ...rule, state: stateOf(expressway, rule) }),
  )
  const deleted = deletedRules(expressway).map((rule): ListRow => ({ ...rule, state: 'Pending delete' }))
  return byPriority([...edited, ...deleted])
}

/** True while an edit of the rules waits to be activated. */
export function hasPendingRules(expressway: Expressway): boolean {
  return ruleRows(expressway).some(({ state }) => state !== 'Active')
}

/** The priorities that more than one edited rule has, ascending. */
export function equalPriorities(expressway: Expressway): number[] {
  const priorities = byPriority(workingRules(expressway)).map(priorityOf)
  return [...new Set(priorities.filter((priority, index) => priorities.indexOf(priority) !== index))]
}

/** The fault that makes the firewall of that Expressway fail, if there is one. */
export function firewallFault(world: Pick<World, 'faults'>, { id }: Expressway): Fault | undefined {
  return firewallFailures.in(world).find((fault) => fault.expressway === id)
}

/** What the Configuration page says besides its rows: what is pending, tried, or was taken back. */
export function firewallStatus(expressway: Expressway): FirewallStatus {
  const { trial, rolledBackAt } = expressway.firewall
  return {
    pending: hasPendingRules(expressway),
    trial: trial && trial.until !== null ? { until: trial.until } : null,
    rolledBackAt,
  }
}

/** System > Protection > Firewall rules > Current active rules: in the order in which they are looked at. */
export function activeFirewallRules(expressway: Expressway): ActiveFirewallRules {
  const rules = rulesInForce(expressway).flatMap((item) =>
    portsOf(item).map((ports) => ruleFrom(item, ports)),
  )
  return { rows: [...rules, LAST_RULE].map(({ prefix: _prefix, ...row }) => row) }
}

/** The rule that keeps what comes from that address away from a port of this system, or nothing (PRT-06). */
export function blockingRule(
  expressway: Expressway,
  source: string,
  port: number,
  transport: 'TCP' | 'UDP' = 'TCP',
): Rule | undefined {
  for (const item of rulesInForce(expressway)) {
    const ports = portsOf(item).find(
      (span) => span.transport === transport && span.from <= port && port <= span.to,
    )
    if (!ports) continue
    const rule = ruleFrom(item, ports)
    if (rule.prefix && isInNetwork(source, rule.prefix.address, rule.prefix.length)) {
      return rule.action === 'Allow' ? undefined : rule
    }
  }
  return undefined
}
