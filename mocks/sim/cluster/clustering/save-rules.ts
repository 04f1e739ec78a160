import { fieldIdOf } from '#contract/settings/catalogue'
import { logEvent } from '../../ground/logs/log'
import { refuse } from '../../ground/refusals'
import {
  type Decision,
  expresswayOf,
  type PageRules,
  type Save,
  type Stage,
  snapshotOf,
} from '../../ground/stage'
import type { FoundMistake, World } from '../../ground/world'
import { machineAt } from '../../machine/dns/read'
import { hostOf, nameOf } from '../../machine/network/read'
import { designatedPrimary, filledRows, isClustered, isPrimary } from '../../machine/peers/read'
import { requireRestart } from '../../machine/pending-changes/update'
import { callsBusinesses } from '../../machine/service-setup/read'
import { hasPeers } from '../../machine/settings/read'
import { zoneAddresses, zonesOf } from '../../machine/zones/zone-fields'
import { clusterToJoin } from './joining'
import { wordsDueAfterSave } from './late-words'
import { changeSwallower } from './lost-change'
import type { ClusteringSave } from './mistake-rule'
import { createsWithSeveral, saveMistakes } from './save-mistakes'
import { clusteringStatus } from './status'
import { unclaimedPrimaryNotes } from './unclaimed-primary-notes'

function planned(world: World, save: Save): ClusteringSave {
  const settings = { ...save.expressway.settings }
  for (const [key, value] of Object.entries(save.after)) settings[fieldIdOf('clustering', key)] = value
  return { world, save, now: save.expressway, planned: { ...save.expressway, settings } }
}

/** The mistakes that the save would be, in the order in which they are told. */
function foundMistakes(view: ClusteringSave) {
  return saveMistakes.flatMap((rule) => {
    const text = rule.found(view)
    return text ? [{ rule, text }] : []
  })
}

/** What is written down of a save that goes through: one act is one mistake where the others say it in general. */
function toldMistakes(view: ClusteringSave) {
  const found = foundMistakes(view)
  const exact = found.filter(({ rule }) => !rule.inGeneral)
  return exact.length > 0 ? exact : found.slice(0, 1)
}

/** Strict refuses what the guide forbids; what it only warns of, and everything in realistic, is a mistake that happens. */
function strictRefusal(world: World, save: Save): Decision {
  if (world.profile !== 'strict') return undefined
  const view = planned(world, save)
  const forbidden = foundMistakes(view).filter(({ rule }) => rule.strict === 'refuse')
  const [worst] = forbidden
  if (!worst) return undefined
  const field = worst.rule.field?.(view)
  const errors = field === undefined ? [] : [{ field, message: worst.text }]
  return refuse(worst.rule.curedByOtherFields ? 'invalid' : 'conflict', worst.text, {
    guide: [...worst.rule.guide],
    mistake: mistakeOf(save, worst),
    errors,
    wasLetThrough: !createsWithSeveral(view) && forbidden.every(({ rule }) => rule.wasLetThrough),
  })
}

function mistakeOf(
  save: Save,
  { rule, text }: { rule: { id: string; guide: readonly string[] }; text: string },
): FoundMistake {
  return {
    id: rule.id,
    text: `${nameOf(save.expressway)}: ${text}`,
    guide: [...rule.guide],
    expressway: save.expressway.id,
  }
}

/** Rows that named another machine before and the list of which machines are new: replication waits for those. */
function noteNewPeers(stage: Stage, save: Save): void {
  const { expressway } = save
  if (!isPrimary(stage.world, expressway)) return
  const before = new Set(
    Object.entries(save.before)
      .filter(([key, value]) => key.startsWith('peer') && value !== '')
      .map(([, value]) => String(value).toLowerCase()),
  )
  const added = filledRows(stage.world, expressway).filter(
    (row) => row.machine?.id !== expressway.id && !before.has(row.address.toLowerCase()),
  )
  for (const { address, machine } of added) {
    const member = machine && isClustered(machine) && machine.clustering.joinedAt !== null
    if (!member && !expressway.clustering.joining.includes(address))
      expressway.clustering.joining.push(address)
  }
}

