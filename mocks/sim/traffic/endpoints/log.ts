import { keptAtMost } from '../../ground/state/bounds'
import type { Endpoint, LoggedAttempt, Looking } from '../../ground/state/endpoints'

const inRound: readonly LoggedAttempt['kind'][] = ['lookup', 'refused', 'unanswered']

/** The rounds of a search that were as the last one, line by line: nobody had to play them. */
function repeated(endpoint: Endpoint, index: number, { since, at, everyMs }: Looking, now: number) {
  const last = endpoint.log.filter(
    (one) => one.line === index && one.at >= since && inRound.includes(one.kind),
  )
  if (everyMs === null || last.length === 0 || at >= now) return []
  const rounds = Math.ceil((now - at) / everyMs)
  const shown = Math.min(rounds, Math.ceil(keptAtMost.attempts / last.length))
  return Array.from({ length: shown }, (_, round) => rounds - shown + round).flatMap((round) =>
    last.map((one) => ({ ...one, at: one.at - since + at + round * everyMs })).filter((one) => one.at < now),
  )
}

/** The log of an endpoint up to a moment, oldest first, with the rounds of those of its registrations. */
export function logUpTo(
  endpoint: Endpoint,
  now: number,
  isMeant: (index: number) => boolean = () => true,
): readonly LoggedAttempt[] {
  const between = endpoint.lines.flatMap(({ status }, index) =>
    isMeant(index) && status.is === 'looking' && status.left.length === 0
      ? repeated(endpoint, index, status, now)
      : [],
  )
  if (between.length === 0) return endpoint.log
  return [...endpoint.log, ...between].toSorted((one, other) => one.at - other.at).slice(-keptAtMost.attempts)
}
