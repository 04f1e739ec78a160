import { instantSchema, worldMadeSchema } from '#contract/wire/exercise-requests'
import type { Profile } from '#contract/wire/lab'
import { worldSummarySchema } from '#contract/wire/lab'
import { call } from './client'

/** A scenario of the lab as a file. */
export function takeWorld(id: string) {
  return call({ path: `lab/worlds/${encodeURIComponent(id)}`, answer: worldMadeSchema })
}

/** Has a file judged, field by field. */
export function makeWorld(world: unknown) {
  return call({ path: 'lab/worlds/made', method: 'POST', body: { world }, answer: worldMadeSchema })
}

/** Replaces the world by that of a file. */
export function startWorld(body: { readonly world: unknown; readonly profile?: Profile }) {
  return call({ path: 'lab/worlds/start', method: 'POST', body, answer: worldSummarySchema })
}

/** The present world as a start link carries it, and as a log. */
export function takeInstant() {
  return call({ path: 'lab/instant', answer: instantSchema })
}
