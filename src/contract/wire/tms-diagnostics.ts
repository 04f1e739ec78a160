import * as v from 'valibot'

/**
 * Answer of `GET api/tms/diagnostics/{system}`: the cluster diagnostics of Cisco TMS (TRB-21). It fetches
 * alternatesconfiguration.xml from every peer of the system's cluster and compares the texts.
 */
export const tmsDiagnosticsSchema = v.object({
  /** `not-compared` where fewer than two peers have given their document. */
  verdict: v.picklist(['same', 'different', 'not-compared']),
  /** The peers whose documents were compared, by their names in Cisco TMS. */
  compared: v.array(v.string()),
  /** Who was left out, and why. */
  leftOut: v.array(v.object({ name: v.string(), because: v.string() })),
  differences: v.array(
    v.object({
      /** Where it stands in the document: `Zones/Zone[3]/Name`. */
      location: v.string(),
      /** What stands there, in the order of `compared`; null where the document has no such element. */
      values: v.array(v.nullable(v.string())),
    }),
  ),
})
export type TmsDiagnostics = v.InferOutput<typeof tmsDiagnosticsSchema>
