import * as v from 'valibot'

/** A link inside the console of the same Expressway; `path` as in the menu: `system/clustering`. */
const consoleLinkSchema = v.object({ label: v.string(), path: v.string() })

/** `GET status/frame`: everything around a page. All times are milliseconds since 1970. */
export const frameSchema = v.object({
  product: v.string(),
  systemName: v.string(),
  /** As on System > DNS; blank where none is set. */
  systemHostName: v.string(),
  address: v.string(),
  user: v.string(),
  access: v.picklist(['Read-write', 'Read-only', 'Auditor']),
  serialNumber: v.string(),
  version: v.string(),
  systemTime: v.number(),
  timeZone: v.string(),
  unacknowledgedAlarms: v.number(),
  /** The line that is shown on every page; empty where there is none. */
  classification: v.string(),
  maintenanceMode: v.boolean(),
  /** What the service setup selected; the menu shows everything while it is empty. */
  selectedServices: v.array(v.string()),
  clustered: v.boolean(),
  /** Absent when standalone; `host` is what one types in a browser. */
  primary: v.optional(v.object({ name: v.string(), host: v.string(), isThisSystem: v.boolean() })),
  /** The yellow bar: things that need an action. */
  informationBar: v.array(v.object({ text: v.string(), link: v.optional(consoleLinkSchema) })),
})
export type Frame = v.InferOutput<typeof frameSchema>

/** `GET status/clustering`: the words beside the rows and the lower sections. */
export const clusteringStatusSchema = v.object({
  rows: v.array(
    v.object({
      index: v.number(),
      /** Empty for a blank row. */
      word: v.picklist(['', 'This system', 'Unknown', 'Failed', 'Active']),
      /** The address typed in the row. */
      address: v.string(),
      /** Differs from the same row on the primary, or breaks the order; a short reason. */
      marker: v.optional(v.string()),
    }),
  ),
  database: v.picklist(['Active', 'Initialising', 'Inactive']),
  lastSynchronization: v.nullable(v.number()),
  nextSynchronization: v.nullable(v.number()),
  /** Fields of the page that differ from a peer in contact: `field` is the field key. */
  differences: v.array(
    v.object({ field: v.string(), peer: v.string(), here: v.string(), there: v.string() }),
  ),
  /** Names found in this system's server certificate, shown beside the rows in Enforce (CRE-44). */
  certificateNames: v.array(v.string()),
  /** Two or more peers answer with one IPv4 address (PRE-07); empty when there is no conflict. */
  conflicts: v.array(v.string()),
  /** What is going on and will pass: replication that waits for a peer to join (ADD-41). */
  notices: v.array(v.string()),
  /** While versions differ: the members by version, which replicate within their group only (PRE-03). */
  partitions: v.array(v.object({ version: v.string(), own: v.boolean(), peers: v.array(v.string()) })),
})
export type ClusteringStatus = v.InferOutput<typeof clusteringStatusSchema>

/** `GET status/alarms`: all peers' alarms; only `own` ones can be acknowledged. */
export const alarmsSchema = v.object({
  rows: v.array(
    v.object({
      id: v.string(),
      /** The product's number, or null where none is published. */
      number: v.nullable(v.string()),
      title: v.string(),
      description: v.string(),
      state: v.picklist(['New', 'Acknowledged']),
      severity: v.picklist(['Emergency', 'Alert', 'Critical', 'Error', 'Warning', 'Notice', 'Info', 'Debug']),
      peer: v.string(),
      own: v.boolean(),
      action: v.nullable(consoleLinkSchema),
      firstRaisedAt: v.number(),
      lastRaisedAt: v.number(),
    }),
  ),
})
export type Alarms = v.InferOutput<typeof alarmsSchema>

