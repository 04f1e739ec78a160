import * as v from 'valibot'
import { PATTERN_TYPES } from '../lists/pattern-fields'
import { sentFileSchema } from './file'

/** What Maintenance > Tools > Network utilities > DNS lookup can ask for. */
export const DNS_QUERY_TYPES = ['All', 'A', 'AAAA', 'SRV', 'NAPTR'] as const

const hostSchema = v.pipe(v.string(), v.trim(), v.minLength(1, 'Enter a host.'), v.maxLength(255))

/** Body of `POST api/{host}/tools/dns-lookup`, which the name servers count; no server means all that are configured. */
export const dnsQuestionSchema = v.object({
  host: hostSchema,
  type: v.picklist(DNS_QUERY_TYPES),
  servers: v.pipe(v.array(v.string()), v.maxLength(5)),
})
export type DnsQuestion = v.InferOutput<typeof dnsQuestionSchema>

/** Answer: the records, or why there are none. */
export const dnsAnswerSchema = v.object({
  rows: v.array(
    v.object({
      queryType: v.string(),
      name: v.string(),
      /** Seconds. */
      ttl: v.number(),
      class: v.string(),
      type: v.string(),
      response: v.string(),
    }),
  ),
  /** The server that answered; null when none did. */
  server: v.nullable(v.string()),
  message: v.string(),
})
export type DnsAnswer = v.InferOutput<typeof dnsAnswerSchema>

/** The query of `GET api/{host}/tools/ping?host=…`. */
export const pingQuestionSchema = v.object({ host: hostSchema })

/** Answer: the response time, null when nothing answers. */
export const pingAnswerSchema = v.object({
  host: v.string(),
  address: v.nullable(v.string()),
  milliseconds: v.nullable(v.number()),
  message: v.string(),
})
export type PingAnswer = v.InferOutput<typeof pingAnswerSchema>

/** The query of `GET api/{host}/tools/traceroute?host=…` and of `tracepath`, which differ in how they ask. */
export const traceQuestionSchema = v.object({ host: hostSchema })

/** Answer: the hops on the way, and why there are no more. */
export const traceAnswerSchema = v.object({
  host: v.string(),
  address: v.nullable(v.string()),
  hops: v.array(v.object({ ttl: v.number(), response: v.string() })),
  message: v.string(),
})
export type TraceAnswer = v.InferOutput<typeof traceAnswerSchema>

/** What Maintenance > Tools > Check pattern can do with an alias that fits. */
export const CHECKED_BEHAVIORS = ['Strip', 'Leave', 'Replace', 'Add Prefix', 'Add Suffix'] as const

const sixty = (message: string) => v.pipe(v.string(), v.trim(), v.minLength(1, message), v.maxLength(60))

/** The query of `GET api/{host}/tools/check-pattern`; `text` replaces the part that fits, or is added. */
export const patternQuestionSchema = v.object({
  alias: sixty('Enter an alias.'),
  type: v.picklist(PATTERN_TYPES),
  string: sixty('Enter a pattern string.'),
  behavior: v.picklist(CHECKED_BEHAVIORS),
  text: v.pipe(v.string(), v.maxLength(60)),
})
export type PatternQuestion = v.InferOutput<typeof patternQuestionSchema>

/** Answer: whether the alias fits, and what becomes of it. */
export const patternAnswerSchema = v.object({
  succeeded: v.boolean(),
  details: v.string(),
  alias: v.string(),
})
export type PatternAnswer = v.InferOutput<typeof patternAnswerSchema>

export const LOCATE_PROTOCOLS = ['SIP', 'H.323'] as const

/** The query of `GET api/{host}/tools/locate?alias=…&hopCount=…&protocol=…`. */
export const locateQuestionSchema = v.object({
  alias: sixty('Enter an alias.'),
  hopCount: v.pipe(
    v.string(),
    v.transform(Number),
    v.integer('The hop count is a whole number.'),
    v.minValue(1, 'The hop count is from 1 to 255.'),
    v.maxValue(255, 'The hop count is from 1 to 255.'),
  ),
  protocol: v.picklist(LOCATE_PROTOCOLS),
})
export type LocateQuestion = v.InferOutput<typeof locateQuestionSchema>

/** Answer: what was tried in order, and whether the alias was found. */
export const locateAnswerSchema = v.object({
  rows: v.array(
    v.object({
      /** `Transform 100`, or the name of a search rule. */
      rule: v.string(),
      alias: v.string(),
      /** The zone that was asked; blank for a transform. */
      target: v.string(),
      result: v.picklist(['Changed', 'Found', 'Not found']),
      details: v.string(),
    }),
  ),
  found: v.boolean(),
  message: v.string(),
})
export type LocateAnswer = v.InferOutput<typeof locateAnswerSchema>

/** The answer of the tests of certificates and connections: checks in their order, later ones only while all hold. */
export const checksSchema = v.object({
  rows: v.array(v.object({ check: v.string(), passed: v.boolean(), evidence: v.string() })),
  passed: v.boolean(),
})
export type Checks = v.InferOutput<typeof checksSchema>

/** The query of `GET api/{host}/tools/secure-traversal-test?host=…&name=…`. */
export const secureTraversalQuestionSchema = v.object({
  host: hostSchema,
  /** The TLS verify subject name that the other side has in its traversal zone. */
  name: v.pipe(v.string(), v.trim(), v.minLength(1, 'Enter a TLS verify name.'), v.maxLength(255)),
})
export type SecureTraversalQuestion = v.InferOutput<typeof secureTraversalQuestionSchema>

/** The services that the connectivity test looks for. */
export const TESTED_SERVICES = [
  '_sips._tcp',
  '_sip._tcp',
  '_h323ls._udp',
  '_h323cs._tcp',
  '_collab-edge._tls',
] as const

/** The query of `GET api/{host}/tools/connectivity-test?service=…&domain=…`. */
export const connectivityQuestionSchema = v.object({
  service: v.picklist(TESTED_SERVICES),
  domain: v.pipe(v.string(), v.trim(), v.minLength(1, 'Enter a domain.'), v.maxLength(255)),
})
export type ConnectivityQuestion = v.InferOutput<typeof connectivityQuestionSchema>

/** The body of `POST api/{host}/tools/client-certificate-test`: a certificate that nobody keeps. */
export const clientCertificateQuestionSchema = v.object({ file: sentFileSchema })
