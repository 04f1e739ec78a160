import { create } from 'mutative'
import { decideAcknowledge } from './alarms/decide'
import { decideCreateBackup, decideRestoreBackup } from './backups/decide'
import { decideDisconnect, decidePlaceCall } from './calls/decide'
import { decideChangeCertificates, decidePublishRevocationList } from './certificates/decide'
import type { Command, CommandOf } from './command'
import { decideChangeDiagnosticLog, decideDownloadDiagnosticLog } from './diagnostics/decide'
import { decideFlushDnsCache, decideLookUp, decideSetDnsRecord } from './dns/decide'
import type { WorldEvent } from './event'
import { decideAddFault, decideRemoveFault } from './faults/decide'
import { decideActiveFirewallRules } from './firewall/decide'
import { decideAddOptionKey, decideDeleteOptionKeys } from './licences/decide'
import { decideDeleteItems, decideSaveItem } from './lists/decide'
import { decideSwitchItems } from './lists/switch'
import type { Outcome } from './outcome'
import { decideRestart } from './power/decide'
import { decideUnblock } from './protection/decide'
import { decideUnregister } from './registrations/decide'
import { decideForceConfigUpdate } from './replication/force'
import { decideAddDefaultLinks, decideReset } from './resets/decide'
import { decideOpenPage, decideStartProcedure, decideStopProcedure } from './runs/decide'
import { decideRestartService } from './restarts/decide'
import { decideResetSystem } from './security/decide'
import { decideSaveSettings } from './settings/save'
import { decideSelectServices } from './service-setup/decide'
import { settle } from './settle'
import { decideCreateSnapshot } from './snapshots/decide'
import { type Decision, recordMistake, type Stage } from './stage'
import { decideContinueUpgrade, decideDiscardImage, decideUploadImage } from './upgrade/decide'
import { decideSignIn, decideSignOut, decideUseSession } from './users/decide'
import { decideRecoverPassword } from './users/recover-password'
import { decideTerminateSessions } from './users/sessions'
import type { World } from './world'

/** The only way to change a world from outside. Same world and same command: same outcome, always. */
export function apply(world: World, command: Command): Outcome {
  const events: WorldEvent[] = []
  let decision: Decision
  const next = create(world, (draft) => {
    const stage = { world: draft, events }
    decision = decide(stage, command)
    if (!decision) settle(stage)
  })
  return decision ? refused(world, command, decision) : { world: next, events }
}

/** A refused command leaves everything as it was, but for the record of mistakes. */
function refused(world: World, command: Command, { refusal, mistake }: NonNullable<Decision>): Outcome {
  const events: WorldEvent[] = [{ type: 'refused', command: command.type, refusal }]
  if (!mistake) return { world, events }
  return { world: create(world, (draft) => recordMistake({ world: draft, events }, mistake)), events }
}

function decide(stage: Stage, command: Command): Decision {
  switch (command.type) {
    case 'sign-in':
    case 'sign-out':
    case 'use-session':
    case 'terminate-sessions':
    case 'recover-password':
      return decideAboutPeople(stage, command)
    case 'save-settings':
    case 'save-item':
    case 'switch-items':
    case 'delete-items':
      return decideToConfigure(stage, command)
    case 'acknowledge-alarms':
      return decideAcknowledge(stage, command)
    case 'disconnect-calls':
      return decideDisconnect(stage, command)
    case 'unregister-devices':
      return decideUnregister(stage, command)
    case 'add-option-key':
      return decideAddOptionKey(stage, command)
    case 'delete-option-keys':
      return decideDeleteOptionKeys(stage, command)
    case 'restart':
      return decideRestart(stage, command)
    case 'restart-service':
      return decideRestartService(stage, command)
    case 'reset-system':
      return decideResetSystem(stage, command)
    case 'flush-dns-cache':
      return decideFlushDnsCache(stage, command)
    case 'look-up':
      return decideLookUp(stage, command)
    case 'change-certificates':
      return decideChangeCertificates(stage, command)
    case 'unblock-addresses':
      return decideUnblock(stage, command)
    case 'change-active-firewall-rules':
      return decideActiveFirewallRules(stage, command)
    case 'select-services':
      return decideSelectServices(stage, command)
    case 'reset-to-defaults':
      return decideReset(stage, command)
    case 'add-default-links':
      return decideAddDefaultLinks(stage, command)
    case 'force-config-update':
      return decideForceConfigUpdate(stage, command)
    case 'create-backup':
    case 'restore-backup':
    case 'upload-image':
    case 'continue-upgrade':
    case 'discard-image':
    case 'create-snapshot':
    case 'change-diagnostic-log':
    case 'download-diagnostic-log':
      return decideWithFiles(stage, command)
    case 'add-fault':
    case 'remove-fault':
    case 'set-dns-record':
    case 'publish-revocation-list':
    case 'place-call':
    case 'open-page':
    case 'start-procedure':
    case 'stop-procedure':
      return decideInLab(stage, command)
    default:
      return command satisfies never
  }
}

