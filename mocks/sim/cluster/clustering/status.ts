import type { ClusteringStatus } from '#contract/wire/status'
import { rememberedIn } from '../../ground/remembered'
import type { Expressway, World } from '../../ground/world'
import { presentedNames } from '../../machine/certificates/read'
import { lookUp, machineAt } from '../../machine/dns/read'
import { nameOf, ownersOf } from '../../machine/network/read'
import {
  designatedPrimary,
  filledRows,
  gapsIn,
  inContact,
  membersOf,
  partitionsOf,
} from '../../machine/peers/read'
import { hasPeers, peerRows } from '../../machine/settings/read'
import { isSuspended, synchronizationTimes } from '../replication/read'
import { databaseState } from './database-state'
import { clusteringDifferences } from './differences'
import { areWordsOut } from './late-words'
import { inAnotherOrder, leftOut } from './list-conflicts'
import { twinAbove } from './list-faults'

function wordFor(
  world: World,
  expressway: Expressway,
  address: string,
): ClusteringStatus['rows'][number]['word'] {
  if (address === '' || areWordsOut(world, expressway)) return ''
  const machine = machineAt(world, expressway, address)
  if (machine?.id === expressway.id) return 'This system'
  return machine && inContact(world, expressway.id, machine.id) ? 'Active' : 'Failed'
}

/** What is odd about one row, in few words. */
function markerFor(world: World, expressway: Expressway, index: number): string | undefined {
  const rows = peerRows(expressway)
  const address = rows[index - 1] ?? ''
  if (address === '') {
    return gapsIn(rows).includes(index) ? 'Gap: this row is blank above a filled one' : undefined
  }
  const twin = twinAbove(world, expressway, index)
  if (twin) {
    const what = twin.address.toLowerCase() === address.toLowerCase() ? 'address' : 'machine'
    return `The same ${what} stands in row ${twin.index}`
  }
  const primary = designatedPrimary(world, expressway)
  if (!primary || primary.id === expressway.id) return undefined
  const there = peerRows(primary)[index - 1] ?? ''
  const same =
    there.toLowerCase() === address.toLowerCase() ||
    machineAt(world, primary, there)?.id === machineAt(world, expressway, address)?.id
  return same ? undefined : `On the primary, row ${index} says ${there || 'nothing'}`
}

/** The comparison with every listed peer that runs and has a list of its own (PSI-04, ADD-42). */
function differences(world: World, expressway: Expressway): ClusteringStatus['differences'] {
  const others = membersOf(world, expressway).filter(
    (peer) => peer.id !== expressway.id && peer.power.state === 'up' && hasPeers(peer),
  )
  return others.flatMap((peer) =>
    clusteringDifferences(expressway, peer).map(({ field, here, there }) => ({
      field,
      peer: nameOf(peer),
      here,
      there,
    })),
  )
}

/** Two machines at one IPv4 address among the listed peers (PRE-07). */
function conflicts(world: World, expressway: Expressway): string[] {
  const found = filledRows(world, expressway).flatMap(({ address }) => {
    const looked = lookUp(world, expressway, address)
    const owners = 'failure' in looked ? [] : looked.addresses.flatMap((ip) => ownersOf(world, ip))
    return owners.length > 1
      ? [`${owners.map((owner) => nameOf(owner.expressway)).join(' and ')} both answer at ${address}.`]
      : []
  })
  const missing = leftOut(world, expressway)
  return [...found, ...inAnotherOrder(world, expressway), ...(missing === undefined ? [] : [missing])]
}

/** Everything that System > Clustering shows beside the saved fields, as of now. */
export const clusteringStatus = rememberedIn((world, expressway): ClusteringStatus => {
  const times = synchronizationTimes(world, expressway)
  return {
    rows: peerRows(expressway).map((address, position) => {
      const marker = markerFor(world, expressway, position + 1)
      const row = { index: position + 1, address, word: wordFor(world, expressway, address) }
      return marker === undefined ? row : { ...row, marker }
    }),
    database: databaseState(world, expressway),
    lastSynchronization: times.last,
    nextSynchronization: times.next,
    differences: differences(world, expressway),
    certificateNames: presentedNames(expressway),
    conflicts: conflicts(world, expressway),
    notices: isSuspended(expressway)
      ? [`Replication waits until ${expressway.clustering.joining.join(', ')} has joined.`]
      : [],
    partitions: partitionsOf(world, expressway),
  }
})