/** `GET status/overview`. */
export const overviewSchema = v.object({
  systemName: v.string(),
  upTimeMs: v.number(),
  softwareVersion: v.string(),
  ipv4Address: v.string(),
  ipv6Address: v.string(),
  options: v.array(v.string()),
  /** One block a peer in contact; alone when standalone. Peaks count since the last restart. */
  peers: v.array(
    v.object({
      peer: v.string(),
      own: v.boolean(),
      calls: v.object({ current: v.number(), peak: v.number(), capacity: v.number() }),
      registrations: v.object({ current: v.number(), peak: v.number(), capacity: v.number() }),
    }),
  ),
  cluster: v.nullable(
    v.object({
      name: v.string(),
      peersInService: v.number(),
      /** The names of the others: configured, and not in contact. */
      peersMissing: v.array(v.string()),
      peersConfigured: v.number(),
      /** So many peers count for the capacity; the others add resilience only. */
      peersCountedMax: v.number(),
      calls: v.number(),
      callCapacity: v.number(),
      registrations: v.number(),
      registrationCapacity: v.number(),
      richMediaSessionLicences: v.number(),
    }),
  ),
})
export type Overview = v.InferOutput<typeof overviewSchema>

/** `GET status/calls`: the calls of every peer in contact; only `own` ones can be disconnected here. */
export const callsSchema = v.object({
  rows: v.array(
    v.object({
      id: v.string(),
      startTime: v.number(),
      durationMs: v.number(),
      source: v.string(),
      destination: v.string(),
      type: v.string(),
      sipVariant: v.string(),
      protocol: v.string(),
      peer: v.string(),
      own: v.boolean(),
    }),
  ),
})
export type Calls = v.InferOutput<typeof callsSchema>

/** `GET status/registrations`: only the devices registered here (CRE-60). */
export const registrationsSchema = v.object({
  /** True while the restriction policy goes by the Deny List: devices can be put on it. */
  canBlock: v.boolean(),
  rows: v.array(
    v.object({
      id: v.string(),
      name: v.string(),
      number: v.string(),
      type: v.string(),
      protocol: v.string(),
      creationTime: v.number(),
      address: v.string(),
      deviceType: v.string(),
      peer: v.string(),
    }),
  ),
})
export type Registrations = v.InferOutput<typeof registrationsSchema>

/** `GET status/event-log`, `GET status/configuration-log` and `GET status/network-log`: newest first. */
export const logSchema = v.object({
  rows: v.array(
    v.object({
      id: v.number(),
      at: v.number(),
      event: v.string(),
      detail: v.string(),
      level: v.number(),
      user: v.string(),
      tone: v.picklist(['plain', 'good', 'warning', 'bad', 'diagnostic']),
    }),
  ),
})
export type Log = v.InferOutput<typeof logSchema>

/** `GET status/time`. */
export const timeStatusSchema = v.object({
  state: v.picklist(['Starting', 'Synchronized', 'Unsynchronized', 'Down', 'Reject']),
  servers: v.array(
    v.object({
      address: v.string(),
      condition: v.string(),
      flash: v.string(),
      authentication: v.string(),
      event: v.string(),
      /** Eight polls, newest last. */
      reachability: v.array(v.boolean()),
      offsetMs: v.nullable(v.number()),
      delayMs: v.nullable(v.number()),
      stratum: v.nullable(v.number()),
      refId: v.string(),
      refTime: v.nullable(v.number()),
      /** Why it does not answer, for `why`. */
      reason: v.optional(v.string()),
    }),
  ),
  systemTime: v.number(),
  timeZone: v.string(),
})
export type TimeStatus = v.InferOutput<typeof timeStatusSchema>

/** `GET status/option-keys`. */
export const optionKeysSchema = v.object({
  serialNumber: v.string(),
  keys: v.array(
    v.object({
      id: v.string(),
      key: v.string(),
      description: v.string(),
      kind: v.picklist(['feature', 'licence']),
    }),
  ),
  /** Feature keys that peers have and this one lacks, or the other way round; a missing key has to be bought (PSI-29). */
  differences: v.array(
    v.object({ peer: v.string(), missing: v.array(v.string()), extra: v.array(v.string()) }),
  ),
  keysToBuy: v.number(),
  /** The four pooled types (INT-14, PSI-31). */
  pool: v.array(
    v.object({
      type: v.string(),
      total: v.number(),
      inUse: v.number(),
      /** What the peers in service can carry, however many licences there are. */
      capacity: v.number(),
      contributions: v.array(
        v.object({
          peer: v.string(),
          count: v.number(),
          /** Set for a peer out of contact: when its licences leave the pool, and whether they have (INT-10, INT-11). */
          leavesPoolAt: v.nullable(v.number()),
          left: v.boolean(),
        }),
      ),
    }),
  ),
})
export type OptionKeys = v.InferOutput<typeof optionKeysSchema>

