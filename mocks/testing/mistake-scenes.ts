import { pages } from '#contract/pages'
import type { PageValues } from '#contract/settings/field'
import type { Deed, Played } from '../procedures/engine/play'
import { restart, save, saveItem, waitUntilBack } from '../procedures/language/act'
import { rowValues } from '../procedures/language/clustering-values'
import type { Roles } from '../procedures/language/procedure'
import type { CommandOf } from '../sim/ground/index'

export type Profile = 'strict' | 'realistic'

/** How a mistake is made: in a world, while a procedure runs. */
export type Trial = {
  readonly scenario: string
  readonly procedure: string
  readonly roles: Roles
  /** What the scenario lacks, done before the start. */
  readonly earlier?: readonly Deed[]
  /** The step before which it is made; absent: at once. */
  readonly before?: string
  readonly deeds: readonly Deed[] | ((at: Played) => readonly Deed[])
  /** The one profile in which it is written down, and under which name; absent: in both, as itself. */
  readonly only?: Profile
  readonly as?: string
}

export const names = (...numbers: number[]) => numbers.map((number) => `expe${number}.example.com`)
export const rows = (...numbers: number[]) => rowValues(names(...numbers))
export const clustering = (id: string, values: PageValues) => save(id, pages.clustering, values)
export const cleared = (id: string, clusterName = `${id}.example.com`) =>
  clustering(id, { clusterName, ...rowValues([]) })
export const force = (expressway: string) =>
  ({ type: 'force-config-update', expressway, by: 'admin' }) as const
export const factoryReset = (rest: Partial<CommandOf<'factory-reset'>> = {}) =>
  ({ type: 'factory-reset', expressway: 'expe3', kept: [], over: 'serial', by: 'root', ...rest }) as const
export const reset = (expressway: string) =>
  ({ type: 'reset-to-defaults', expressway, level: 2, by: 'admin' }) as const
export const h323 = (id: string) => save(id, pages.h323, { timeToLive: 90 })
export const zone = (on: string, addresses: readonly string[], rest: PageValues = {}) =>
  saveItem(on, pages.zones, {
    name: `To ${addresses[0]}`,
    type: 'Neighbor',
    ...rowValues(addresses),
    ...rest,
  })
export const create = { scenario: 'standalone-pair', procedure: 'create', roles: { primary: 'expe1' } }
/** A cluster of one in an isolated network. */
export const isolated = {
  ...create,
  scenario: 'isolated-dmz',
  earlier: [
    clustering('expe1', { clusterName: 'c.example.com', ...rowValues(['10.0.0.11']) }),
    restart('expe1'),
    waitUntilBack('expe1'),
  ],
}
/** A repair whose cause is to be found. */
export const toFind = (id: string) => ({ scenario: id, procedure: id, roles: { primary: 'expe1' } })
export const add = {
  scenario: 'cluster-of-three',
  procedure: 'add-peer',
  roles: { primary: 'expe1', newPeer: 'expe4' },
}
export const removeLive = {
  scenario: 'cluster-of-three',
  procedure: 'remove-live-peer',
  roles: { primary: 'expe1', leavingPeer: 'expe2' },
}
export const removeDead = {
  scenario: 'dead-peer',
  procedure: 'remove-dead-peer',
  roles: { primary: 'expe1', deadPeer: 'expe3' },
}
export const clear = {
  scenario: 'recovered-peer',
  procedure: 'clear-configuration',
  roles: { recoveredPeer: 'expe3' },
}
export const disband = { scenario: 'cluster-of-three', procedure: 'disband', roles: { primary: 'expe1' } }
export const changePrimary = {
  scenario: 'cluster-of-three',
  procedure: 'change-primary',
  roles: { primary: 'expe1', newPrimary: 'expe2' },
}
export const changeAddress = {
  scenario: 'cluster-of-three',
  procedure: 'change-address',
  roles: { primary: 'expe1', peer: 'expe3' },
}
export const keep = {
  scenario: 'cluster-of-three',
  procedure: 'replace-and-keep',
  roles: { primary: 'expe1', peer: 'expe3', newPeer: 'expe4' },
}
/** The same where people sign in at an identity provider. */
export const keepWithSignOn = { ...keep, scenario: 'cluster-with-sso' }
export const upgrade = { scenario: 'upgrade-x8-8', procedure: 'upgrade', roles: { primary: 'expe1' } }
export const tms = { scenario: 'standalone-pair', procedure: 'add-to-tms', roles: { expressway: 'expe1' } }
export const inTmsWorld = {
  scenario: 'cluster-with-tms',
  procedure: 'add-to-tms',
  roles: { expressway: 'expe4' },
}
export const neighbor = {
  scenario: 'two-clusters',
  procedure: 'neighbor-cluster',
  roles: { primary: 'expe1', remotePeer: 'expe4' },
}
export const byHand = {
  scenario: 'conflicting-configuration',
  procedure: 'synchronize-by-hand',
  roles: { primary: 'expe1', peer: 'expe2' },
}
export const manager = (values: PageValues) =>
  save('expe1', pages.externalManager, { address: 'tms.example.com', ...values })
