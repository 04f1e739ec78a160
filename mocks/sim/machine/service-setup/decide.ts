import { servicesFor } from '#contract/services'
import type { CommandOf } from '../../ground/command'
import { done } from '../../ground/done'
import { logEvent } from '../../ground/logs/log'
import { refuse } from '../../ground/refusals'
import { type Decision, expresswayOf, type Stage } from '../../ground/stage'

/**
 * What this machine is for; its menu shows no more than that. To proceed without selecting services brings the whole
 * menu back. A choice of one machine: it is neither copied nor marked.
 */
export function decideSelectServices(stage: Stage, command: CommandOf<'select-services'>): Decision {
  const expressway = expresswayOf(stage.world, command.expressway)
  const offered = servicesFor(expressway.product).map(({ name }) => name)
  const unknown = command.services.find((name) => !offered.includes(name))
  if (unknown !== undefined) return refuse('invalid', `${expressway.product} does not offer ${unknown}.`)
  expressway.selectedServices = offered.filter((name) => command.services.includes(name))
  const message =
    expressway.selectedServices.length === 0
      ? 'No service is selected: the menu shows everything.'
      : `Selected: ${expressway.selectedServices.join(', ')}.`
  logEvent(stage, expressway, { event: 'Service setup', detail: message, user: command.by })
  return done(stage, command, message, expressway.selectedServices.length)
}
