import type { ClusteringStatus } from '#contract/wire/status'
import { clusteringRules } from '../../cluster/clustering/save-rules'
import type { Note } from '../../ground/event'
import type { Decision, Stage } from '../../ground/stage'
import { maintenanceModeRules } from '../../traffic/registrations/maintenance-mode-rules'
import { advancedSecurityRules } from '../advanced-security/save-rules'
import { crlManagementRules } from '../certificates/automatic-updates'
import { ldapRules } from '../directory/save-rules'
import { nameRules, networkRules } from '../identity/save-rules'
import { timeRules } from '../time/save-rules'
import type { Save } from './save'

/** What a page knows beyond its fields. Everything else about saving is the same for all pages. */
export type PageRules = {
  /** A reason not to save. Asked before anything changes. */
  readonly refuse?: (stage: Stage, save: Save) => Decision
  /** False where a change of a restart field takes effect at once after all. */
  readonly restartApplies?: (save: Save) => boolean
  /** False where the answer is that of a save and nothing is stored (PRI-07). Asked once for each save. */
  readonly isStored?: (stage: Stage, save: Save) => boolean
  /** What follows from a save; gives hints. */
  readonly carriedOut?: (stage: Stage, save: Save) => Note[]
  /** The words beside the peer rows at the moment of the save. */
  readonly standing?: (stage: Stage, save: Save) => ClusteringStatus
}

const rules: Record<string, PageRules> = {
  clustering: clusteringRules,
  ip: networkRules,
  dns: nameRules,
  administration: nameRules,
  time: timeRules,
  'advanced-security': advancedSecurityRules,
  'crl-management': crlManagementRules,
  'maintenance-mode': maintenanceModeRules,
  'ldap-configuration': ldapRules,
}

/** The rules of a page; most have none. */
export function rulesFor(page: string): PageRules {
  return rules[page] ?? {}
}
