import { Refused } from '../../api/client'
import { fieldName } from './words'

/** Why an exercise cannot be made, opened or started: field by field, as the form calls them. */
export function ExerciseRefusal({ error }: { readonly error: Error }) {
  const errors = error instanceof Refused ? error.problem.errors : []
  return (
    <div role="alert" className="rounded border-l-4 border-(--lab-bad) bg-(--lab-panel) px-2 py-1">
      <p>{error.message}</p>
      {errors.length > 0 && (
        <ul className="list-disc pl-5">
          {errors.map(({ field, message }) => (
            <li
              key={`${field}: ${message}`}
              className="wrap-anywhere"
            >{`${fieldName(field)}: ${message}`}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
