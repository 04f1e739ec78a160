import type { Context } from '../context'
import type { StatusElement } from './element'
import { utcOrNever } from './moment'
import type { StatusTree } from './tree'

const CLUSTER_PORT = 4372

const listedRows = ({ reads }: Context) => reads.clustering().rows.filter((row) => row.address !== '')

/** One child for each row of the Clustering page that has an address; the numbers are those of the rows. */
function peers(
  context: Context,
  peer: (row: ReturnType<typeof listedRows>[number]) => StatusTree,
): StatusTree {
  return Object.fromEntries(listedRows(context).map((row) => [`Peer ${row.index}`, peer(row)]))
}

function alternates(context: Context): StatusTree {
  const others = listedRows(context).filter((row) => row.word !== 'This system')
  return Object.fromEntries(
    others.map((row) => [
      `Peer ${row.index}`,
      { Status: row.word, Address: row.address, Port: CLUSTER_PORT },
    ]),
  )
}

function cluster(context: Context): StatusTree {
  const { reads, expressway } = context
  const { database, lastSynchronization, nextSynchronization } = reads.clustering()
  const own = listedRows(context).find((row) => row.word === 'This system')
  return {
    State: expressway.clustering.running === 'clustered' ? 'Clustered' : 'Standalone',
    Name: String(reads.setting('clustering.clusterName')),
    ConfigurationMaster: Number(reads.setting('clustering.configurationPrimary')),
    ...(own ? { LocalPeer: own.index } : {}),
    IPVersion: String(reads.inForce('clustering.clusterIpVersion')),
    TLSVerification: String(reads.inForce('clustering.tlsVerificationMode')),
    Database: { Status: database },
    Replication: { Last: utcOrNever(lastSynchronization), Next: utcOrNever(nextSynchronization) },
    ...peers(context, (row) => ({
      Address: row.address,
      Status: row.word,
      ...(row.marker ? { Cause: row.marker } : {}),
    })),
  }
}

/** What a peer knows of its cluster. */
export const clusteringElements: readonly StatusElement[] = [
  { name: 'Alternates', help: 'The other peers that this system lists.', read: alternates },
  { name: 'Cluster', help: 'Cluster, peers, database and replication.', read: cluster },
]