type PeopleCommand = CommandOf<
  'sign-in' | 'sign-out' | 'use-session' | 'terminate-sessions' | 'recover-password'
>

/** Who comes in, who is in, and who goes. */
function decideAboutPeople(stage: Stage, command: PeopleCommand): Decision {
  switch (command.type) {
    case 'sign-in':
      return decideSignIn(stage, command)
    case 'sign-out':
      return decideSignOut(stage, command)
    case 'use-session':
      return decideUseSession(stage, command)
    case 'terminate-sessions':
      return decideTerminateSessions(stage, command)
    case 'recover-password':
      return decideRecoverPassword(stage, command)
    default:
      return command satisfies never
  }
}

type ConfigurationCommand = CommandOf<'save-settings' | 'save-item' | 'switch-items' | 'delete-items'>

/** What the forms and lists of the console send. */
function decideToConfigure(stage: Stage, command: ConfigurationCommand): Decision {
  switch (command.type) {
    case 'save-settings':
      return decideSaveSettings(stage, command)
    case 'save-item':
      return decideSaveItem(stage, command)
    case 'switch-items':
      return decideSwitchItems(stage, command)
    case 'delete-items':
      return decideDeleteItems(stage, command)
    default:
      return command satisfies never
  }
}

type FileCommand =
  | CommandOf<'create-backup' | 'restore-backup' | 'upload-image' | 'continue-upgrade' | 'discard-image'>
  | CommandOf<'create-snapshot' | 'change-diagnostic-log' | 'download-diagnostic-log'>

/** What Maintenance takes from the operator's disk or gives to it. */
function decideWithFiles(stage: Stage, command: FileCommand): Decision {
  switch (command.type) {
    case 'create-backup':
      return decideCreateBackup(stage, command)
    case 'restore-backup':
      return decideRestoreBackup(stage, command)
    case 'upload-image':
      return decideUploadImage(stage, command)
    case 'continue-upgrade':
      return decideContinueUpgrade(stage, command)
    case 'discard-image':
      return decideDiscardImage(stage, command)
    case 'create-snapshot':
      return decideCreateSnapshot(stage, command)
    case 'change-diagnostic-log':
      return decideChangeDiagnosticLog(stage, command)
    case 'download-diagnostic-log':
      return decideDownloadDiagnosticLog(stage, command)
    default:
      return command satisfies never
  }
}

type LabCommand =
  | CommandOf<'add-fault' | 'remove-fault' | 'set-dns-record' | 'publish-revocation-list'>
  | CommandOf<'place-call' | 'open-page'>
  | CommandOf<'start-procedure' | 'stop-procedure'>

/** What is done around the machines, and not on a console or command line of one. */
function decideInLab(stage: Stage, command: LabCommand): Decision {
  switch (command.type) {
    case 'add-fault':
      return decideAddFault(stage, command)
    case 'remove-fault':
      return decideRemoveFault(stage, command)
    case 'set-dns-record':
      return decideSetDnsRecord(stage, command)
    case 'publish-revocation-list':
      return decidePublishRevocationList(stage, command)
    case 'place-call':
      return decidePlaceCall(stage, command)
    case 'open-page':
      return decideOpenPage(stage, command)
    case 'start-procedure':
      return decideStartProcedure(stage, command)
    case 'stop-procedure':
      return decideStopProcedure(stage)
    default:
      return command satisfies never
  }
}
