/** What a machine is, as opposed to what is saved on its Clustering page. */
export type ClusteringState = {
  /** In force since the last restart: saving peers does not join, the restart does (CRE-48, RML-12). */
  running: 'standalone' | 'clustered'
  /** Addresses newly saved on this peer as primary that have not joined yet: replication waits for them (ADD-41). */
  joining: string[]
  /** When this machine joined the cluster that it is in; null while it has not. */
  joinedAt: number | null
  /** Since when the listed peers that answer have the same page; null while they do not, or none of several answers. */
  healthySince: number | null
  /** Since when the stated row names a machine and no peer that answers states another primary; null while not so. */
  primaryAgreedSince: number | null
  /** When the status words beside the rows come that were saved last; absent where nothing ever kept them back (CRE-46). */
  wordsDueAt?: number
}

/** The Clustering page reports success five minutes after the cluster is sound (ADD-64, R-10). */
export const DATABASE_ACTIVE_MS = 300_000
/** Primary alarms stand for two minutes after the last peer agrees. */
export const PRIMARY_ALARM_MS = 120_000
/** A communication alarm falls half a minute after contact (procedures, part 5). */
export const COMMUNICATION_ALARM_MS = 30_000