/** The words beside peers that were saved may come later than the page (CRE-46). */
function keepWordsBack(stage: Stage, { expressway, changed }: Save): void {
  const wordsDueAt = wordsDueAfterSave(stage.world, expressway)
  if (wordsDueAt === undefined || !changed.some(({ key }) => key.startsWith('peer'))) return
  expressway.clustering.wordsDueAt = wordsDueAt
}

/** Standalone to clustered and back happens at a restart; other changes of a running member are at once. */
function raiseRestart(save: Save): void {
  const { expressway } = save
  const turns = isClustered(expressway) !== hasPeers(expressway)
  if (turns) requireRestart(expressway, 'restart-clustering')
}

function hints(stage: Stage, save: Save) {
  const { world } = stage
  const { expressway, after } = save
  const name = String(after['clusterName']).toLowerCase()
  const inDns = Object.keys(world.network.services).some((owner) => owner.endsWith(`.${name}`))
  const notes = []
  // With Mobile and Remote Access alone any name will do (CRE-36, R-23).
  if (name !== '' && hasPeers(expressway) && !inDns && callsBusinesses(expressway)) {
    notes.push({ text: `DNS has no SRV records for ${name}.`, guide: ['CRE-35'] })
  }
  if (hasPeers(expressway) && !isClustered(expressway)) {
    notes.push({
      text: 'The cluster configuration takes effect when this system has been restarted.',
      guide: ['CRE-48'],
    })
  }
  for (const { values } of zonesOf(expressway)) {
    const neighbors = zoneAddresses(values).flatMap((address) => machineAt(world, expressway, address) ?? [])
    const peer = filledRows(world, expressway).find(({ machine }) =>
      neighbors.some(({ id }) => id === machine?.id),
    )
    if (peer) {
      notes.push({
        text: `Row ${peer.index}, ${peer.address}, is in the zone ${values['name']} as well. Peers must not be neighbors of each other.`,
        guide: ['NEI-12', 'CRE-25'],
      })
    }
  }
  const primary = clusterToJoin(world, expressway)?.primary ?? designatedPrimary(world, expressway)
  if (primary && primary.id !== expressway.id && !isClustered(expressway)) {
    notes.push({
      text: `When it joins, the configuration of this system is replaced by that of ${nameOf(primary)} (${hostOf(world, primary)}).`,
      guide: ['ADD-14', 'CRE-12'],
    })
  }
  return notes
}

export const clusteringRules: PageRules = {
  refuse: strictRefusal,
  mistakes: (world, save) => toldMistakes(planned(world, save)).map((found) => mistakeOf(save, found)),
  restartApplies: ({ expressway, after }) =>
    isClustered(expressway) ||
    Object.entries(after).some(([key, value]) => key.startsWith('peer') && value !== ''),
  lostTo: (world, save) => (save.changed.length === 0 ? undefined : changeSwallower(world, save.expressway)),
  carriedOut: (stage, save) => {
    if (save.changed.length === 0) return []
    noteNewPeers(stage, save)
    keepWordsBack(stage, save)
    raiseRestart(save)
    logEvent(stage, save.expressway, {
      event: 'Cluster configuration changed',
      detail: save.changed.map((field) => field.label).join(', '),
      user: save.by,
    })
    return [...hints(stage, save), ...unclaimedPrimaryNotes(stage.world, save)]
  },
  standing: (stage, save) => {
    const changed = new Set(save.changed.map((field) => field.key))
    // What is reported outlives the draft, so it is read from plain data.
    const world = snapshotOf(stage)
    const standing = clusteringStatus(world, expresswayOf(world, save.expressway.id))
    // What was typed just now has not been tried yet: the words come with the next refresh (CRE-46, ADD-39).
    return {
      ...standing,
      rows: standing.rows.map((row) =>
        changed.has(`peer${row.index}Address`) && row.address !== ''
          ? { ...row, word: row.word === 'This system' ? ('' as const) : ('Unknown' as const) }
          : row,
      ),
    }
  },
}
