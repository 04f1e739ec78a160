import * as v from 'valibot'
import { callMediaSchema, routeSchema } from './lab'

const text = v.pipe(v.string(), v.maxLength(255))

/** How an endpoint finds a cluster and keeps it; which of them there are depends on its protocol (END-02). */
const ENDPOINT_METHODS = ['outbound', 'srv', 'round-robin', 'static'] as const
const methodSchema = v.picklist(ENDPOINT_METHODS)
export type EndpointMethod = v.InferOutput<typeof methodSchema>

const protocolSchema = v.picklist(['SIP', 'H.323'])
export type EndpointProtocol = v.InferOutput<typeof protocolSchema>

/** What its form says. The second address belongs to Proxy 2, which only SIP outbound asks for. */
const settingsSchema = v.strictObject({ address: text, address2: text, outbound: v.boolean() })
export type EndpointSettings = v.InferOutput<typeof settingsSchema>

/** Body of `POST api/endpoints/{id}`: everything that can be done at an endpoint. */
export const endpointChangeSchema = v.variant('kind', [
  /** Fills the form in for a method. */
  v.strictObject({ kind: v.literal('choose-method'), method: methodSchema }),
  v.strictObject({ kind: v.literal('save'), settings: settingsSchema }),
  /** Switches it off and on: it begins anew. */
  v.strictObject({ kind: v.literal('restart') }),
  /** A video call, unless it says otherwise. */
  v.strictObject({ kind: v.literal('call'), destination: text, media: v.optional(callMediaSchema) }),
])
export type EndpointChange = v.InferOutput<typeof endpointChangeSchema>

/** A line of its log: a name was looked up, an Expressway was tried, and what came of it. */
const attemptSchema = v.object({
  at: v.number(),
  kind: v.picklist(['lookup', 'refused', 'unanswered', 'registered', 'renewed', 'lost', 'start']),
  text: v.string(),
})
export type EndpointAttempt = v.InferOutput<typeof attemptSchema>

/** Something about it that the guide has otherwise, and the field that it is about. */
const flagSchema = v.object({
  field: v.picklist(['address', 'address2', 'dns']),
  text: v.string(),
  guide: v.array(v.string()),
})
export type EndpointFlag = v.InferOutput<typeof flagSchema>

const callSchema = v.object({
  accepted: v.boolean(),
  reason: v.string(),
  route: v.nullable(routeSchema),
})
export type EndpointCall = v.InferOutput<typeof callSchema>

/** Answer of `GET api/endpoints/{id}`: all that the small page of an endpoint shows. */
export const endpointSchema = v.object({
  id: v.string(),
  host: v.string(),
  name: v.string(),
  number: v.string(),
  address: v.string(),
  protocol: protocolSchema,
  settings: settingsSchema,
  method: methodSchema,
  /** Every method of its protocol, the best first; `because` says why one cannot be chosen. */
  methods: v.array(
    v.object({ id: methodSchema, name: v.string(), text: v.string(), because: v.nullable(v.string()) }),
  ),
  /** Where it is registered: one line for each registration that it keeps. */
  registrations: v.array(
    v.object({
      registrar: v.nullable(v.object({ name: v.string(), host: v.string() })),
      since: v.nullable(v.number()),
      /** When it refreshes next or tries again. */
      nextAt: v.nullable(v.number()),
      lifeSeconds: v.nullable(v.number()),
      /** The Alternate Gatekeepers that came with it. */
      alternates: v.array(v.string()),
    }),
  ),
  /** How many Expressways its settings lead it to. */
  canReach: v.number(),
  peers: v.number(),
  flags: v.array(flagSchema),
  /** Why it is not registered, with the rows that explain it; null where it is, or where nobody may be told. */
  why: v.nullable(v.object({ text: v.string(), guide: v.array(v.string()) })),
  attempts: v.array(attemptSchema),
  /** Whom it can call. */
  others: v.array(v.string()),
  /** What came of the call that was just made. */
  call: v.nullable(callSchema),
  now: v.number(),
})
export type EndpointView = v.InferOutput<typeof endpointSchema>
