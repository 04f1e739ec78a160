import { decideAcknowledge } from './alarms/decide'
import { decideCreateSnapshot } from './answers/snapshots/decide'
import { decideAskDns, decideChangeDns, decideSetDnsRecord } from './around/dns/decide'
import { decideAddFault, decideMendFault, decideRemoveFault } from './around/faults/decide'
import { decideImportSamlMetadata } from './around/identity-provider/decide'
import {
  decideOpenPage,
  decideStartProcedure,
  decideStopProcedure,
  decideTakeHelp,
  decideTellProgress,
} from './around/procedure-run/decide'
import { decidePublishRevocationList } from './around/published/decide'
import { decideChangeTms } from './around/tms/decide'
import { decideForceConfigUpdate } from './cluster/replication/force'
import type { CommandOf, Decided } from './ground/command'
import type { Decision, Stage } from './ground/stage'
import { decideCreateBackup, decideRestoreBackup } from './machine/backups/decide'
import { decideChangeCertificates } from './machine/certificates/decide'
import {
  decideAddDefaultLinks,
  decideFactoryReset,
  decideFinishInstall,
  decidePurgeDatabase,
  decideReset,
} from './machine/defaults/decide'
import { decideResetSystem } from './machine/defaults/system-reset'
import { decideChangeDiagnosticLog, decideDownloadDiagnosticLog } from './machine/diagnostics/decide'
import { decideFlushDnsCache } from './machine/dns/decide'
import { decideActiveFirewallRules } from './machine/firewall/decide'
import { decideAddOptionKey, decideDeleteOptionKeys } from './machine/licences/decide'
import { decideDeleteItems } from './machine/lists/delete-items'
import { decideSwitchItems } from './machine/lists/switch'
import { decideLookUp } from './machine/network-utilities/decide'
import { decideRestartService } from './machine/pending-changes/decide'
import { decideRestart } from './machine/power/decide'
import { decideUnblock } from './machine/protection/decide'
import { decideSaveSettings } from './machine/saving/save'
import { decideSaveItem } from './machine/saving/save-item'
import { decideSelectServices } from './machine/service-setup/decide'
import { decideContinueUpgrade, decideDiscardImage, decideUploadImage } from './machine/upgrade/decide'
import { decideSignIn, decideSignOut, decideUseSession } from './machine/users/decide'
import { decideJumpClock } from './machine/users/jump-clock'
import { decideRecoverPassword } from './machine/users/recover-password'
import { decideTerminateSessions } from './machine/users/sessions'
import { decideDisconnect } from './traffic/calls/decide'
import { decideChangeEndpoint } from './traffic/endpoint-changes/decide'
import { decideUnregister } from './traffic/registrations/decide'
import { decidePlaceCall } from './traffic/routes/decide'

/** What answers each command. One that has no decider here does not compile. */
export const deciders: {
  readonly [T in Decided['type']]: (stage: Stage, command: CommandOf<T>) => Decision
} = {
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
  'factory-reset': decideFactoryReset,
  'purge-database': decidePurgeDatabase,
  'finish-install': decideFinishInstall,
  'jump-clock': decideJumpClock,
  'add-fault': decideAddFault,
  'remove-fault': decideRemoveFault,
  'mend-fault': decideMendFault,
  'set-dns-record': decideSetDnsRecord,
  'change-dns': decideChangeDns,
  'ask-dns': decideAskDns,
  'change-tms': decideChangeTms,
  'change-endpoint': decideChangeEndpoint,
  'publish-revocation-list': decidePublishRevocationList,
  'import-saml-metadata': decideImportSamlMetadata,
  'place-call': decidePlaceCall,
  'open-page': decideOpenPage,
  'start-procedure': decideStartProcedure,
  'take-help': decideTakeHelp,
  'tell-progress': decideTellProgress,
  'stop-procedure': decideStopProcedure,
}
