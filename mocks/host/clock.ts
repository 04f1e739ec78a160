import { type Clock, worldTime } from '#contract/wire/stored-world'

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

/** The clock at that moment or later: where it is behind the world time that was shown then, it goes on from there. */
export function notBehind(clock: Clock, wall: number, shown: number): Clock {
  return worldTime(clock, wall) < shown ? { ...clock, anchor: shown, wallAnchor: wall } : clock
}
