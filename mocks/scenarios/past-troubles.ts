import { HOUR_MS, MINUTE_MS } from '#contract/spans'
import { IMAGE_PRODUCT } from '#contract/wire/upgrade'
import type { ExpresswayId } from '../sim/ground/index'
import type { Deed } from './past'

const by = 'admin'

/** The primary was configured while a peer restarted: the peer comes back in conflict (ADD-07). */
export const editWhileAway = (peer: ExpresswayId, primary: ExpresswayId = 'expe1'): Deed[] => [
  { type: 'restart', expressway: peer, kind: 'restart', by },
  { advanceMs: MINUTE_MS },
  {
    type: 'save-settings',
    expressway: primary,
    page: 'h323',
    values: { timeToLive: 90 },
    revision: null,
    by,
  },
  {
    type: 'save-item',
    expressway: primary,
    list: 'zones',
    id: null,
    values: { name: 'Branch office', type: 'Neighbor', peer1Address: 'branch.example.com' },
    by,
  },
  // Long enough for the peer to be back, its clock set and its alarm about contact gone.
  { advanceMs: 10 * MINUTE_MS },
]

/** The last peer of an upgrade: the image was installed, and the reboot has just begun (UPG-34). */
export const lastReboot = (peer: ExpresswayId): Deed[] => [
  {
    type: 'upload-image',
    expressway: peer,
    fileName: 's42700x8_9.tar.gz',
    sizeBytes: 300,
    hash: '00',
    manifest: { kind: 'software-image', product: IMAGE_PRODUCT, version: 'X8.9' },
    by,
  },
  { type: 'continue-upgrade', expressway: peer, by },
  { advanceMs: 5 * MINUTE_MS },
  { type: 'restart', expressway: peer, kind: 'reboot', by },
]

/** A peer of a cluster of three could not be reached for an hour, and the two others have taken it off their lists. */
export const removedAsDead = (dead: ExpresswayId): Deed[] => [
  { type: 'add-fault', fault: { kind: 'isolated', expressway: dead } },
  { advanceMs: 60 * MINUTE_MS },
  ...['expe1', 'expe2'].map(
    (expressway): Deed => ({
      type: 'save-settings',
      expressway,
      page: 'clustering',
      values: { peer3Address: '' },
      revision: null,
      by,
    }),
  ),
  { advanceMs: 10 * MINUTE_MS },
]

/** It is connected to the network again, and has called everybody on its old list. */
export const comesBack: readonly Deed[] = ['mend', { advanceMs: 10 * MINUTE_MS }]

/** The cluster has a zone to expe4, but the path from its primary to there is cut: routing differs among its peers (INT-16). */
export const differentWays: readonly Deed[] = [
  {
    type: 'save-item',
    expressway: 'expe1',
    list: 'zones',
    id: null,
    values: { name: 'Outside', type: 'Neighbor', peer1Address: 'expe4.example.com' },
    by: 'admin',
  },
  { type: 'add-fault', fault: { kind: 'path-cut', between: ['expe1', 'expe4'] } },
  { advanceMs: HOUR_MS },
]
