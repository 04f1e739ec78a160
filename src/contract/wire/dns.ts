import ipaddr from 'ipaddr.js'
import * as v from 'valibot'
import { isIpv4 } from '../settings/formats'

/** Where a question is asked from: the private network, or everywhere else. */
export const DNS_VIEWS = ['internal', 'public'] as const
export type DnsView = (typeof DNS_VIEWS)[number]

export const RECORD_TYPES = ['A', 'AAAA', 'PTR', 'CNAME', 'SRV', 'NAPTR'] as const
export type RecordType = (typeof RECORD_TYPES)[number]

const line = v.pipe(v.string(), v.maxLength(600))

/** One record of a zone. Names have no dot at their end. */
export const zoneRecordSchema = v.strictObject({
  view: v.picklist(DNS_VIEWS),
  /** Lower case. */
  name: line,
  type: v.picklist(RECORD_TYPES),
  /** Seconds. */
  ttl: v.number(),
  /** What follows the type in a zone file: `10.0.0.11`, `1 1 5061 expe1.example.com`. */
  data: line,
})
export type DnsRecord = v.InferOutput<typeof zoneRecordSchema>

/** Body of `POST api/lab/dns/records`: what goes and what comes, all of it or nothing. */
export const dnsChangeSchema = v.strictObject({
  remove: v.array(zoneRecordSchema),
  add: v.array(zoneRecordSchema),
})
export type DnsChange = v.InferOutput<typeof dnsChangeSchema>

/** Body of `POST api/lab/dns/ask`: what somebody asks at that place, of its own name server unless another is named. */
export const nameQuestionSchema = v.strictObject({
  asker: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,40}$/, 'Enter a short name of the asker.')),
  view: v.picklist(DNS_VIEWS),
  name: v.pipe(v.string(), v.maxLength(255)),
  type: v.picklist(RECORD_TYPES),
  server: v.optional(v.pipe(v.string(), v.maxLength(255))),
})
export type NameQuestion = v.InferOutput<typeof nameQuestionSchema>

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
    v.object({ view: v.picklist(DNS_VIEWS), address: v.string(), queries: v.number(), answers: v.boolean() }),
  ),
  /** `use`: what a service is for, in words; blank for any other record. */
  zones: v.array(
    v.object({
      view: v.picklist(DNS_VIEWS),
      name: v.string(),
      records: v.array(v.object({ ...zoneRecordSchema.entries, use: v.string() })),
    }),
  ),
  /** Null in an exam, which tells no reasons before its end. */
  findings: v.nullable(v.array(findingSchema)),
  /** Whom a thousand askers would choose first, of each service. */
  shares: v.array(
    v.object({
      view: v.picklist(DNS_VIEWS),
      name: v.string(),
      targets: v.array(v.object({ target: v.string(), first: v.number() })),
    }),
  ),
  discoveries: v.array(discoverySchema),
  presets: v.array(v.object({ id: v.string(), title: v.string(), text: v.string() })),
})
export type Zones = v.InferOutput<typeof zonesSchema>

/** Body of `POST api/lab/dns/preset`. */
export const presetChoiceSchema = v.strictObject({ id: v.string() })

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

/** The name under which the name of an IP address stands. */
export function reverseName(ip: string): string {
  if (isIpv4(ip)) return `${ip.split('.').toReversed().join('.')}.in-addr.arpa`
  const digits = ipaddr.IPv6.parse(ip)
    .parts.map((part) => part.toString(16).padStart(4, '0'))
    .join('')
  return `${digits.split('').toReversed().join('.')}.ip6.arpa`
}
