import { MINUTE_MS } from '#contract/spans'
import type { Expressway, WebSession, World } from '../sim/ground/index'
import { setting } from '../sim/machine/index'

/** A session in use is noted this often at most; more would fill the log of the world with it. */
const NOTED_EVERY_MS = MINUTE_MS

/** Of a short time out no more than this part may be lost: who works on is not to be turned out. */
const LOST_PART_MAX = 0.1

/** Whether the use of a session has to be noted, because the last one that was is too long ago. */
export function isUseToNote(world: World, expressway: Expressway, { lastActiveAt }: WebSession): boolean {
  const timeOutMs = Number(setting(expressway, 'administration.sessionTimeOut')) * MINUTE_MS
  // None at all never ends a session.
  const everyMs = timeOutMs === 0 ? NOTED_EVERY_MS : Math.min(NOTED_EVERY_MS, timeOutMs * LOST_PART_MAX)
  return world.now - lastActiveAt >= everyMs
}
