import * as v from 'valibot'

/** Bodies of `POST api/{host}/actions/{action}`, by action. */
export const actionBodies = {
  'acknowledge-alarms': v.strictObject({ ids: v.array(v.string()) }),
  'disconnect-calls': v.strictObject({ ids: v.array(v.string()) }),
  'unregister-devices': v.strictObject({ ids: v.array(v.string()) }),
  'add-option-key': v.strictObject({ key: v.pipe(v.string(), v.maxLength(90)) }),
  'delete-option-keys': v.strictObject({ ids: v.array(v.string()) }),
  restart: v.strictObject({}),
  reboot: v.strictObject({}),
  shutdown: v.strictObject({}),
  'create-backup': v.strictObject({}),
  /** `content` is the file, base64. */
  'restore-backup': v.strictObject({ fileName: v.string(), content: v.string() }),
} as const

export type ActionName = keyof typeof actionBodies

/** Answer of most actions: how many things were changed, and a line for the page. */
export const actionDoneSchema = v.object({ changed: v.number(), message: v.string() })
export type ActionDone = v.InferOutput<typeof actionDoneSchema>

/** Answer of `restart`, `reboot` and `restore-backup`: when the console is expected back. */
export const restartingSchema = v.object({ startedAt: v.number(), until: v.number() })
export type Restarting = v.InferOutput<typeof restartingSchema>

/** Answer of `create-backup`: the file, base64. */
export const backupFileSchema = v.object({ fileName: v.string(), content: v.string() })
export type BackupFile = v.InferOutput<typeof backupFileSchema>
