import { assert } from '../../ground/assert'
import type { CommandOf } from '../../ground/command'
import { done } from '../../ground/done'
import { logEvent } from '../../ground/logs/log'
import { refuse } from '../../ground/refusals'
import { type Decision, expresswayOf, type Stage } from '../../ground/stage'
import { storeItem } from '../../machine/lists/update'
import { endpointsAt } from '../endpoints/read'
import { forgetEndpoints } from '../endpoints/update'
import { DENY_LIST_POLICY, restrictionPolicy } from '../patterns/read'
import { aliasesOf, registeredDevices, registrationId, registrationsOf } from './read'
import { restartSpan } from './update'

/** Removes exactly the chosen registrations; none chosen, none removed (CRE-34). To block them as well is asked of the Deny List. */
export function decideUnregister(stage: Stage, command: CommandOf<'unregister-devices'>): Decision {
  const expressway = expresswayOf(stage.world, command.expressway)
  const chosen = new Set(command.ids)
  const before = registeredDevices(stage.world, expressway)
  const kept = before.filter((device) => !chosen.has(registrationId(expressway, device)))
  const endpoints = endpointsAt(stage.world, expressway).filter(({ endpoint }) => chosen.has(endpoint.id))
  const changed = before.length - kept.length + endpoints.length
  assert(changed >= 0, 'devices cannot appear by unregistering')
  const no = command.block ? blockChosen(stage, command, chosen) : undefined
  if (no) return no
  if (changed > 0) {
    // An endpoint learns of it at its next refresh, and comes back with that if nobody keeps it away.
    forgetEndpoints(stage, expressway, (id) => chosen.has(id))
    if (kept.length < before.length) restartSpan(stage, stage.world, expressway, kept)
    logEvent(stage, expressway, {
      event: 'Registration removed',
      detail: `${changed} device(s) unregistered`,
      user: command.by,
    })
  }
  return done(
    stage,
    command,
    changed === 0
      ? 'No registration was selected.'
      : `${changed} registration(s) removed${command.block ? ' and put on the Deny List' : ''}.`,
    changed,
  )
}

/** Puts every alias of the chosen devices on the Deny List, so that they cannot come back. */
function blockChosen(stage: Stage, command: CommandOf<'unregister-devices'>, chosen: Set<string>): Decision {
  const expressway = expresswayOf(stage.world, command.expressway)
  if (restrictionPolicy(expressway) !== DENY_LIST_POLICY) {
    return refuse(
      'conflict',
      `Devices can be blocked only while the restriction policy is ${DENY_LIST_POLICY}.`,
    )
  }
  const listed = new Set(
    (expressway.lists['deny-list'] ?? []).map(({ values }) => String(values['pattern']).toLowerCase()),
  )
  const aliases = registrationsOf(stage.world, expressway)
    .filter(({ id }) => chosen.has(id))
    .flatMap((registration) => aliasesOf(registration).map(({ alias }) => alias))
  for (const pattern of aliases.filter((alias) => !listed.has(alias.toLowerCase()))) {
    const values = { pattern, description: `Blocked by ${command.by}` }
    const sent = { expressway: command.expressway, list: 'deny-list', id: null, values, by: command.by }
    const no = storeItem(stage, sent)
    if (no) return no
  }
  return undefined
}
