/** What stands around the pages of a console while nothing is known of it yet; `index.html` draws the same. */
export function EmptyFrame() {
  return (
    <div className="flex min-h-full grow flex-col bg-paper">
      <div className="h-10 bg-linear-to-b from-band to-band-deep" />
      <div className="h-8.5 bg-menu" />
      <p aria-busy="true" className="m-0 grow px-4 pt-2 text-muted">
        Loading…
      </p>
      <div className="h-11 border-t border-rule bg-bar" />
    </div>
  )
}
