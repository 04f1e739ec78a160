import type { WorldSummary } from '#contract/wire/lab'
import type { Pointer } from '#contract/wire/step-help'
import { changeClock, worldQuery } from '../../api/lab'
import { waitUntilBack } from './arrive'
import { useScene } from './scene'
import { expresswayAt, type Stage, worldNow } from './stage'
import { until } from './until'

type WaitPointer = Extract<Pointer, { readonly kind: 'wait' }>

/** Lets the world time pass that an act waits for. */
export async function letTimePass(stage: Stage, pointer: WaitPointer, signal: AbortSignal): Promise<void> {
  if (pointer.host !== null) return waitUntilBack(stage, pointer.host, signal)
  await changeClock(
    pointer.milliseconds === null ? { toNextEvent: true } : { advanceMs: pointer.milliseconds },
  )
}

/** Points at the world's clock until somebody has let the time pass, there or in the bubble. */
export async function pointAtClock(stage: Stage, pointer: WaitPointer, signal: AbortSignal): Promise<void> {
  const before = await worldNow(stage)
  useScene.setState({ letPass: () => void letTimePass(stage, pointer, signal) })
  await until(() => {
    const world = stage.client.getQueryData(worldQuery.queryKey)
    return world && hasPassed(pointer, before, world)
  }, signal)
  useScene.setState({ letPass: null })
}

function hasPassed({ host, milliseconds }: WaitPointer, before: WorldSummary, world: WorldSummary): boolean {
  if (host !== null) {
    const id = expresswayAt(before, host)?.id
    return world.expressways.find((one) => one.id === id)?.power === 'up'
  }
  const until = milliseconds === null ? before.nextEvent?.at : before.now + milliseconds
  return world.now >= (until ?? before.now)
}
