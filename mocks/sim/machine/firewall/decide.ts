import {
  definition as firewallRules,
  TRIAL_SECONDS,
} from '#contract/lists/system/protection/firewall-rules/configuration'
import type { CommandOf } from '../../ground/command'
import { copyOf } from '../../ground/copy-of'
import { done } from '../../ground/done'
import { logConfiguration } from '../../ground/logs/log'
import { refuse } from '../../ground/refusals'
import { type Decision, expresswayOf, type Stage } from '../../ground/stage'
import type { FirewallFailure } from '../../ground/state/firewall'
import type { Expressway, World } from '../../ground/world'
import { revisionOf } from '../settings/read'
import { subordinateRefusal } from '../sharing/read'
import { listThing } from '../sharing/things'
import { markChanged, recordOnSubordinate, recordUntimely } from '../sharing/update'
import { equalPriorities, firewallFault, hasPendingRules, workingRules } from './read'
import { rollBack } from './update'

type Command = CommandOf<'change-active-firewall-rules'>
type Step = (stage: Stage, expressway: Expressway, by: string) => Decision

/** Activates, accepts, rolls back or reverts firewall rules: changes of the whole cluster, made on its primary. */
export function decideActiveFirewallRules(stage: Stage, command: Command): Decision {
  const expressway = expresswayOf(stage.world, command.expressway)
  return steps[command.step](stage, expressway, command.by)
}

const steps: Record<Command['step'], Step> = {
  activate: (stage, expressway, by) => {
    if (expressway.firewall.trial) return refuse('conflict', UNDER_TRIAL)
    if (!hasPendingRules(expressway)) {
      return refuse(
        'conflict',
        'No rule was changed since the active ones were accepted: there is nothing to activate.',
      )
    }
    const no = subordinateRefusal(stage.world, expressway, firewallRules.title)
    if (no) return no
    recordOnSubordinate(stage, expressway, firewallRules.title)
    const problem = activationProblem(stage.world, expressway)
    if (problem) return fail(stage, expressway, problem.failure, problem.text)
    const { now } = stage.world
    expressway.firewall = {
      ...expressway.firewall,
      trial: { rules: copyOf(workingRules(expressway)), until: now + TRIAL_SECONDS * 1000 },
      rolledBackAt: null,
      failure: null,
    }
    return activated(stage, expressway, by, 'New rules activated; they wait to be accepted')
  },

  accept: (stage, expressway, by) => {
    const { trial } = expressway.firewall
    if (!trial || trial.until === null) return refuse('conflict', NO_TRIAL)
    expressway.firewall = { accepted: trial.rules, trial: null, rolledBackAt: null, failure: null }
    markChanged(stage, expressway, listThing(firewallRules.id))
    recordUntimely(stage, expressway)
    return activated(stage, expressway, by, 'New rules accepted')
  },

  'roll-back': (stage, expressway, by) => {
    const { trial } = expressway.firewall
    if (!trial || trial.until === null) return refuse('conflict', NO_TRIAL)
    rollBack(stage, expressway)
    return activated(stage, expressway, by, 'New rules rolled back')
  },

  revert: (stage, expressway, by) => {
    if (expressway.firewall.trial) return refuse('conflict', UNDER_TRIAL)
    const no = subordinateRefusal(stage.world, expressway, firewallRules.title)
    if (no) return no
    recordOnSubordinate(stage, expressway, firewallRules.title)
    expressway.lists[firewallRules.id] = copyOf(expressway.firewall.accepted)
    expressway.revisions[firewallRules.id] = revisionOf(expressway, firewallRules.id) + 1
    expressway.firewall = { ...expressway.firewall, rolledBackAt: null, failure: null }
    markChanged(stage, expressway, listThing(firewallRules.id))
    return activated(stage, expressway, by, 'Pending changes discarded')
  },
}

const UNDER_TRIAL = 'New rules are being tried: accept them or roll them back first.'
const NO_TRIAL =
  'No rules are being tried: they were accepted or rolled back already. Look at the rules, and activate them again if they are still wanted.'

function activationProblem(
  world: World,
  expressway: Expressway,
): { failure: FirewallFailure; text: string } | undefined {
  const [equal] = equalPriorities(expressway)
  if (equal !== undefined) {
    return {
      failure: 'equal-priority',
      text: `The rules were not activated: at least two of them have the priority ${equal}. Give each its own, and activate again.`,
    }
  }
  return firewallFault(world, expressway)
    ? {
        failure: 'activate',
        text: 'The rules were not activated: the firewall of this system rejects them. The active rules are the same as before.',
      }
    : undefined
}

/** A try that comes to nothing, and yet leaves its alarm. */
function fail(stage: Stage, expressway: Expressway, failure: FirewallFailure, text: string): Decision {
  expressway.firewall = { ...expressway.firewall, rolledBackAt: null, failure }
  const { refusal } = refuse('conflict', text)
  stage.events.push({ type: 'failed', expressway: expressway.id, refusal })
  return undefined
}

function activated(stage: Stage, expressway: Expressway, user: string, message: string): Decision {
  logConfiguration(stage, expressway, {
    event: 'System Configuration Changed',
    detail: `${firewallRules.title}: ${message}`,
    user,
  })
  return done(stage, { type: 'change-active-firewall-rules', expressway: expressway.id }, message)
}
