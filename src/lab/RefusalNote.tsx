import type { ReactNode } from 'react'
import { Refused } from '../api/client'
import { RequirementRefs } from './RequirementRefs'

type RefusalNoteProps = {
  error: Error
  /** How to show the names that the refusal points to. */
  showKnown?: (names: readonly string[]) => ReactNode
}

const whatExists = (names: readonly string[]) => `What exists: ${names.join(', ')}`

/** Says why something was refused: in words, field by field, with what exists instead and the requirements. */
export function RefusalNote({ error, showKnown = whatExists }: RefusalNoteProps) {
  const problem = error instanceof Refused ? error.problem : null
  return (
    <div
      role="alert"
      className="rounded border-l-4 border-(--lab-bad) bg-(--lab-panel) px-2 py-1 text-(--lab-text)"
    >
      <p>{error.message}</p>
      {problem && problem.errors.length > 0 && (
        <ul className="list-disc pl-5">
          {problem.errors.map(({ field, message }) => (
            <li key={`${field}: ${message}`}>{field === '' ? message : `${field}: ${message}`}</li>
          ))}
        </ul>
      )}
      {problem?.known && <p>{showKnown(problem.known)}</p>}
      {problem && <RequirementRefs ids={problem.guide} />}
    </div>
  )
}
