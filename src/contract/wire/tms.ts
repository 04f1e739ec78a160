import * as v from 'valibot'
import { provisioningServices } from '#contract/settings/system/tms-provisioning-extension-services'
import { tmsPlaceOf } from '#contract/tms-pages'
import { TMS_VERSIONS } from '#contract/tms-versions'

/** The longest text that a field of Cisco TMS takes. */
const TEXT_LENGTH_MAX = 255
const text = v.pipe(v.string(), v.maxLength(TEXT_LENGTH_MAX))

const onOff = v.picklist(['On', 'Off'])

const provisioningServiceSchema = v.picklist(provisioningServices.map(({ key }) => key))

const change = <const K extends string, E extends v.ObjectEntries>(kind: K, entries: E) =>
  v.strictObject({ kind: v.literal(kind), ...entries })

/** Body of `POST api/tms`: everything that can be done in Cisco TMS. Blank fields of a form are sent blank. */
export const tmsChangeSchema = v.variant('kind', [
  change('create-folder', { name: text, parent: v.nullable(text) }),
  /** `Next` of the wizard. A blank password is the one that systems leave the factory with. */
  change('add-system', { folder: text, address: text, password: text, community: text }),
  /** Edit System of the wizard, and Edit Settings of a system that is there. */
  change('edit-system', { system: text, password: text }),
  /** Of the systems that wait in the wizard of that folder; without one, of all. */
  change('finish-adding', { despiteWarnings: v.boolean(), folder: v.optional(text) }),
  /** Save/Try. A blank password keeps the stored one. */
  change('save-connection', {
    system: text,
    hostName: text,
    address: text,
    community: text,
    password: text,
  }),
  change('force-refresh', { system: text }),
  change('acknowledge-tickets', { system: text }),
  change('purge-system', { system: text }),
  change('save-network-settings', {
    enforceManagementSettings: onOff,
    secureOnlyDeviceCommunication: onOff,
  }),
  /** What the lab makes of Cisco TMS: another version, and whether its Provisioning Extension is enabled. */
  change('set-up', { version: v.picklist(TMS_VERSIONS), isProvisioningExtensionMode: v.boolean() }),
  change('save-provisioning', { system: text, services: v.array(provisioningServiceSchema) }),
])
export type TmsChange = v.InferOutput<typeof tmsChangeSchema>

/** A page of Cisco TMS, as the URL has it behind `tms/`. Whether what it is about is there, Cisco TMS knows. */
export const tmsPlaceSchema = v.pipe(
  v.string(),
  v.maxLength(300),
  v.check((path) => tmsPlaceOf(path) !== undefined, 'Cisco TMS has no such page.'),
)

/** What keeps Cisco TMS from managing a system: each opens a ticket. */
const tmsFailureSchema = v.picklist(['no-response', 'no-web-response', 'wrong-password', 'stale-cluster'])
export type TmsFailure = v.InferOutput<typeof tmsFailureSchema>

const clusterSchema = v.object({
  name: v.string(),
  /** By their system names. */
  peers: v.array(v.string()),
  primary: v.string(),
})

/** What Cisco TMS read of a system when it asked it last. */
const tmsReadingSchema = v.object({
  name: v.string(),
  fqdn: v.string(),
  version: v.string(),
  serialNumber: v.string(),
  cluster: v.nullable(clusterSchema),
})

export type TmsReading = v.InferOutput<typeof tmsReadingSchema>

const systemSchema = v.object({
  id: v.string(),
  name: v.string(),
  /** As one types it into a browser. */
  host: v.string(),
  folder: v.string(),
  /** False while the wizard shows it with a warning. */
  isAdded: v.boolean(),
  hostName: v.string(),
  address: v.string(),
  community: v.string(),
  tickets: v.array(
    v.object({
      failure: tmsFailureSchema,
      title: v.string(),
      state: v.picklist(['Open', 'Acknowledged']),
      /** What the lab knows beside it. */
      because: v.nullable(v.string()),
    }),
  ),
  /** A message that may be ignored; blank where there is none. */
  message: v.string(),
  reading: v.nullable(tmsReadingSchema),
  refreshedAt: v.nullable(v.number()),
  /** The services of its cluster that are on; null where it is in none, or Cisco TMS provisions nobody. */
  services: v.nullable(v.array(provisioningServiceSchema)),
})
export type TmsSystemView = v.InferOutput<typeof systemSchema>

/** Answer of `GET api/tms`: all that Cisco TMS shows. */
export const tmsSchema = v.object({
  version: v.string(),
  isProvisioningExtensionMode: v.boolean(),
  enforceManagementSettings: onOff,
  secureOnlyDeviceCommunication: onOff,
  folders: v.array(v.object({ id: v.string(), name: v.string(), parent: v.nullable(v.string()) })),
  systems: v.array(systemSchema),
  /** What the lab tells beside it: the password of root on each Expressway. */
  rootPasswords: v.array(v.object({ host: v.string(), password: v.string() })),
  now: v.number(),
})
export type TmsView = v.InferOutput<typeof tmsSchema>

/**
 * Answer of `GET api/tms/diagnostics/{system}`: the cluster diagnostics of Cisco TMS (TRB-21). It fetches
 * alternatesconfiguration.xml from every peer of the system's cluster and compares the texts.
 */
export const tmsDiagnosticsSchema = v.object({
  /** `not-compared` where fewer than two peers have given their document. */
  verdict: v.picklist(['same', 'different', 'not-compared']),
  /** The peers whose documents were compared, by their names in Cisco TMS. */
  compared: v.array(v.string()),
  /** Who was left out, and why. */
  leftOut: v.array(v.object({ name: v.string(), because: v.string() })),
  differences: v.array(
    v.object({
      /** Where it stands in the document: `Zones/Zone[3]/Name`. */
      location: v.string(),
      /** What stands there, in the order of `compared`; null where the document has no such element. */
      values: v.array(v.nullable(v.string())),
    }),
  ),
})
export type TmsDiagnostics = v.InferOutput<typeof tmsDiagnosticsSchema>
