import { LOG_LENGTH_MAX } from '#contract/wire/lab'
import { specRequestSchema } from '#contract/wire/spec'
import type { WorldHost } from '../../host/world-host'
import { specOf } from '../../spec/index'
import { answer, parsed, problem } from '../respond'

/** What was done, as a spec: of the log that is sent, or else of that of the world. */
export async function writtenSpec(host: WorldHost, request: Request): Promise<Response> {
  const { style, world, from, log } = await parsed(specRequestSchema, request, LOG_LENGTH_MAX)
  if (world !== undefined && world !== (await (await host.past()).mark()).world)
    return problem('conflict', 'The world in which this was recorded is no longer there.')
  const spec = await specOf(log ?? (await host.exportLog()), style, from)
  return 'wrong' in spec ? problem('invalid', spec.wrong) : answer(spec)
}
