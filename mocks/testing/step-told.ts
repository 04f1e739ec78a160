import { type Played, stepOf } from '../procedures/engine/play'

/** Whether a step of the run is done, and what it is told to lack. */
export function stepTold(played: Played, step: string) {
  const { state, missing } = stepOf(played, step)
  return { isDone: state === 'done', missing }
}
