/** A platform that frames its content deeper than that has gone wrong, and a chain without an end is none. */
const FRAMES_MAX = 20

/**
 * The object of that name which a platform has put into a window around this one, or into the one that opened it. A
 * window of another origin is passed over: what it has cannot be used from here.
 */
export function findApi(name: string, from: Window): object | null {
  return (
    inFramesAround(name, from) ??
    inFramesAround(name, openerOf(from)) ??
    inFramesAround(name, openerOf(from.top))
  )
}

function inFramesAround(name: string, from: Window | null): object | null {
  let frame = from
  for (let depth = 0; frame !== null && depth < FRAMES_MAX; depth += 1) {
    const found = memberOf(frame, name)
    if (found) return found
    frame = frame.parent === frame ? null : frame.parent
  }
  return null
}

function memberOf(frame: Window, name: string): object | null {
  try {
    const found: unknown = Reflect.get(frame, name)
    return typeof found === 'object' && found !== null ? found : null
  } catch {
    return null
  }
}

function openerOf(frame: Window | null): Window | null {
  try {
    const opener: unknown = frame?.opener
    return isWindow(opener) ? opener : null
  } catch {
    return null
  }
}

/** A window of another origin tells little, but that it has itself as its window. */
const isWindow = (value: unknown): value is Window =>
  typeof value === 'object' && value !== null && 'window' in value && value.window === value
