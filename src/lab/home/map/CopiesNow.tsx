import type { WorldSummary } from '#contract/wire/lab'
import { shortName } from '../../expressway-lamp'
import { clockTime } from '../../world-time'

/** When each primary last gave its configuration to its peers, and when it will again: one line a primary. */
export function CopiesNow({ world: { expressways } }: { readonly world: WorldSummary }) {
  const primaries = expressways.filter(({ id }) => expressways.some(({ copies }) => copies?.from === id))
  return primaries.map(({ id, host }) => {
    const taken = expressways.flatMap(({ copies }) => (copies?.from === id ? [copies] : []))
    const last = taken.flatMap((copies) => copies.last ?? [])
    const next = taken.flatMap((copies) => copies.next ?? [])
    return (
      <p key={id} className="text-xs text-(--lab-soft)">
        {last.length > 0
          ? `Last copy from ${shortName(host)} ${clockTime(Math.max(...last))}`
          : `No copy from ${shortName(host)} yet`}
        {next.length > 0 && `, next ${clockTime(Math.min(...next))}`}
      </p>
    )
  })
}
