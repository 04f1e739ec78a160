import * as v from 'valibot'

/** Lines that are told at once, the newest of them. */
export const SYSLOG_LINES_MAX = 300

/** Answer of `GET api/lab/syslog?server=ADDRESS`: what remote syslog servers get, and what that one has got. */
export const syslogSchema = v.object({
  /** Every server to which somebody sends, by its address, and who does. */
  servers: v.array(v.object({ address: v.string(), senders: v.array(v.string()) })),
  /** Who sends to a name that leads nowhere, and why it does not. */
  lost: v.array(v.object({ host: v.string(), name: v.string(), reason: v.string() })),
  /** The lines of all who send to the one that was asked for, newest first; without one, to the first. */
  lines: v.array(
    v.object({
      id: v.string(),
      at: v.number(),
      host: v.string(),
      severity: v.string(),
      event: v.string(),
      detail: v.string(),
    }),
  ),
})
export type Syslog = v.InferOutput<typeof syslogSchema>
