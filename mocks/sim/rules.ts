import { dropAlarms } from './alarms/update'
import { unfitToStart } from './cluster/clustering/peer-mistakes'
import { clusteringRules } from './cluster/clustering/save-rules'
import { startClustering } from './cluster/clustering/start'
import type { Rules } from './ground/stage'
import { advancedSecurityRules } from './machine/advanced-security/save-rules'
import { crlManagementRules } from './machine/certificates/automatic-updates'
import { stopDiagnosticLog } from './machine/diagnostics/update'
import { ldapRules } from './machine/directory/save-rules'
import { firewallItemRules } from './machine/firewall/item-rules'
import { nameRules, networkRules } from './machine/identity/save-rules'
import { networkItemRules } from './machine/lists/item-rules'
import { timeRules } from './machine/time/save-rules'
import { endSessions } from './machine/users/update'
import { zoneRules } from './machine/zones/item-rules'
import { callCount } from './traffic/calls/read'
import { dropCalls } from './traffic/calls/update'
import { forgetEndpoints } from './traffic/endpoints/update'
import { maintenanceModeRules } from './traffic/registrations/maintenance-mode-rules'
import { registrationCount } from './traffic/registrations/read'

/** What the lower floors ask of the higher ones; `apply` and `advance` put it on every stage (decision 0012). */
export const rules: Rules = {
  pages: {
    clustering: clusteringRules,
    ip: networkRules,
    dns: nameRules,
    administration: nameRules,
    time: timeRules,
    'advanced-security': advancedSecurityRules,
    'crl-management': crlManagementRules,
    'maintenance-mode': maintenanceModeRules,
    'ldap-configuration': ldapRules,
  },
  lists: {
    'firewall-rules': firewallItemRules,
    'automated-detection-exemptions': networkItemRules,
    'static-routes': networkItemRules,
    zones: zoneRules,
  },
  power: {
    load: (world, expressway) => ({
      calls: callCount(world, expressway),
      registrations: registrationCount(world, expressway),
    }),
    forbidden: unfitToStart,
    goingDown: [endSessions, stopDiagnosticLog, dropAlarms, dropCalls, forgetEndpoints],
    comingUp: [startClustering],
  },
}
