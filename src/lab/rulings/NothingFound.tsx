import { LabButton } from '../LabButton'

type NothingFoundProps = {
  /** What is looked for, in one word. */
  readonly thing: string
  readonly typed: string
  readonly onShowAll: () => void
}

/** Says that nothing has all of the words, and leads back to everything. */
export function NothingFound({ thing, typed, onShowAll }: NothingFoundProps) {
  return (
    <div className="flex flex-wrap items-center gap-3 rounded border border-(--lab-line) bg-(--lab-panel) p-3">
      <p>
        No {thing} has all the words of <strong className="wrap-anywhere">{typed.trim()}</strong>. Fewer words
        find more.
      </p>
      <LabButton onClick={onShowAll}>Show all</LabButton>
    </div>
  )
}
