import type { Reading, WorldHost } from '../../host/world-host'
import { tellsOf, tellsOfWorld } from '../../procedures/engine/told'
import { Halted, problem } from '../respond'

/** Halts with 403 while an exam is under way, which keeps to itself what is asked for; gives what was read otherwise. */
export async function outsideExams(host: WorldHost, what: string): Promise<Reading> {
  const reading = await host.read()
  if (tellsOf(reading.world, reading.progress) === 'nothing') throw later(what, 'exam')
  return reading
}

/** The same while anything is to be found, in whatever mode. */
export async function whenNothingHides(host: WorldHost, what: string): Promise<Reading> {
  const reading = await outsideExams(host, what)
  if (tellsOfWorld(reading.world, reading.progress) === 'nothing') throw later(what, 'exercise')
  return reading
}

const later = (what: string, run: 'exam' | 'exercise') =>
  new Halted(problem('forbidden', `${what} at the end of the ${run} that is under way.`))
