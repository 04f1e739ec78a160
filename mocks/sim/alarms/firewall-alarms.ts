import { pages } from '#contract/pages'
import type { Cure } from '#contract/wire/why'
import { faultsThat } from '../ground/faults/felt'
import type { FirewallFailure } from '../ground/state/firewall'
import type { Expressway, World } from '../ground/world'
import { byEndOf, byRestart, onPage } from '../machine/cures/read'
import { nameOf } from '../machine/network/read'
import type { AlarmDefinition, OwnAlarmDefinition } from './definition'

const firewallFailures = faultsThat('stops-firewall')

type Told = Pick<AlarmDefinition, 'key' | 'number' | 'description'> & {
  readonly failure: FirewallFailure
  readonly because: string
}

/** The firewall alarms of the product (console facts, 1.8), by what did not work. */
const table: readonly Told[] = [
  {
    key: 'firewall-activation-failed',
    number: '40030',
    failure: 'activate',
    description: 'Firewall rules activation failed; the firewall rejects at least one of the rules',
    because:
      'The rules were to be activated and the firewall refused them; those that were accepted before still act. A successful activation ends the alarm.',
  },
  {
    key: 'firewall-restore-failed',
    number: '40031',
    failure: 'restore',
    description: 'Firewall rules restore failed; the previous rules could not be brought back',
    because:
      'The time to accept the new rules ran out, and the firewall did not take the previous ones back: the new ones still act. A restart loads the accepted rules.',
  },
  {
    key: 'firewall-start-failed',
    number: '40032',
    failure: 'initialize',
    description: 'Firewall initialisation failed; no rules act on this system',
    because:
      'The firewall did not come up with this system, and lets everybody in. A restart without the cause brings the accepted rules back.',
  },
  {
    key: 'firewall-equal-priority',
    number: '40034',
    failure: 'equal-priority',
    description: 'Firewall rules activation failed; at least two of the rules have the same priority',
    because:
      'Two rules have one priority, which leaves their order open, so none of the new rules was activated. Give each rule its own priority and activate again.',
  },
]

/** What the lab has broken it mends; else a restart loads the accepted rules, or they are activated once more. */
function mendFirewall(expressway: Expressway, world: World, failure: FirewallFailure): Cure {
  const fault = firewallFailures.in(world).find((one) => one.expressway === expressway.id)
  if (fault) return byEndOf(fault, `Let the firewall of ${nameOf(expressway)} take rules again`)
  if (failure === 'restore' || failure === 'initialize') return byRestart(world, expressway)
  return onPage(world, expressway, {
    path: pages.firewallRules,
    text: `Review the firewall rules on ${nameOf(expressway)}, and activate them again`,
  })
}

/** Alarms of the firewall: each stands from the failure on until something works again. */
export const firewallAlarms: readonly OwnAlarmDefinition[] = table.map(({ failure, because, ...rest }) => ({
  ...rest,
  title: 'Security alert',
  severity: 'Warning',
  action: {
    label: 'Review the firewall rules and activate them again',
    path: pages.firewallRules,
  },
  raisedWhen: ({ firewall }) => firewall.failure === failure,
  because: () => because,
  cure: (expressway, world) => mendFirewall(expressway, world, failure),
}))
