import * as v from 'valibot'
import { DNS_VIEWS, RECORD_TYPES, zoneRecordSchema } from './dns'

/** Something odd about the zones, in the guide's words, with the rows that ask for another thing. */
const findingSchema = v.object({
  id: v.string(),
  /** `wrong` breaks something; `advice` is what the guide recommends. */
  weight: v.picklist(['wrong', 'advice']),
  text: v.string(),
  guide: v.array(v.string()),
  /** The record that it is about; null where one is missing. */
  record: v.nullable(
    v.object({ view: v.picklist(DNS_VIEWS), name: v.string(), type: v.picklist(RECORD_TYPES) }),
  ),
  /** The page of a console on which it can be mended as well, or null. */
  page: v.nullable(v.object({ host: v.string(), path: v.string() })),
})
export type DnsFinding = v.InferOutput<typeof findingSchema>

/** What a client does to find its way: the questions in their order, with what came of each. */
const discoverySchema = v.object({
  id: v.string(),
  title: v.string(),
  steps: v.array(v.object({ name: v.string(), type: v.string(), status: v.string(), text: v.string() })),
  works: v.boolean(),
  /** What it does in the end. */
  text: v.string(),
  guide: v.array(v.string()),
})
export type Discovery = v.InferOutput<typeof discoverySchema>

/** Answer of `GET api/lab/dns`, and of a change of it. */
export const zonesSchema = v.object({
  /** The view that the Expressways see. */
  usualView: v.picklist(DNS_VIEWS),
  servers: v.array(
    v.object({
      view: v.picklist(DNS_VIEWS),
      address: v.string(),
      queries: v.number(),
      answers: v.nullable(v.boolean()),
    }),
  ),
  /** `use`: what a service is for, in words; blank for any other record. */
  zones: v.array(
    v.object({
      view: v.picklist(DNS_VIEWS),
      name: v.string(),
      records: v.array(v.object({ ...zoneRecordSchema.entries, use: v.string() })),
    }),
  ),
  /** Null while no reasons are told: in an exam before its end, and to who practises until it is asked for. */
  findings: v.nullable(v.array(findingSchema)),
  /** Whom a thousand askers would choose first, of each service. */
  shares: v.array(
    v.object({
      view: v.picklist(DNS_VIEWS),
      name: v.string(),
      targets: v.array(v.object({ target: v.string(), first: v.number() })),
    }),
  ),
  /** The ENUM numbers that stand in the zones, each with what it becomes in the order in which it is tried. */
  numbers: v.array(
    v.object({
      view: v.picklist(DNS_VIEWS),
      number: v.string(),
      name: v.string(),
      uris: v.array(
        v.object({ protocol: v.string(), uri: v.string(), service: v.string(), expression: v.string() }),
      ),
    }),
  ),
  discoveries: v.array(discoverySchema),
  presets: v.array(
    v.object({ id: v.string(), title: v.string(), text: v.string(), guide: v.array(v.string()) }),
  ),
})
export type Zones = v.InferOutput<typeof zonesSchema>

/** Answer of `POST api/lab/dns/ask`: the sections of a reply, as `dig` shows them. */
export const dnsReplySchema = v.object({
  /** Null when no name server answers. */
  server: v.nullable(v.string()),
  status: v.picklist(['NOERROR', 'NXDOMAIN', 'SERVFAIL', 'REFUSED', 'TIMEOUT']),
  /** The asker had the answer from before. */
  isKept: v.boolean(),
  question: v.string(),
  answer: v.array(v.string()),
  authority: v.array(v.string()),
  additional: v.array(v.string()),
})
export type DnsReplyShown = v.InferOutput<typeof dnsReplySchema>
