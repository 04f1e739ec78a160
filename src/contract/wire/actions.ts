import * as v from 'valibot'
import { certificateActionBodies } from './certificates'
import { sentFileSchema } from './file'

/** The longest password that a backup file takes. */
export const FILE_PASSWORD_LENGTH_MAX = 256

const filePassword = v.pipe(v.string(), v.maxLength(FILE_PASSWORD_LENGTH_MAX))

/** Bodies of `POST api/{host}/actions/{action}`, by action. */
export const actionBodies = {
  'acknowledge-alarms': v.strictObject({ ids: v.array(v.string()) }),
  'disconnect-calls': v.strictObject({ ids: v.array(v.string()) }),
  'unregister-devices': v.strictObject({
    ids: v.array(v.string()),
    block: v.optional(v.boolean(), false),
  }),
  'add-option-key': v.strictObject({ key: v.pipe(v.string(), v.maxLength(90)) }),
  'delete-option-keys': v.strictObject({ ids: v.array(v.string()) }),
  restart: v.strictObject({}),
  reboot: v.strictObject({}),
  shutdown: v.strictObject({}),
  'restart-b2bua-service': v.strictObject({}),
  'reset-system': v.strictObject({}),
  'terminate-sessions': v.strictObject({ ids: v.array(v.string()) }),
  'unblock-addresses': v.strictObject({ ids: v.array(v.string()) }),
  'activate-firewall-rules': v.strictObject({}),
  'accept-firewall-rules': v.strictObject({}),
  'roll-back-firewall-rules': v.strictObject({}),
  'revert-firewall-rules': v.strictObject({}),
  'select-services': v.strictObject({ services: v.array(v.string()) }),
  /** With a password the file is encrypted. */
  'create-backup': v.strictObject({ password: v.optional(filePassword, '') }),
  'create-snapshot': v.strictObject({}),
  'start-diagnostic-log': v.strictObject({ tcpdump: v.boolean() }),
  'mark-diagnostic-log': v.strictObject({
    text: v.pipe(v.string(), v.trim(), v.minLength(1, 'Enter a marker.'), v.maxLength(128)),
  }),
  'stop-diagnostic-log': v.strictObject({}),
  'download-diagnostic-log': v.strictObject({}),
  'restore-backup': v.strictObject({ ...sentFileSchema.entries, password: v.optional(filePassword, '') }),
  /** `content` is the file, base64. */
  'upload-image': v.strictObject({ fileName: v.pipe(v.string(), v.maxLength(255)), content: v.string() }),
  'continue-upgrade': v.strictObject({}),
  'discard-image': v.strictObject({}),
  'flush-dns-cache': v.strictObject({}),
  ...certificateActionBodies,
} as const

export type ActionName = keyof typeof actionBodies

/** Answer of most actions: how many things were changed, and a line for the page. */
export const actionDoneSchema = v.object({ changed: v.number(), message: v.string() })

/**
 * Answer of `restart`, `reboot`, `reset-system` and `restore-backup`: when the console is expected back. With `diskCheck` the machine
 * is away for longer, and the browser stops waiting at `until` (UPG-17). `movesTo` is the address at which it answers
 * afterwards, where the restart changes it (ADR-04).
 */
export const restartingSchema = v.object({
  startedAt: v.number(),
  until: v.number(),
  diskCheck: v.optional(v.boolean(), false),
  movesTo: v.nullable(v.string()),
})
export type Restarting = v.InferOutput<typeof restartingSchema>

/** Answer of `create-backup`, `create-snapshot` and `download-diagnostic-log`: the file, base64. */
export const backupFileSchema = v.object({ fileName: v.string(), content: v.string() })
