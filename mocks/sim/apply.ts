import { create } from 'mutative'
import { decideAcknowledge } from './alarms/decide'
import { decideCreateSnapshot } from './answers/snapshots/decide'
import { decideAddFault, decideRemoveFault } from './around/faults/decide'
import {
  decideOpenPage,
  decideStartProcedure,
  decideStopProcedure,
  decideTakeHelp,
} from './around/procedure-run/decide'
import { decidePublishRevocationList, decideSetDnsRecord } from './around/published/decide'
import { decideForceConfigUpdate } from './cluster/replication/force'
import type { Command, CommandOf } from './ground/command'
import type { WorldEvent } from './ground/event'
import type { Outcome } from './ground/outcome'
import { type Decision, recordMistake, type Stage } from './ground/stage'
import type { World } from './ground/world'
import { decideCreateBackup, decideRestoreBackup } from './machine/backups/decide'
import { decideChangeCertificates } from './machine/certificates/decide'
import { decideAddDefaultLinks, decideReset } from './machine/defaults/decide'
import { decideResetSystem } from './machine/defaults/system-reset'
import { decideChangeDiagnosticLog, decideDownloadDiagnosticLog } from './machine/diagnostics/decide'
import { decideFlushDnsCache, decideLookUp } from './machine/dns/decide'
import { decideActiveFirewallRules } from './machine/firewall/decide'
import { decideAddOptionKey, decideDeleteOptionKeys } from './machine/licences/decide'
import { decideDeleteItems } from './machine/lists/delete-items'
import { decideSwitchItems } from './machine/lists/switch'
import { decideRestartService } from './machine/pending-changes/decide'
import { decideRestart } from './machine/power/decide'
import { decideUnblock } from './machine/protection/decide'
import { decideSaveSettings } from './machine/saving/save'
import { decideSaveItem } from './machine/saving/save-item'
import { decideSelectServices } from './machine/service-setup/decide'
import { decideContinueUpgrade, decideDiscardImage, decideUploadImage } from './machine/upgrade/decide'
import { decideSignIn, decideSignOut, decideUseSession } from './machine/users/decide'
import { decideRecoverPassword } from './machine/users/recover-password'
import { decideTerminateSessions } from './machine/users/sessions'
import { rules } from './rules'
import { settle } from './settle'
import { decideDisconnect } from './traffic/calls/decide'
import { decideUnregister } from './traffic/registrations/decide'
import { decidePlaceCall } from './traffic/routes/decide'

/** What answers each command. One that has no decider here does not compile. */
const deciders: { readonly [T in Command['type']]: (stage: Stage, command: CommandOf<T>) => Decision } = {
  'sign-in': decideSignIn,
  'sign-out': decideSignOut,
  'use-session': decideUseSession,
  'terminate-sessions': decideTerminateSessions,
  'recover-password': decideRecoverPassword,
  'save-settings': decideSaveSettings,
  'save-item': decideSaveItem,
  'switch-items': decideSwitchItems,
  'delete-items': decideDeleteItems,
  'acknowledge-alarms': decideAcknowledge,
  'disconnect-calls': decideDisconnect,
  'unregister-devices': decideUnregister,
  'add-option-key': decideAddOptionKey,
  'delete-option-keys': decideDeleteOptionKeys,
  restart: decideRestart,
  'restart-service': decideRestartService,
  'reset-system': decideResetSystem,
  'create-backup': decideCreateBackup,
  'restore-backup': decideRestoreBackup,
  'upload-image': decideUploadImage,
  'continue-upgrade': decideContinueUpgrade,
  'discard-image': decideDiscardImage,
  'flush-dns-cache': decideFlushDnsCache,
  'look-up': decideLookUp,
  'change-certificates': decideChangeCertificates,
  'create-snapshot': decideCreateSnapshot,
  'change-diagnostic-log': decideChangeDiagnosticLog,
  'download-diagnostic-log': decideDownloadDiagnosticLog,
  'unblock-addresses': decideUnblock,
  'change-active-firewall-rules': decideActiveFirewallRules,
  'select-services': decideSelectServices,
  'reset-to-defaults': decideReset,
  'add-default-links': decideAddDefaultLinks,
  'force-config-update': decideForceConfigUpdate,
  'add-fault': decideAddFault,
  'remove-fault': decideRemoveFault,
  'set-dns-record': decideSetDnsRecord,
  'publish-revocation-list': decidePublishRevocationList,
  'place-call': decidePlaceCall,
  'open-page': decideOpenPage,
  'start-procedure': decideStartProcedure,
  'take-help': decideTakeHelp,
  'stop-procedure': decideStopProcedure,
}

/** The only way to change a world from outside. Same world and same command: same outcome, always. */
export function apply(world: World, command: Command): Outcome {
  return outcomeOf(world, command, decided(world, command))
}

/**
 * What comes of a command that a log holds whole. Refused ones are logged as such since long, so that one which strict
 * refuses only by now was carried out on its day: it is carried out again, and written down as in realistic.
 */
export function applyLogged(world: World, command: Command): Outcome {
  const first = decided(world, command)
  if (!first.decision?.wasLetThrough) return outcomeOf(world, command, first)
  const { decision, events, after } = decided({ ...world, profile: 'realistic' }, command)
  return outcomeOf(world, command, { decision, events, after: { ...after, profile: world.profile } })
}

/** What was decided about a command: the world after it has not settled yet. */
type Decided = {
  readonly decision: Decision
  readonly events: WorldEvent[]
  readonly after: World
}

function decided(world: World, command: Command): Decided {
  const events: WorldEvent[] = []
  let decision: Decision
  const after = create(world, (draft) => {
    decision = decide({ world: draft, events, rules }, command)
  })
  return { decision, events, after }
}

function outcomeOf(world: World, { type }: Command, { decision, events, after }: Decided): Outcome {
  return decision ? refused(world, type, decision) : { world: settle(after, events), events }
}

/** What comes of a command of that type that is refused: everything is as it was, but for the record of mistakes. */
export function refused(world: World, command: string, { refusal, mistake }: NonNullable<Decision>): Outcome {
  const events: WorldEvent[] = [{ type: 'refused', command, refusal }]
  if (!mistake) return { world, events }
  return { world: create(world, (draft) => recordMistake({ world: draft, events, rules }, mistake)), events }
}

function decide<T extends Command['type']>(stage: Stage, command: CommandOf<T> & { type: T }): Decision {
  return deciders[command.type](stage, command)
}
