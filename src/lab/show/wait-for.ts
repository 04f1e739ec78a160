import type { Pointer } from '#contract/wire/step-help'
import { changeClock } from '../../api/lab'
import { waitUntilBack } from './arrive'
import type { Stage } from './stage'

type WaitPointer = Extract<Pointer, { readonly kind: 'wait' }>

/** Lets the world time pass that an act waits for. */
export async function letTimePass(stage: Stage, pointer: WaitPointer, signal: AbortSignal): Promise<void> {
  if (pointer.host !== null) return waitUntilBack(stage, pointer.host, signal)
  await changeClock(
    pointer.milliseconds === null ? { toNextEvent: true } : { advanceMs: pointer.milliseconds },
  )
}
