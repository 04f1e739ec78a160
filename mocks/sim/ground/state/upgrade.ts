import type { ListItem } from '#contract/lists/list'
import type { FieldId } from '#contract/settings/catalogue'
import type { SettingValue } from '#contract/settings/field'
import type { StagedImage } from '#contract/wire/upgrade'
import type { FirewallState } from './firewall'

/** What an upgrade takes along: whatever is saved after the upload is lost with the reboot. */
export type Kept = {
  settings: Record<FieldId, SettingValue>
  lists: Record<string, ListItem[]>
  optionKeys: { id: string; key: string }[]
  firewall: FirewallState
}

/** An image on its way into a system: uploaded, then installed beside the running software, then started by a reboot. */
export type UpgradeStage = {
  image: StagedImage
  uploadedAt: number
  /** Null until somebody continues. */
  installation: { startedAt: number; until: number; finished: boolean } | null
  kept: Kept
}

/** The software of one Expressway beside its version, and what it knows of an upgrade of its cluster. */
export type UpgradeState = {
  stage: UpgradeStage | null
  /** The last time that versions in its cluster differed; `endedAt` is null while they do. Null if they never did. */
  partition: { since: number; endedAt: number | null } | null
  /** True on a subordinate that was upgraded before its primary: it ends in a conflict (UPG-08). */
  aheadOfPrimary: boolean
}

/** A system that nobody upgrades. */
export const NO_UPGRADE: UpgradeState = { stage: null, partition: null, aheadOfPrimary: false }

/** The installation and the reboot after it together take the ten minutes of procedures, part 3. */
export const INSTALL_MS = 300_000
/** The alarms of an upgrade fall this long after the last peer is up on the new version (R-10; bound 600 s). */
export const UPGRADE_ALARM_MS = 300_000
