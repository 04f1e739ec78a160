/** Banner and menu of a console of which nothing is known yet; `index.html` draws the same. */
export function EmptyHead() {
  return (
    <div>
      <div className="h-10 band" />
      <div className="h-8.5 bg-menu" />
    </div>
  )
}

/** The bar at the foot of it. */
export function EmptyFooter() {
  return <div className="h-11 border-t border-rule bg-bar" />
}
