/** How world time follows wall time. Both in milliseconds since 1970. */
export type Clock = { readonly anchor: number; readonly wallAnchor: number; readonly speed: number }

/** World time at that moment. Never behind the anchor, though a wall clock may be set back. */
export function worldTime(clock: Clock, wall: number): number {
  return clock.anchor + Math.max(0, Math.floor((wall - clock.wallAnchor) * clock.speed))
}

/** The clock with another speed, going on from where it is. */
export function withSpeed(clock: Clock, wall: number, speed: number): Clock {
  return { anchor: worldTime(clock, wall), wallAnchor: wall, speed }
}

/** The clock set to a later moment of world time. */
export function jumpedTo(clock: Clock, wall: number, at: number): Clock {
  return { ...clock, anchor: Math.max(at, worldTime(clock, wall)), wallAnchor: wall }
}

/**
 * The clock after a time in which no tab was open, which does not count:
 * it goes on now from where it was when a tab was last seen, but not from before `atLeast`. The wall clock may have been
 * set meanwhile, either way.
 */
export function resumed(clock: Clock, lastSeen: number, wall: number, atLeast: number): Clock {
  return { ...clock, anchor: Math.max(worldTime(clock, lastSeen), atLeast), wallAnchor: wall }
}
