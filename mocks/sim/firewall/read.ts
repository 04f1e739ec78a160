import { firewallServices } from '#contract/lists/firewall-rules'
import type { ListItem } from '#contract/lists/list'
import { isInNetwork } from '#contract/settings/formats'
import type { ActiveFirewallRules } from '#contract/wire/protection'
import type { Expressway } from '../world'

type Rule = ActiveFirewallRules['rows'][number] & { prefix: { address: string; length: number } | null }

type Ports = { readonly transport: string; readonly from: number; readonly to: number }

/** What comes after all rules: whoever is not named gets in. */
const LAST_RULE: Rule = {
  id: 'built-in',
  priority: null,
  source: 'Any',
  service: 'Any',
  transport: 'Any',
  ports: 'Any',
  action: 'Allow',
  description: 'Built in: connections that no rule names',
  prefix: null,
}

function isService(name: string): name is keyof typeof firewallServices {
  return Object.hasOwn(firewallServices, name)
}

function portsOf({ values }: ListItem): readonly Ports[] {
  const service = String(values['service'])
  if (isService(service)) return firewallServices[service]
  return [
    {
      transport: String(values['transport']),
      from: Number(values['startPort']),
      to: Number(values['endPort']),
    },
  ]
}

const priorityOf = ({ values }: ListItem) => Number(values['priority'])

function configured(expressway: Expressway): ListItem[] {
  return [...(expressway.lists['firewall-rules'] ?? [])].sort(
    (one, other) => priorityOf(one) - priorityOf(other),
  )
}

function ruleFrom(item: ListItem, ports: Ports): Rule {
  const { values } = item
  const prefix = { address: String(values['address']), length: Number(values['prefixLength']) }
  return {
    id: `${item.id} ${ports.transport} ${ports.from}`,
    priority: priorityOf(item),
    source: `${prefix.address}/${prefix.length}`,
    service: String(values['service']),
    transport: ports.transport,
    ports: ports.from === ports.to ? String(ports.from) : `${ports.from}-${ports.to}`,
    action: actionOf(item),
    description: String(values['description']),
    prefix,
  }
}

function actionOf({ values }: ListItem): Rule['action'] {
  const action = values['action']
  return action === 'Drop' || action === 'Reject' ? action : 'Allow'
}

/** System > Protection > Firewall rules > Current active rules: in the order in which they are looked at. */
export function activeFirewallRules(expressway: Expressway): ActiveFirewallRules {
  const rules = configured(expressway).flatMap((item) => portsOf(item).map((ports) => ruleFrom(item, ports)))
  return { rows: [...rules, LAST_RULE].map(({ prefix: _prefix, ...row }) => row) }
}

/** The rule that keeps a TCP connection from that address away from a port of this system, or nothing (PRT-06). */
export function blockingRule(expressway: Expressway, source: string, port: number): Rule | undefined {
  for (const item of configured(expressway)) {
    const ports = portsOf(item).find(
      (span) => span.transport === 'TCP' && span.from <= port && port <= span.to,
    )
    if (!ports) continue
    const rule = ruleFrom(item, ports)
    if (rule.prefix && isInNetwork(source, rule.prefix.address, rule.prefix.length)) {
      return rule.action === 'Allow' ? undefined : rule
    }
  }
  return undefined
}