/** `GET status/restart-options`: what a restart would drop, and what waits for one. */
export const restartOptionsSchema = v.object({
  calls: v.number(),
  registrations: v.number(),
  /** Saved changes that are not in force: what was changed, and what brings it into force: `restart`, `reboot`. */
  waiting: v.array(v.object({ item: v.string(), needs: v.string() })),
  /** The action that brings all of them into force; null while none waits. */
  needed: v.nullable(v.string()),
})
export type RestartOptions = v.InferOutput<typeof restartOptionsSchema>

/** `GET status/backups` and `GET status/snapshots`: what was taken from this system, newest first. */
export const backupsSchema = v.object({
  rows: v.array(v.object({ fileName: v.string(), at: v.number(), version: v.string() })),
})
export type Backups = v.InferOutput<typeof backupsSchema>

/** `GET status/diagnostic-log`: the log that is being written or was written last; null where there is none. */
export const diagnosticLogSchema = v.object({
  log: v.nullable(
    v.object({
      startedAt: v.number(),
      /** Null while it is being written. */
      stoppedAt: v.nullable(v.number()),
      tcpdump: v.boolean(),
      markers: v.array(v.object({ at: v.number(), text: v.string() })),
    }),
  ),
})

/** `GET status/ip`: checks of what the IP and DNS pages hold. */
export const identitySchema = v.object({
  fqdn: v.string(),
  suggestedHostName: v.string(),
})
export type Identity = v.InferOutput<typeof identitySchema>

/** `GET status/ethernet`: what the interfaces negotiated. */
export const ethernetStatusSchema = v.object({
  interfaces: v.array(
    v.object({ name: v.string(), macAddress: v.string(), speed: v.string(), valid: v.boolean() }),
  ),
})
export type EthernetStatus = v.InferOutput<typeof ethernetStatusSchema>

/** Whether a zone works. On: it leads to no system that one could ask. */
const zoneStates = ['Off', 'On', 'Checking', 'Active', 'Failed'] as const

/** `GET status/zones`: what the list of zones shows beside the saved fields. */
export const zonesStatusSchema = v.object({
  rows: v.array(
    v.object({
      id: v.string(),
      name: v.string(),
      type: v.string(),
      calls: v.number(),
      bandwidthKbps: v.number(),
      proxiedRegistrations: v.number(),
      h323Status: v.picklist(zoneStates),
      /** How many of the systems at the other end answer. */
      h323Active: v.number(),
      sipStatus: v.picklist(zoneStates),
      sipActive: v.number(),
      /** Why each system at the other end fails, where all do. */
      sipCauses: v.array(v.string()),
      /** The systems at the other end; `cause` is empty where nothing is wrong. */
      connections: v.array(
        v.object({
          address: v.string(),
          reachability: v.picklist(['Checking', 'Reachable', 'Failed']),
          cause: v.string(),
        }),
      ),
      searchRuleStatus: v.string(),
      /** Peers of this cluster that the zone names: they must not (CRE-25). */
      clusterPeers: v.array(v.string()),
    }),
  ),
})
export type ZonesStatus = v.InferOutput<typeof zonesStatusSchema>

/** `GET status/findme-accounts`. */
export const findMeAccountsSchema = v.object({
  rows: v.array(v.object({ username: v.string(), displayName: v.string(), findMeId: v.string() })),
})
export type FindMeAccounts = v.InferOutput<typeof findMeAccountsSchema>

/** `GET status/registration-load`: what the Time to live costs (CRE-27). */
export const registrationLoadSchema = v.object({
  devices: v.number(),
  timeToLiveSeconds: v.number(),
  /** H.323 devices divided by the Time to live. */
  registrationsPerSecond: v.number(),
  /** Above this the pages become slow. */
  limitPerSecond: v.number(),
})
export type RegistrationLoad = v.InferOutput<typeof registrationLoadSchema>
