import type { ListItem } from '#contract/lists/list'
import { firewallServices } from '#contract/lists/system/protection/firewall-rules/configuration'
import type { ActiveFirewallRules } from '#contract/wire/protection'
import { priorityOf } from '../lists/priority'

/** A rule as the firewall looks at it: one for each span of ports that its service has. */
export type Rule = ActiveFirewallRules['rows'][number] & {
  prefix: { address: string; length: number } | null
}

type Ports = { readonly transport: string; readonly from: number; readonly to: number }

/** What comes after all rules: whoever is not named gets in. */
export const LAST_RULE: Rule = {
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

/** The ports that a rule is for: those of its service, or its own. */
export function portsOf({ values }: ListItem): readonly Ports[] {
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

/** An item of the list as a rule for one span of ports. */
export function ruleFrom(item: ListItem, ports: Ports): Rule {
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
