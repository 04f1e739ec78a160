import { pages } from '#contract/pages'
import { DAY_MS } from '#contract/spans'
import type { Deed } from '../procedures/engine/play'
import { placeCall, restart, save, visit, wait, waitUntilBack } from '../procedures/language/act'
import { expresswayOf } from '../sim/ground/index'
import { registrationsOf } from '../sim/traffic/index'
import {
  add,
  changePrimary,
  cleared,
  clustering,
  create,
  disband,
  isolated,
  keep,
  names,
  neighbor,
  removeDead,
  removeLive,
  reset,
  rows,
  type Trial,
  upgrade,
  zone,
} from './mistake-scenes'

/** A mistake that nothing is written down of: what refuses the start, or what is done and the step that stays open. */
export type Quiet =
  | { readonly starts: Pick<Trial, 'scenario' | 'procedure' | 'roles'> }
  | (Trial & { readonly open?: string })

/** expe6 alone beside two clusters, and a zone of the other one that leads here. */
const besideTwo: readonly Deed[] = [
  cleared('expe6'),
  restart('expe6'),
  waitUntilBack('expe6'),
  clustering('expe4', rows(4, 5)),
  clustering('expe5', rows(4, 5)),
  zone('expe4', names(1, 2, 3)),
  wait(61_000),
]
export const TEN_MINUTES_MS = 600_000

/** Every mistake of the table that is built and has no trial above. */
export const quiet: Readonly<Record<string, Quiet>> = {
  'CRE-M5': { ...create, before: 'CRE.21', deeds: [wait(TEN_MINUTES_MS)], open: 'CRE.21' },
  // Cancel sends nothing.
  'CRE-M7': { ...create, before: 'CRE.16', deeds: [], open: 'CRE.16' },
  'CRE-M8': {
    ...create,
    before: 'CRE.22',
    deeds: [save('expe1', pages.maintenanceMode, { mode: 'On' })],
    open: 'CRE.27',
  },
  'CRE-M10': {
    ...create,
    earlier: [zone('expe1', names(2))],
    before: 'CRE.12',
    deeds: [visit('expe1', pages.zones)],
    open: 'CRE.12',
  },
  'CRE-M11': { ...create, before: 'CRE.13', deeds: [save('expe1', pages.h323, { timeToLive: 60 })] },
  'CRE-M13': { starts: { ...create, scenario: 'cluster-of-one' } },
  'ADD-M6': { ...add, scenario: 'directory-accounts', before: 'ADD.20', deeds: [reset('expe4')] },
  'ADD-M9': { ...add, before: 'ADD.24', deeds: [wait(TEN_MINUTES_MS)], open: 'ADD.24' },
  'ADD-M10': { ...add, before: 'ADD.30', deeds: [visit('expe4', pages.clustering)], open: 'ADD.30' },
  'ADD-M15': {
    ...add,
    scenario: 'two-clusters',
    roles: { primary: 'expe1', newPeer: 'expe6' },
    earlier: besideTwo,
    before: 'ADD.28',
    deeds: [wait(TEN_MINUTES_MS)],
    open: 'ADD.28',
  },
  'ADD-M17': {
    starts: { ...add, scenario: 'cluster-of-six', roles: { primary: 'expe1', newPeer: 'expe2' } },
  },
  'RML-M4': { ...removeLive, before: 'RML.05', deeds: [wait(TEN_MINUTES_MS)], open: 'RML.05' },
  'RML-M6': { ...removeLive, before: 'RML.07', deeds: [wait(TEN_MINUTES_MS)], open: 'RML.07' },
  'RML-M8': {
    ...removeLive,
    scenario: 'two-clusters',
    earlier: [zone('expe4', names(1, 2, 3)), wait(61_000)],
    before: 'RML.08',
    deeds: [wait(TEN_MINUTES_MS)],
    open: 'RML.08',
  },
  'RML-M9': { starts: { ...removeDead, scenario: 'cluster-of-three' } },
  'RMD-M1': {
    starts: { ...removeDead, scenario: 'dead-primary', roles: { primary: 'expe2', deadPeer: 'expe1' } },
  },
  'RMD-M2': { starts: { ...removeDead, roles: { primary: 'expe1', deadPeer: 'expe2' } } },
  'RMD-M5': { ...removeDead, before: 'RMD.02', deeds: [wait(15 * DAY_MS)], open: 'RMD.02' },
  'DIS-M4': {
    ...disband,
    before: 'DIS.11',
    deeds: ({ world }) => [
      placeCall('expe1', registrationsOf(world, expresswayOf(world, 'expe2'))[0]?.name ?? 'nobody', []),
    ],
  },
  'PRI-M4': { ...changePrimary, before: 'PRI.05', deeds: [restart('expe3'), waitUntilBack('expe3')] },
  'REK-M4': { ...keep, before: 'REK.05', deeds: [visit('expe4', pages.clustering)] },
  'REK-M6': { ...keep, before: 'REK.11', deeds: [visit('expe1', pages.clustering)], open: 'REK.11' },
  'UPG-M7': { ...upgrade, before: 'UPG.09', deeds: [wait(TEN_MINUTES_MS)], open: 'UPG.09' },
  'NEI-M7': { ...neighbor, deeds: [zone('expe1', names(6, 5, 4))] },
  'ISO-M1': {
    ...isolated,
    before: 'CRE.05',
    deeds: [clustering('expe1', { peer2Address: names(2)[0] ?? '' })],
  },
  'ISO-M2': {
    ...isolated,
    before: 'CRE.05',
    deeds: [clustering('expe1', { peer2Address: '203.0.113.12' })],
  },
}
