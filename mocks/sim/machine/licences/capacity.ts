import type { Expressway } from '../../ground/world'
import type { PooledType } from './key-kinds'
import { type Platform, platforms } from './platforms'

/** The capacity of a cluster grows with its first four peers; a fifth and a sixth add resilience only. */
export const PEERS_COUNTED_MAX = 4

/** What a machine can carry of something. */
type Limit = Extract<keyof Platform, `${string}Max`>

/** What the use of each pooled licence type is limited by, however many licences there are (INT-12). */
export const limitOf: Record<PooledType, Limit> = {
  'Rich media sessions': 'callsMax',
  'TelePresence room systems': 'registrationsMax',
  'Desktop systems': 'registrationsMax',
  'TURN relays': 'turnRelaysMax',
}

/** What these peers carry together, however many of them there are: as much as the four strongest. */
export function capacityOf(peers: readonly Expressway[], limit: Limit): number {
  return peers
    .map(({ platform }) => platforms[platform][limit])
    .sort((one, other) => other - one)
    .slice(0, PEERS_COUNTED_MAX)
    .reduce((sum, each) => sum + each, 0)
}
