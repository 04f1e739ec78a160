import { type FormEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import { NUMBER_MAX } from '#contract/number-max'
import { LabButton } from '../LabButton'
import { LabInput } from '../LabField'

/** Asks whoever opens a link for many learners for their number: each of them gets a world of their own. */
export function AskNumber({ search }: { readonly search: URLSearchParams }) {
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')

  function submit(event: FormEvent): void {
    event.preventDefault()
    const own = new URLSearchParams(search)
    own.set('learner', typed)
    // Back leads to the question again: a number may be mistyped.
    void navigate(`/?${own}`)
  }

  return (
    <form onSubmit={submit} className="flex max-w-2xl flex-col items-start gap-2">
      <h1 className="text-xl font-semibold">Which number is yours?</h1>
      <p>Everybody has a world of their own here. Whoever has set the exercise gives the numbers out.</p>
      <LabInput
        label="Your number"
        type="number"
        required
        min={1}
        max={NUMBER_MAX}
        className="w-36"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <LabButton type="submit" look="strong">
        Start
      </LabButton>
    </form>
  )
}
