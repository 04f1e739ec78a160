import * as v from 'valibot'

/** `GET status/external-manager`: the connection of this peer to Cisco TMS. */
export const externalManagerStatusSchema = v.object({
  state: v.picklist(['Inactive', 'Initialising', 'Active', 'Failed']),
  /** Why it failed; empty otherwise. */
  reason: v.string(),
  /** Whether this system answers TMS by SNMP, and why not (TMS-01, TMS-02). */
  snmp: v.object({ answers: v.boolean(), reason: v.string() }),
})
export type ExternalManagerStatus = v.InferOutput<typeof externalManagerStatusSchema>
