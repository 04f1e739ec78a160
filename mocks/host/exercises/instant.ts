import * as v from 'valibot'
import { isNestedTooDeep } from '#contract/nesting'
import { type CommandLog, commandLogSchema } from '#contract/wire/lab'
import { refuse } from '../../sim/ground/index'
import { type Fresh, freshFromLog } from '../fresh'
import { MemoryStorage } from '../memory-storage'
import type { HostRefusal, ScenarioChoice } from '../world-host'
import { unveiled, veiled } from './veil'

/** The instant at which a log ends, as a start link carries it. */
export const instantAsLink = (log: CommandLog): string => veiled(JSON.stringify(log))

const no = (why: string): HostRefusal => ({
  refusal: refuse('invalid', `The link leads to no instant. ${why}`).refusal,
})

/** The world at the instant that a link carries, its clock stopped. */
export async function freshOfInstant({ at = '', ...rest }: ScenarioChoice): Promise<Fresh | HostRefusal> {
  const beside = Object.entries(rest).filter(([part, value]) => part !== 'id' && value !== undefined)
  if (rest.id !== '' || beside.length > 0)
    return no('An instant says all of it itself: leave the other parts out.')
  const plain = unveiled(at)
  if ('why' in plain) return no(plain.why)
  const read = v.safeParse(
    v.pipe(
      v.string(),
      v.parseJson(),
      v.check((json) => !isNestedTooDeep(json)),
      commandLogSchema,
    ),
    plain.text,
  )
  // Nothing of it is stored here: it is replayed from its beginning.
  return read.success
    ? freshFromLog(read.output, new MemoryStorage())
    : no('What it carries is no log of a world.')
}
