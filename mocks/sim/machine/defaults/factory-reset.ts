import {
  definition as administratorAccounts,
  DEFAULT_ADMINISTRATOR,
} from '#contract/lists/users/administrator-accounts'
import { present } from '../../ground/assert'
import type { CommandOf } from '../../ground/command'
import { logEvent } from '../../ground/logs/log'
import { refuse } from '../../ground/refusals'
import { type Decision, expresswayOf, recordMistake, type Stage } from '../../ground/stage'
import type { FactoryKeep } from '../../ground/state/factory-reset'
import { ROOT } from '../../ground/state/users'
import type { Expressway } from '../../ground/world'
import { nameOf } from '../network/read'
import { goDown } from '../power/update'
import { installField, installProblem, installQuestions, isOfNetwork } from './read'

/** What a command line says to whoever does not have the command. */
const UNKNOWN = 'Command not recognized.'

/**
 * Clears the machine for about 20 minutes, and what it shares with a cluster in any case (FRS-03, FRS-17). Only root has
 * the command (FRS-04). Nothing is refused to root, who stands beside a unit that nobody else is to use.
 */
export function decideFactoryReset(stage: Stage, command: CommandOf<'factory-reset'>): Decision {
  const expressway = expresswayOf(stage.world, command.expressway)
  if (command.by !== ROOT) return notRoot(expressway, command.by)
  if (expressway.power.state !== 'up') return refuse('conflict', `${nameOf(expressway)} is not up.`)
  noteWay(stage, expressway, command)
  const { calls, registrations } = stage.rules.power.load(stage.world, expressway)
  if (stage.world.run) stage.world.run.callsLost += calls
  logEvent(stage, expressway, {
    event: 'Factory reset started',
    detail: `Kept: ${command.kept.join(', ') || 'nothing'}`,
    user: command.by,
    tone: 'warning',
  })
  expressway.factoryReset = { at: stage.world.now, kept: [...command.kept], phase: 'clearing' }
  const until = goDown(stage, expressway, 'factory-reset')
  stage.events.push({
    type: 'restarting',
    expressway: expressway.id,
    kind: 'factory-reset',
    startedAt: stage.world.now,
    until,
    dropped: calls + registrations,
    registrations,
  })
  return undefined
}

function notRoot(expressway: Expressway, by: string): Decision {
  const guide = ['FRS-04']
  return refuse('forbidden', UNKNOWN, {
    guide,
    mistake: {
      id: 'FRS-M2',
      text: `The factory reset of ${nameOf(expressway)} was typed as ${by}, who has no such command: only root has.`,
      guide,
      expressway: expressway.id,
    },
  })
}

/** What is told of a reset that keeps what identifies the machine (FRS-M3). */
const identifying: readonly FactoryKeep[] = ['option-keys', 'ip', 'ssh-keys', 'certificates']

/** Writes down what the guide advises against in the way in which the reset was begun. */
function noteWay(stage: Stage, expressway: Expressway, command: CommandOf<'factory-reset'>): void {
  const name = nameOf(expressway)
  const on = { expressway: expressway.id }
  if (command.over === 'ssh') {
    recordMistake(stage, {
      id: 'FRS-M1',
      text: `${name} was reset over SSH: the session is dropped, and nobody sees what comes of it.`,
      guide: ['FRS-01', 'FRS-02'],
      ...on,
    })
  }
  const kept = identifying.filter((what) => command.kept.includes(what))
  if (kept.length === 0) return
  recordMistake(stage, {
    id: 'FRS-M3',
    text: `The factory reset of ${name} keeps ${kept.join(', ')}: it will not be as it left the factory.`,
    guide: ['FRS-06', 'FRS-08', 'FRS-09', 'FRS-10'],
    ...on,
  })
}

/** Applies the answers of the Install Wizard, and reboots with them (FRS-16). */
export function decideFinishInstall(stage: Stage, command: CommandOf<'finish-install'>): Decision {
  const expressway = expresswayOf(stage.world, command.expressway)
  const { factoryReset } = expressway
  if (expressway.power.state !== 'installing' || !factoryReset) {
    return refuse('conflict', `No Install Wizard waits on ${nameOf(expressway)}.`)
  }
  const asked = installQuestions(expressway).map((question) => ({
    question,
    given: command.answers[question] ?? '',
  }))
  const wrong = asked.flatMap(({ question, given }) => installProblem(question, given) ?? [])[0]
  if (wrong !== undefined) return refuse('invalid', wrong)
  for (const { question, given } of asked) {
    if (isOfNetwork(question)) expressway.settings[installField(question)] = given
    else if (question === 'rootPassword') expressway.rootPassword = given
    else setAdministratorPassword(expressway, given)
  }
  factoryReset.phase = 'done'
  const until = goDown(stage, expressway, 'reboot')
  stage.events.push({
    type: 'restarting',
    expressway: expressway.id,
    kind: 'reboot',
    startedAt: stage.world.now,
    until,
  })
  return undefined
}

function setAdministratorPassword({ lists }: Expressway, password: string): void {
  const account = lists[administratorAccounts.id]?.find(
    ({ values }) => values['name'] === DEFAULT_ADMINISTRATOR,
  )
  present(account, 'the default account cannot be deleted').values['password'] = password
}
