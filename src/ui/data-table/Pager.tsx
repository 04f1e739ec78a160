import { Button } from '../Button'
import { type Span, spanText } from './paging'

type Props = {
  readonly span: Span
  /** How many rows are selected; null where none can be. */
  readonly selected: number | null
  readonly onPage: (pageIndex: number) => void
}

/** Says which rows are on screen and how many are selected; turns the pages where there are several. */
export function Pager({ span, selected, onPage }: Props) {
  const { pageIndex, pages } = span
  return (
    <div className="flex flex-wrap items-center gap-3 text-muted">
      <p>
        {spanText(span)}
        {selected === null || span.rows === 0 ? '' : `, ${selected.toLocaleString('en')} selected`}
      </p>
      {pages > 1 && (
        <nav aria-label="Pages" className="flex items-center gap-2">
          <Button disabled={pageIndex === 0} onClick={() => onPage(pageIndex - 1)}>
            Previous page
          </Button>
          <span>
            Page {pageIndex + 1} of {pages}
          </span>
          <Button disabled={pageIndex === pages - 1} onClick={() => onPage(pageIndex + 1)}>
            Next page
          </Button>
        </nav>
      )}
    </div>
  )
}
