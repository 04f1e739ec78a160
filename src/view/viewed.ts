import type { Begun } from './begin'
import { keepNothing } from './keep-nothing'

/** Begins the lab as an address asks for it. A world of its own keeps nothing, from before anything of the app runs. */
export async function viewed(view: string): Promise<Begun> {
  if (/\bworld=/.test(view)) keepNothing()
  return (await import('./begin')).beginView(view)
}
