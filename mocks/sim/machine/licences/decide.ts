import type { CommandOf } from '../../ground/command'
import { done } from '../../ground/done'
import { logConfiguration, logEvent } from '../../ground/logs/log'
import { refuse } from '../../ground/refusals'
import { type Decision, expresswayOf, nextSerial, type Stage } from '../../ground/stage'
import type { Expressway } from '../../ground/world'
import { requireRestart } from '../pending-changes/update'
import { readOptionKey } from './key-kinds'
import { isKeyFor } from './serial-check'

/** Keys beyond this number are ignored by the product. */
const KEYS_MAX = 64

/** Why a key of the known shape cannot be installed on this unit, or nothing. */
function whyNot({ serialNumber, optionKeys }: Expressway, key: string): string | undefined {
  if (!readOptionKey(key)) return undefined
  if (optionKeys.some((installed) => installed.key === key)) return `${key} is installed already.`
  if (optionKeys.length >= KEYS_MAX) return `No more than ${KEYS_MAX} keys can be installed.`
  return isKeyFor(serialNumber, key)
    ? undefined
    : `${key} was not made for this unit. Keys are bound to a serial number, which is ${serialNumber} here.`
}

/** Installs an option key. Some kinds wait for a restart (PRE-20). */
export function decideAddOptionKey(stage: Stage, command: CommandOf<'add-option-key'>): Decision {
  const expressway = expresswayOf(stage.world, command.expressway)
  const key = command.key.trim().toUpperCase()
  const read = readOptionKey(key)
  const fault = whyNot(expressway, key)
  if (!read || fault) {
    const message = fault ?? `${command.key} is not an option key. Keys look like 116341Y10-1-3F2A9C01.`
    return refuse('invalid', message, { errors: [{ field: 'key', message }], guide: ['PRE-20', 'REP-09'] })
  }
  expressway.optionKeys.push({ id: `key-${nextSerial(stage)}`, key })
  const { restart, description } = read.kind
  if (restart) requireRestart(expressway, restart)
  logConfiguration(stage, expressway, {
    event: 'System Configuration Changed',
    detail: `option key ${key} (${description}) added`,
    user: command.by,
  })
  logEvent(stage, expressway, { event: 'Option key added', detail: description, user: command.by })
  return done(stage, command, `Option key added: ${description}.`)
}

/** Removes option keys; those that needed a restart to act need one to go. */
export function decideDeleteOptionKeys(stage: Stage, command: CommandOf<'delete-option-keys'>): Decision {
  const expressway = expresswayOf(stage.world, command.expressway)
  const chosen = expressway.optionKeys.filter(({ id }) => command.ids.includes(id))
  for (const { key } of chosen) {
    const restart = readOptionKey(key)?.kind.restart
    if (restart) requireRestart(expressway, restart)
    logConfiguration(stage, expressway, {
      event: 'System Configuration Changed',
      detail: `option key ${key} removed`,
      user: command.by,
    })
  }
  expressway.optionKeys = expressway.optionKeys.filter(({ id }) => !command.ids.includes(id))
  return done(
    stage,
    command,
    chosen.length === 0 ? 'No option key was selected.' : `${chosen.length} option key(s) removed.`,
    chosen.length,
  )
}
