import {
  definition as administratorAccounts,
  DEFAULT_ADMINISTRATOR,
} from '#contract/lists/users/administrator-accounts'
import { present } from '../../ground/assert'
import type { CommandOf } from '../../ground/command'
import { done } from '../../ground/done'
import { logEvent } from '../../ground/logs/log'
import { refuse, refuseOrRecord } from '../../ground/refusals'
import { type Decision, expresswayOf, recordMistake, type Stage } from '../../ground/stage'
import type { FactoryKeep } from '../../ground/state/factory-reset'
import { ROOT } from '../../ground/state/users'
import type { Expressway } from '../../ground/world'
import { databaseFault } from '../database/read'
import { endFault } from '../faults/update'
import { nameOf } from '../network/read'
import { isClustered } from '../peers/read'
import { goDown } from '../power/update'
import { addDefaultLinks } from './default-links'
import { deleteShared } from './delete-shared'
import { installField, installProblem, installQuestions, isOfNetwork } from './read'

/**
 * Resets cluster-wide settings to their defaults (ADD-49). Addresses, names, DNS, NTP, keys, certificates and accounts
 * stay; H.323 mode stays On. The default links go, until DefaultLinksAdd or a copy brings them (ADD-50).
 */
export function decideReset(stage: Stage, command: CommandOf<'reset-to-defaults'>): Decision {
  const expressway = expresswayOf(stage.world, command.expressway)
  const no = refuseOrRecord(stage, resetOfMember(expressway))
  if (no) return no
  deleteShared(stage, expressway)
  logEvent(stage, expressway, {
    event: 'Configuration reset',
    detail: `Default values set, level ${command.level}`,
    user: command.by,
    tone: 'warning',
  })
  return done(
    stage,
    command,
    `Default values of level ${command.level} set. The password of ${DEFAULT_ADMINISTRATOR} stays.`,
  )
}

/** What is wrong with a reset of a member of a cluster. */
function resetOfMember(expressway: Expressway): Decision {
  if (!isClustered(expressway)) return undefined
  const text = `${nameOf(expressway)} is a member of a cluster. Its configuration is reset only before it joins.`
  const mistake = { id: 'ADD-M5', text, guide: ['ADD-49'], expressway: expressway.id }
  return refuse('conflict', text, { guide: ['ADD-49'], mistake })
}

/** Brings back the links between the built-in subzones and zones (ADD-50). */
export function decideAddDefaultLinks(stage: Stage, command: CommandOf<'add-default-links'>): Decision {
  const expressway = expresswayOf(stage.world, command.expressway)
  addDefaultLinks(stage, expressway)
  logEvent(stage, expressway, { event: 'Default links added', detail: 'Default links', user: command.by })
  return done(stage, command, 'The default links are in place.')
}

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

/** What identifies the machine, and is told of a reset that keeps it (FRS-M3). */
const identifying: Partial<Record<FactoryKeep, string>> = {
  'option-keys': 'the option keys',
  ip: 'the IP settings',
  'ssh-keys': 'the SSH keys',
  certificates: 'the certificates',
}

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
  const kept = command.kept.flatMap((what) => identifying[what] ?? [])
  if (kept.length === 0) return
  recordMistake(stage, {
    id: 'FRS-M3',
    text: `The factory reset of ${name} keeps ${kept.join(', ')}: it will not be as it left the factory.`,
    guide: ['FRS-06', 'FRS-08', 'FRS-09', 'FRS-10'],
    ...on,
  })
}

/**
 * Empties the cluster database of a machine, and what is broken in it goes as well (TRB-19). Nothing is refused to root,
 * and nobody asks whether it is meant: of a peer all the others see what it has lost (TRB-20).
 */
export function decidePurgeDatabase(
  stage: Stage,
  { expressway: id, by }: CommandOf<'purge-database'>,
): Decision {
  const expressway = expresswayOf(stage.world, id)
  const name = nameOf(expressway)
  if (by !== ROOT) return refuse('forbidden', `Only root can destroy the database of ${name}.`)
  if (expressway.power.state !== 'up') return refuse('conflict', `${name} is not up.`)
  const broken = databaseFault(stage.world, expressway)
  const reasons = purgedAgainstAdvice(expressway, broken?.at)
  if (reasons.length > 0) {
    recordMistake(stage, {
      id: 'TRB-M6',
      text: `The cluster database of ${name} was purged although ${reasons.join(', and although ')}: what it had in common with the cluster is destroyed.`,
      guide: ['TRB-19', 'TRB-20'],
      expressway: id,
    })
  }
  deleteShared(stage, expressway)
  // A database that is new is sound, and has to come together with those of the others again.
  if (broken) endFault(stage, broken)
  if (expressway.clustering.healthySince !== null) expressway.clustering.healthySince = stage.world.now
  logEvent(stage, expressway, {
    event: 'Cluster database purged',
    detail: 'What the cluster shares is as on a new system',
    user: by,
    tone: 'bad',
  })
  return done(
    stage,
    { type: 'purge-database', expressway: id },
    'The cluster database of this system was destroyed, and a new one was made.',
  )
}

/** The step in which support is asked is the snapshot that it gets; where nothing has failed it has asked for nothing. */
function purgedAgainstAdvice(expressway: Expressway, failedAt: number | undefined): string[] {
  const isWithSupport = failedAt !== undefined && expressway.snapshots.some(({ at }) => at >= failedAt)
  return [
    ...(isWithSupport ? [] : ['support has no snapshot of a failure and has not asked for it']),
    ...(isClustered(expressway) ? ['it is still a member of a cluster'] : []),
  ]
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
