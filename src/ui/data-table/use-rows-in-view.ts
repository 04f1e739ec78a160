import {
  measureElement,
  observeElementRect,
  useVirtualizer,
  type Virtualizer,
  type VirtualizerOptions,
} from '@tanstack/react-virtual'
import { type FocusEvent, type RefObject, useCallback, useState } from 'react'
import { type Drawn, drawnIndexes, withGaps } from './rows-in-view'

/**
 * Fewer rows are all drawn: a view holds some twenty or forty of them, so that there is little to win, and they can be
 * found with the browser's own search.
 */
const WORTHWHILE_ROWS = 60
/** The height of a row of one line; the true heights are measured. */
const ROW_PX = 25
/** Assumed until the box is measured, so that the first picture has rows. */
const VIEW = { width: 0, height: 600 }

type Measuring = VirtualizerOptions<HTMLElement, HTMLTableRowElement>

/**
 * A page is drawn before it is known who is signed in, and is out of sight until then. What is out of sight has no
 * height, which says nothing about the box: taken at its word, no row would be drawn.
 */
const observeShownBox: Measuring['observeElementRect'] = (virtualizer, tell) =>
  observeElementRect(virtualizer, (box) => {
    if (box.height > 0) tell(box)
  })

/** The height of a row. One that is out of sight keeps the height that it is known by, or else the rows would jump. */
const shownHeight: Measuring['measureElement'] = (row, entry, virtualizer) =>
  measureElement(row, entry, virtualizer) || knownHeight(row, virtualizer)

function knownHeight(row: HTMLTableRowElement, virtualizer: Virtualizer<HTMLElement, HTMLTableRowElement>) {
  return virtualizer.measurementsCache[virtualizer.indexFromElement(row)]?.size ?? ROW_PX
}

type Options = {
  readonly ids: readonly string[]
  /** The box that scrolls. */
  readonly box: RefObject<HTMLElement | null>
}

/** Which rows of a page of a table are in the document: those in view, or all of a small table. */
export function useRowsInView({ ids, box }: Options) {
  const isPartial = ids.length > WORTHWHILE_ROWS
  const [focusedId, setFocusedId] = useState<string | null>(null)
  // Asked anew each time, which is on every scroll: a state would be one picture late.
  const isAway = (box.current?.scrollTop ?? 0) > 0
  const virtualizer = useVirtualizer<HTMLElement, HTMLTableRowElement>({
    enabled: isPartial,
    count: ids.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_PX,
    getItemKey: useCallback((index: number) => ids[index] ?? index, [ids]),
    rangeExtractor: (range) => drawnIndexes(range, focusedId === null ? -1 : ids.indexOf(focusedId)),
    initialRect: VIEW,
    observeElementRect: observeShownBox,
    measureElement: shownHeight,
    // Who reads further down keeps the place when a refresh brings new rows; who reads the top sees them come.
    anchorTo: isAway ? 'end' : 'start',
  })
  const drawn: readonly Drawn[] = isPartial
    ? withGaps(virtualizer.getVirtualItems())
    : ids.map((_, index) => ({ index, gapPx: 0 }))
  return {
    drawn,
    isPartial,
    measure: virtualizer.measureElement,
    // What a dialog of a row tells of its own focus comes by here, too; the row is kept for its return.
    onFocus: ({ target, currentTarget }: FocusEvent<HTMLElement>) => {
      if (currentTarget.contains(target)) setFocusedId(rowIdAt(target))
    },
  }
}

function rowIdAt(target: Element): string | null {
  return target.closest('tr')?.getAttribute('data-row') ?? null
}
