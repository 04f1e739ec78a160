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

/** A zone that is longer is no exercise. */
export const RECORDS_MAX = 500

const records = v.pipe(v.array(zoneRecordSchema), v.maxLength(RECORDS_MAX))

/** Body of `POST api/lab/dns/records`: what goes and what comes, all of it or nothing. */
export const dnsChangeSchema = v.strictObject({
  remove: records,
  add: records,
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

/** Body of `POST api/lab/dns/preset`. */
export const presetChoiceSchema = v.strictObject({ id: v.string() })

/** The name under which the name of an IP address stands. */
export function reverseName(ip: string): string {
  if (isIpv4(ip)) return `${ip.split('.').toReversed().join('.')}.in-addr.arpa`
  const digits = ipaddr.IPv6.parse(ip)
    .parts.map((part) => part.toString(16).padStart(4, '0'))
    .join('')
  return `${digits.split('').toReversed().join('.')}.ip6.arpa`
}
