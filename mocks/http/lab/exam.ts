import type { Reading, WorldHost } from '../../host/world-host'
import { tellsOf } from '../../procedures/engine/told'
import { Halted, problem } from '../respond'

/** Halts with 403 while an exam is under way, which keeps to itself what is asked for; gives what was read otherwise. */
export async function outsideExams(host: WorldHost, what: string): Promise<Reading> {
  const reading = await host.read()
  if (tellsOf(reading.world, reading.progress) === 'nothing')
    throw new Halted(problem('forbidden', `${what} at the end of the exam that is under way.`))
  return reading
}
