import type { ClusteringStatus } from '#contract/wire/status'
import { crlManagementRules } from '../certificates/automatic-updates'
import { clusteringRules } from '../clustering/save-rules'
import { ldapRules } from '../directory/save-rules'
import type { Note } from '../event'
import type { Fault } from '../faults/state'
import { nameRules, networkRules } from '../network/save-rules'
import { maintenanceModeRules } from '../registrations/maintenance-mode-rules'
import { advancedSecurityRules } from '../security/save-rules'
import type { Decision, Stage } from '../stage'
import { timeRules } from '../time/save-rules'
import type { FoundMistake, World } from '../world'
import type { Save } from './save'

/** What a page knows beyond its fields. Everything else about saving is the same for all pages. */
export type PageRules = {
  /** A reason not to save. Asked before anything changes. */
  readonly refuse?: (world: World, save: Save) => Decision
  /** The mistakes of the guide's list that a save is which is not refused. Asked before anything changes. */
  readonly mistakes?: (world: World, save: Save) => readonly FoundMistake[]
  /** False where a change of a restart field takes effect at once after all. */
  readonly restartApplies?: (save: Save) => boolean
  /** What swallows the save: the answer is that of a save, nothing is stored, and the fault is over (PRI-07). */
  readonly lostTo?: (world: World, save: Save) => Fault | undefined
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
