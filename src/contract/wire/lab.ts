import * as v from 'valibot'
import { NUMBER_MAX } from '#contract/number-max'
import { DAY_MS } from '#contract/spans'
import { TMS_VERSIONS } from '#contract/tms-versions'
import { limitMinutesSchema, modeSchema, wishSchema } from './procedures'

export const profileSchema = v.picklist(['strict', 'realistic'])
export type Profile = v.InferOutput<typeof profileSchema>

export const SPEEDS = [0, 1, 10, 60] as const

/** `GET api/lab/world`: a summary of everything. Times are milliseconds since 1970 in world time. */
export const worldSummarySchema = v.object({
  scenario: v.string(),
  seed: v.number(),
  profile: profileSchema,
  now: v.number(),
  /** 0 while paused. */
  speed: v.number(),
  /** The next thing that falls due, or null when nothing will. */
  nextEvent: v.nullable(v.object({ at: v.number(), name: v.string() })),
  expressways: v.array(
    v.object({
      id: v.string(),
      host: v.string(),
      address: v.string(),
      systemName: v.string(),
      version: v.string(),
      platform: v.string(),
      power: v.picklist(['up', 'restarting', 'shutting-down', 'resetting', 'installing', 'off']),
      /** What a browser on the operator's desk can reach. */
      reachable: v.boolean(),
      state: v.picklist(['standalone', 'clustered']),
      primary: v.boolean(),
      alarms: v.array(
        v.object({ key: v.string(), number: v.nullable(v.string()), acknowledged: v.boolean() }),
      ),
      calls: v.number(),
      registrations: v.number(),
      /** Of a subordinate: from whom it copies, when it last did, and when it will. Absent where nobody gives it anything. */
      copies: v.optional(
        v.object({ from: v.string(), last: v.nullable(v.number()), next: v.nullable(v.number()) }),
      ),
      /** What another unit on the network has as well and must not have. */
      identityConflicts: v.array(v.string()),
      /** What keeps it from its work although it runs: in two words, in a sentence, and the page that shows it. */
      troubles: v.array(v.object({ short: v.string(), text: v.string(), path: v.string() })),
    }),
  ),
  /** That what is wrong is to be found: then nothing is told of links, nor of what was broken before. */
  keepsCause: v.optional(v.literal(true)),
  links: v.array(
    v.object({
      from: v.string(),
      to: v.string(),
      working: v.boolean(),
      /** The name of the first broken condition. */
      broken: v.nullable(v.string()),
      /** Why it does not work, in a sentence. */
      cause: v.nullable(v.string()),
      /** What it cannot carry although it works, a sentence each. */
      limits: v.array(v.string()),
    }),
  ),
  /** The Cluster name in force on each Expressway, by id; blank where none is. */
  clusterNames: v.record(v.string(), v.string()),
  faults: v.array(
    v.object({
      id: v.string(),
      kind: v.string(),
      text: v.string(),
      /** The Expressways that it concerns, by id; none for one of a server. */
      expressways: v.array(v.string()),
      /** The ports that it keeps closed from one to the other. */
      blocks: v.array(v.object({ from: v.string(), to: v.string(), port: v.number() })),
      /** What its end would do harm to, or null (RMD-14). */
      warning: v.nullable(v.string()),
    }),
  ),
  /** Cisco TMS, in a world that has it: whether it can be reached, and how many of its tickets are open. */
  tms: v.optional(v.object({ isReachable: v.boolean(), tickets: v.number() })),
  /** The endpoints that stand in the world one by one, where there are any. */
  endpoints: v.optional(
    v.array(
      v.object({
        id: v.string(),
        host: v.string(),
        protocol: v.picklist(['SIP', 'H.323']),
        /** The names of the Expressways that have it; none where it is not registered. */
        registrars: v.array(v.string()),
        /** What its form says of where to register. */
        address: v.string(),
        /** Whether that is the name of a cluster: of one, or of one that was (DIS-21). */
        byClusterName: v.boolean(),
      }),
    ),
  ),
  /** What DNS answers for each name. */
  dnsRecords: v.array(v.object({ name: v.string(), addresses: v.array(v.string()) })),
  mistakes: v.array(
    v.object({ id: v.string(), at: v.number(), text: v.string(), guide: v.array(v.string()) }),
  ),
})
export type WorldSummary = v.InferOutput<typeof worldSummarySchema>

/** Answer of `GET api/lab/scenarios`. */
export const scenariosSchema = v.object({
  scenarios: v.array(v.object({ id: v.string(), title: v.string(), text: v.string() })),
})
export type Scenarios = v.InferOutput<typeof scenariosSchema>

/** What a world is drawn by. */
const numberedSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(NUMBER_MAX))

/** Body of `POST api/lab/scenario`. */
export const scenarioChoiceSchema = v.strictObject({
  id: v.string(),
  /** For which learner of many a world is made that is another one for each: names, addresses, who is concerned. */
  learner: v.optional(numberedSchema),
  seed: v.optional(numberedSchema),
  profile: v.optional(profileSchema),
  clock: v.optional(v.picklist(['paused', 'running'])),
  /** Signs the browser in everywhere with that account. */
  signin: v.optional(v.string()),
  /** Whether these sessions time out as others do; else they last as long as the world. */
  sessions: v.optional(v.literal('expire')),
  /** What is broken, as a start link writes it: `power-off:expe3`, `path-cut:expe1:expe2`. */
  faults: v.optional(v.array(v.string())),
  /** That what is broken is to be found: for an exam, which keeps it to itself until its end. */
  hidden: v.optional(v.literal('faults')),
  /** A procedure that is under way, by id. */
  procedure: v.optional(v.string()),
  /** Who plays which role in it, by its key; the others are played by whoever fits. */
  roles: v.optional(v.record(v.string(), v.string())),
  /** The step that is due, by its number in the drawer: those before it have been done as the guide has it. */
  step: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  mode: v.optional(modeSchema),
  /** What is wanted of Cisco TMS with the cluster. */
  wanted: v.optional(v.array(wishSchema)),
  /** The version of Cisco TMS, in a world that has it. */
  tms: v.optional(v.picklist(TMS_VERSIONS)),
  /** That it is not in Provisioning Extension mode yet. */
  extension: v.optional(v.literal('off')),
  /** Counted from the step that is due. */
  limitMinutes: v.optional(limitMinutesSchema),
  /** An exercise as a link carries it, which says all of it itself. */
  exercise: v.optional(v.string()),
  /** The instant of a world as a link carries it, which says all of it itself. */
  at: v.optional(v.string()),
})

