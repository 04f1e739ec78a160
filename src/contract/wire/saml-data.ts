import * as v from 'valibot'

/** Answer of `GET api/{host}/saml-data`: the SAML metadata of the cluster that an Expressway-C is in (REP-19). */
export const samlDataSchema = v.object({
  peers: v.array(v.object({ name: v.string(), serialNumber: v.string() })),
  /** The file of all peers; null where single sign-on is not in use, so that there is none. */
  file: v.nullable(v.object({ fileName: v.string(), text: v.string(), fingerprint: v.string() })),
})
export type SamlData = v.InferOutput<typeof samlDataSchema>
