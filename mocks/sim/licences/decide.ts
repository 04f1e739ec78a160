import type { CommandOf } from '../command'
import { logConfiguration, logEvent } from '../logs/log'
import { refuse } from '../refusals'
import { type Decision, expresswayOf, nextSerial, type Stage } from '../stage'
import { readOptionKey } from './key-kinds'

/** Keys beyond this number are ignored by the product. */
const KEYS_MAX = 64

/** Installs an option key. Some kinds wait for a restart (PRE-20). */
export function decideAddOptionKey(stage: Stage, command: CommandOf<'add-option-key'>): Decision {
  const expressway = expresswayOf(stage.world, command.expressway)
  const key = command.key.trim().toUpperCase()
  const read = readOptionKey(key)
  const fault = !read
    ? `${command.key} is not an option key. Keys look like 116341Y10-1-3F2A9C01.`
    : expressway.optionKeys.some((installed) => installed.key === key)
      ? `${key} is installed already.`
      : expressway.optionKeys.length >= KEYS_MAX
        ? `No more than ${KEYS_MAX} keys can be installed.`
        : undefined
  if (!read || fault) {
    return refuse('invalid', fault ?? '', {
      errors: [{ field: 'key', message: fault ?? '' }],
      guide: ['PRE-20'],
    })
  }
  expressway.optionKeys.push({ id: `key-${nextSerial(stage)}`, key })
  const { restart, description } = read.kind
  if (restart && !expressway.restartReasons.includes(restart)) expressway.restartReasons.push(restart)
  logConfiguration(stage, expressway, {
    event: 'System Configuration Changed',
    detail: `option key ${key} (${description}) added`,
    user: command.by,
  })
  logEvent(stage, expressway, { event: 'Option key added', detail: description, user: command.by })
  stage.events.push({
    type: 'done',
    expressway: expressway.id,
    action: command.type,
    changed: 1,
    message: `Option key added: ${description}.`,
  })
  return undefined
}

/** Removes option keys; those that needed a restart to act need one to go. */
export function decideDeleteOptionKeys(stage: Stage, command: CommandOf<'delete-option-keys'>): Decision {
  const expressway = expresswayOf(stage.world, command.expressway)
  const chosen = expressway.optionKeys.filter(({ id }) => command.ids.includes(id))
  for (const { key } of chosen) {
    const restart = readOptionKey(key)?.kind.restart
    if (restart && !expressway.restartReasons.includes(restart)) expressway.restartReasons.push(restart)
    logConfiguration(stage, expressway, {
      event: 'System Configuration Changed',
      detail: `option key ${key} removed`,
      user: command.by,
    })
  }
  expressway.optionKeys = expressway.optionKeys.filter(({ id }) => !command.ids.includes(id))
  stage.events.push({
    type: 'done',
    expressway: expressway.id,
    action: command.type,
    changed: chosen.length,
    message: chosen.length === 0 ? 'No option key was selected.' : `${chosen.length} option key(s) removed.`,
  })
  return undefined
}
