import * as v from 'valibot'
import { type CommandLog, profileSchema } from '#contract/wire/lab'
import { logFile } from '../../host/log-file'
import type { SetAside } from '../../host/storage'

/** A command that is none stands in the file under this type, with what it was. */
const NO_COMMAND = 'unreadable'

const number = v.fallback(v.number(), 0)
const commandSchema = v.pipe(
  v.unknown(),
  v.transform((was) => (v.is(v.looseObject({ type: v.string() }), was) ? was : { type: NO_COMMAND, was })),
)

/** A world that this build cannot open, as far as its members are what they would be here. */
const keptSchema = v.object({
  head: v.looseObject({
    shape: number,
    scenario: v.fallback(v.string(), ''),
    seed: number,
    profile: v.fallback(profileSchema, 'strict'),
    clock: v.fallback(v.looseObject({ anchor: number }), { anchor: 0 }),
  }),
  records: v.array(
    v.fallback(v.looseObject({ at: number, command: commandSchema }), {
      at: 0,
      command: { type: NO_COMMAND },
    }),
  ),
})

/** A world that was set aside as a file, whatever its records are: nobody here has judged them. */
export function keptFile(kept: SetAside): CommandLog {
  const { head, records } = v.parse(keptSchema, kept)
  return logFile(head, records, head.clock.anchor)
}
