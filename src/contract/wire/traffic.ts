import * as v from 'valibot'

/** `GET status/call-history`: the calls that ended on any peer in contact since its last restart, newest first. */
export const callHistorySchema = v.object({
  rows: v.array(
    v.object({
      id: v.string(),
      startTime: v.number(),
      endTime: v.number(),
      source: v.string(),
      destination: v.string(),
      type: v.string(),
      protocol: v.string(),
      status: v.string(),
      peer: v.string(),
      own: v.boolean(),
    }),
  ),
})
export type CallHistory = v.InferOutput<typeof callHistorySchema>

/** `GET status/search-history`: the searches that led to calls, newest first. */
export const searchHistorySchema = v.object({
  rows: v.array(
    v.object({
      id: v.string(),
      startTime: v.number(),
      searchType: v.string(),
      source: v.string(),
      destination: v.string(),
      status: v.string(),
    }),
  ),
})
export type SearchHistory = v.InferOutput<typeof searchHistorySchema>

/** `GET status/registration-aliases`: every alias of every device that is registered here. */
export const registrationAliasesSchema = v.object({
  rows: v.array(
    v.object({
      id: v.string(),
      alias: v.string(),
      aliasType: v.string(),
      device: v.string(),
      protocol: v.string(),
      creationTime: v.number(),
      address: v.string(),
      peer: v.string(),
    }),
  ),
})
export type RegistrationAliases = v.InferOutput<typeof registrationAliasesSchema>

/** `GET status/registration-history`: the devices that are registered here no longer. */
export const registrationHistorySchema = v.object({
  rows: v.array(
    v.object({
      id: v.string(),
      name: v.string(),
      number: v.string(),
      type: v.string(),
      protocol: v.string(),
      creationTime: v.number(),
      endTime: v.number(),
      reason: v.string(),
      address: v.string(),
    }),
  ),
})
export type RegistrationHistory = v.InferOutput<typeof registrationHistorySchema>

/** `GET status/local-zone`: what the subzones carry. */
export const localZoneSchema = v.object({
  rows: v.array(
    v.object({
      name: v.string(),
      registrations: v.number(),
      calls: v.number(),
      bandwidthKbps: v.number(),
    }),
  ),
})
export type LocalZone = v.InferOutput<typeof localZoneSchema>

/** `GET status/links` and `GET status/pipes`: what they carry. */
export const bandwidthSchema = v.object({
  rows: v.array(v.object({ name: v.string(), calls: v.number(), bandwidthKbps: v.number() })),
})
export type Bandwidth = v.InferOutput<typeof bandwidthSchema>

/** `GET status/policy-services`: the servers that decide about registrations, calls and searches. */
export const policyServicesSchema = v.object({
  rows: v.array(v.object({ name: v.string(), url: v.string(), status: v.string(), lastUsed: v.string() })),
})
export type PolicyServices = v.InferOutput<typeof policyServicesSchema>

/** `GET status/ip` and its like: a page that is boxes of labels and values. */
export const factsSchema = v.object({
  sections: v.array(
    v.object({
      title: v.string(),
      rows: v.array(
        v.object({
          label: v.string(),
          /** Words, or a moment that the page writes in the time zone of the system. */
          value: v.union([v.string(), v.object({ at: v.number() })]),
        }),
      ),
    }),
  ),
})
export type Facts = v.InferOutput<typeof factsSchema>

const portsSchema = v.array(
  v.object({
    type: v.string(),
    description: v.string(),
    address: v.string(),
    ports: v.string(),
    transport: v.string(),
  }),
)

/** `GET status/port-usage`: what firewalls around this system have to let through. */
export const portUsageSchema = v.object({ inbound: portsSchema, outbound: portsSchema, remote: portsSchema })
export type PortUsage = v.InferOutput<typeof portUsageSchema>
