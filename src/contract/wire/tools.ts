import * as v from 'valibot'

/** What Maintenance > Tools > Network utilities > DNS lookup can ask for. */
export const DNS_QUERY_TYPES = ['All', 'A', 'AAAA', 'SRV', 'NAPTR'] as const

const hostSchema = v.pipe(v.string(), v.trim(), v.minLength(1, 'Enter a host.'), v.maxLength(255))

/** The query of `GET api/{host}/tools/dns-lookup?host=…&type=…&server=…`; no server means all that are configured. */
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
