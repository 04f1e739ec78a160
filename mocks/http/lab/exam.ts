import type { Reading, WorldHost } from '../../host/world-host'
import { keepsCause, keepsRun, tellsOf } from '../../procedures/engine/told'
import { Halted, problem } from '../respond'

/** Halts with 403 while an exam is under way, which keeps to itself what is asked for; gives what was read otherwise. */
export async function outsideExams(host: WorldHost, what: string): Promise<Reading> {
  const reading = await host.read()
  if (tellsOf(reading.world, reading.progress) === 'nothing')
    throw untold(`${what} at the end of the exam that is under way.`)
  return reading
}

/** The same while an exercise hides something, in whatever mode. */
export async function whenNothingHides(host: WorldHost, what: string): Promise<Reading> {
  const reading = await outsideExams(host, what)
  if (keepsRun(reading.world, reading.progress))
    throw untold(`${what} at the end of the exercise that is under way.`)
  return reading
}

/** The same while what is wrong is to be found, which what is asked for would tell: it has reasons that no machine shows. */
export async function whenCauseIsTold(host: WorldHost, what: string): Promise<Reading> {
  const reading = await whenNothingHides(host, what)
  if (keepsCause(reading.world, reading.progress))
    throw untold(`${what} once what is wrong is found, or shown.`)
  return reading
}

const untold = (words: string) => new Halted(problem('forbidden', words))
