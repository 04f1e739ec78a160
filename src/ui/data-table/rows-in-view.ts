type Shown = { readonly startIndex: number; readonly endIndex: number; readonly count: number }

/** Rows beyond each edge of the view, so that a small scroll finds them drawn. */
const MARGIN_ROWS = 8

/**
 * The rows to draw, ascending: those in view and a few beyond, the first and the last, so that one can tab into the
 * table from either side, and the row that has the focus with its neighbours, so that neither the focus nor the way on
 * is lost when it is scrolled out of sight.
 */
export function drawnIndexes({ startIndex, endIndex, count }: Shown, focused: number): number[] {
  const inView = Array.from(
    { length: endIndex - startIndex + 1 + 2 * MARGIN_ROWS },
    (_, position) => startIndex - MARGIN_ROWS + position,
  )
  const kept = focused === -1 ? [] : [focused - 1, focused, focused + 1]
  return [...new Set([0, ...inView, ...kept, count - 1])]
    .filter((index) => index >= 0 && index < count)
    .sort((one, other) => one - other)
}

type Place = { readonly index: number; readonly start: number; readonly end: number }

/** A row to draw, and the height of the rows before it that are not drawn. */
export type Drawn = { readonly index: number; readonly gapPx: number }

/** The places of drawn rows, each with the gap that it leaves to the one before. */
export function withGaps(places: readonly Place[]): readonly Drawn[] {
  return places.map(({ index, start }, position) => ({
    index,
    gapPx: start - (places[position - 1]?.end ?? 0),
  }))
}
