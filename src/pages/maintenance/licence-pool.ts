import type { OptionKeys } from '#contract/wire/status'
import { formatDuration, formatTime } from '../../util/time'

/** What one peer brings to the pool of one licence type. */
export type Contribution = OptionKeys['pool'][number]['contributions'][number]

/** A contribution in words; a lost peer's with the time that is left (INT-10), or that it is over (INT-11). */
export function contributionText(
  { peer, count, leavesPoolAt, left }: Contribution,
  clock: { readonly now: number; readonly timeZone: string },
): string {
  const share = `${peer}: ${count.toLocaleString('en')}`
  if (leavesPoolAt === null) return left ? `${share}, not counted` : share
  const date = formatTime(leavesPoolAt, clock.timeZone)
  if (left) return `${share}, left the pool after two weeks without contact (${date})`
  return `${share}, leaves the pool in ${formatDuration(leavesPoolAt - clock.now, 2)} (${date})`
}

/** The peers whose licences are lent for as long as the two weeks last (INT-13). */
export function lostPeers(pool: OptionKeys['pool']): string[] {
  const lent = pool.flatMap(({ contributions }) =>
    contributions.filter(({ count, leavesPoolAt, left }) => count > 0 && leavesPoolAt !== null && !left),
  )
  return [...new Set(lent.map(({ peer }) => peer))]
}
