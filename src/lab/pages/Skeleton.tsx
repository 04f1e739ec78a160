/** The place of something that is on its way: as many grey rows as it will have, about. */
export function Skeleton({
  rows,
  className = 'h-7',
}: {
  readonly rows: number
  readonly className?: string
}) {
  return (
    <div aria-busy="true" className="flex flex-col gap-2">
      <span className="sr-only">Loading…</span>
      {Array.from({ length: rows }, (_, row) => (
        <span key={row} aria-hidden="true" className={`lab-pulse rounded bg-(--lab-line) ${className}`} />
      ))}
    </div>
  )
}
