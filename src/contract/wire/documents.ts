import * as v from 'valibot'

/** The documents that every machine has at these paths (TRB-21), and what each is. */
export const peerDocuments = [
  { path: 'alternatesconfiguration.xml', text: 'what the primary gives its peers, as Cisco TMS compares it' },
  { path: 'configuration.xml', text: 'the whole configuration' },
  { path: 'status.xml', text: 'the whole status' },
] as const

/** A cluster has no more peers. */
export const COMPARED_MAX = 6

/** Answer of `GET api/lab/compare?host=…&host=…`: what is not the same in the configuration documents of machines. */
export const peerComparisonSchema = v.object({
  /** Who was asked, and why somebody did not answer. */
  machines: v.array(v.object({ host: v.string(), silent: v.nullable(v.string()) })),
  rows: v.array(
    v.object({
      /** As `xConfiguration` has it. */
      path: v.string(),
      /** Whose it is: set on every peer by itself (†), of one machine, or given by the primary. */
      scope: v.picklist(['peer', 'machine', 'cluster']),
      /** Whether one of them has not what its primary gives: machines that are in no cluster together drift from nobody. */
      hasDrifted: v.boolean(),
      /** The value on each machine that answered, in their order; null where it has no such line. */
      values: v.array(v.nullable(v.string())),
    }),
  ),
})
export type PeerComparison = v.InferOutput<typeof peerComparisonSchema>