/** Body of `POST api/lab/clock`. `toNextEvent` jumps to what `nextEvent` names. */
export const clockChangeSchema = v.union([
  v.strictObject({ advanceMs: v.pipe(v.number(), v.minValue(0), v.maxValue(5 * 365 * DAY_MS)) }),
  v.strictObject({ speed: v.picklist(SPEEDS) }),
  v.strictObject({ toNextEvent: v.literal(true) }),
])

/** Answer of `DELETE api/lab/faults/{id}`: what the end of the fault brings with it. */
export const faultRemovedSchema = v.object({
  notes: v.array(v.object({ text: v.string(), guide: v.array(v.string()) })),
})

/** Body of `POST api/lab/dns`: the addresses of a name; none takes it out of DNS. */
export const dnsRecordSchema = v.strictObject({ name: v.string(), addresses: v.array(v.string()) })

/** Answer of `GET api/lab/keys?host=…`: option keys made for that unit, none of which it has yet. */
export const keysForUnitSchema = v.object({
  host: v.string(),
  serialNumber: v.string(),
  keys: v.array(v.object({ key: v.string(), description: v.string() })),
})

/** Answer of `GET api/lab/events?since=N`: what was reported, oldest first. */
export const eventsSchema = v.object({
  latest: v.number(),
  events: v.array(
    v.object({
      serial: v.number(),
      at: v.number(),
      type: v.string(),
      expressway: v.nullable(v.string()),
      text: v.string(),
    }),
  ),
})
export type Events = v.InferOutput<typeof eventsSchema>

/** How many media sessions fit on a machine, how many it carries, and how many are left. */
const mediaSessionsSchema = v.object({ maximum: v.number(), inUse: v.number(), available: v.number() })
export type MediaSessions = v.InferOutput<typeof mediaSessionsSchema>

/** Where a call through a zone went, and why there. */
export const routeSchema = v.object({
  /** The zones that were tried, in order; the last one decided. */
  zones: v.array(
    v.object({
      zone: v.string(),
      /** The Expressway whose zone it is. */
      from: v.string(),
      /** The systems at the other end, in the order of the form. */
      peers: v.array(
        v.object({
          address: v.string(),
          /** What the system is called; null when no Expressway is at the address. */
          name: v.nullable(v.string()),
          /** Its number in its own cluster: the lowest goes first among equals. */
          number: v.nullable(v.number()),
          /** The figures that were compared; null where there were none to ask for. */
          sessions: v.nullable(mediaSessionsSchema),
          state: v.picklist([
            'chosen',
            'passed-over',
            'maintenance-mode',
            'certificate-refused',
            'unreachable',
            'unknown',
          ]),
          words: v.string(),
        }),
      ),
    }),
  ),
  /** Where the call went, a sentence for each place. */
  hops: v.array(v.object({ text: v.string(), guide: v.array(v.string()) })),
})
export type RouteTrace = v.InferOutput<typeof routeSchema>

/** Answer of `GET api/lab/calls?host=…`: what a test call from that Expressway can go through, and to. */
export const callChoicesSchema = v.object({
  /** Zones that lead to other systems, in the order in which they are tried. */
  zones: v.array(v.string()),
  /** An alias or two on every other Expressway that has any. */
  destinations: v.array(v.object({ alias: v.string(), host: v.string() })),
})
export type CallChoices = v.InferOutput<typeof callChoicesSchema>

/** What a call is made of: sound alone, or pictures as well. */
export const callMediaSchema = v.picklist(['video', 'audio'])
export type CallMedia = v.InferOutput<typeof callMediaSchema>

/**
 * Body of `POST api/lab/calls`: places a test call from an alias registered to that Expressway. Without zones the call
 * stays there; else it goes through the first of them, in the order of the Expressway's list, that can carry it. It is a
 * video call unless it says otherwise.
 */
export const testCallSchema = v.strictObject({
  host: v.string(),
  destination: v.string(),
  zones: v.optional(v.array(v.string())),
  media: v.optional(callMediaSchema),
})
export const testCallAnswerSchema = v.object({
  accepted: v.boolean(),
  reason: v.string(),
  /** Null for a call that goes through no zone. */
  route: v.nullable(routeSchema),
})
export type TestCallAnswer = v.InferOutput<typeof testCallAnswerSchema>

/** A log of a long day, backup files included; a larger file is none and is not read. */
export const LOG_LENGTH_MAX = 50_000_000

/** `GET|POST api/lab/log`: a world as scenario, seed, profile and commands; what a report hands in. */
export const commandLogSchema = v.object({
  shape: v.number(),
  scenario: v.string(),
  seed: v.number(),
  profile: profileSchema,
  entries: v.array(v.object({ at: v.number(), command: v.looseObject({ type: v.string() }) })),
  now: v.number(),
})
export type CommandLog = v.InferOutput<typeof commandLogSchema>
