import { Refused } from '../api/client'
import { MessageBar } from '../ui/MessageBar'
import { GuideReasons } from './GuideReasons'

/** How the last thing that was asked for ended: done with a word, or refused with the reason. */
export type Outcome =
  | { readonly kind: 'done'; readonly message: string; readonly notes?: readonly Note[] }
  | { readonly kind: 'refused'; readonly error: Error }

/** A hint that did not stop what was asked for. */
export type Note = { readonly text: string; readonly guide: readonly string[] }

/** Says how it ended: a status message for success, an alert for a refusal. */
export function OutcomeMessages({ outcome }: { readonly outcome: Outcome | null }) {
  return (
    <>
      <div role="status">{outcome?.kind === 'done' && <Done message={outcome.message} />}</div>
      {outcome?.kind === 'done' && <Notes notes={outcome.notes ?? []} />}
      {outcome?.kind === 'refused' && <Refusal error={outcome.error} />}
    </>
  )
}

function Done({ message }: { readonly message: string }) {
  return (
    <MessageBar tone="good">
      <strong>Success</strong>: {message}
    </MessageBar>
  )
}

/** Hints, each with the rows of the guide behind it. */
export function Notes({ notes }: { readonly notes: readonly Note[] }) {
  return notes.map(({ text, guide }) => (
    <MessageBar key={text}>
      {text} <GuideReasons ids={guide} />
    </MessageBar>
  ))
}

function Refusal({ error }: { readonly error: Error }) {
  const guide = error instanceof Refused ? error.problem.guide : []
  return (
    <div role="alert">
      <MessageBar tone="bad">
        <strong>Failed</strong>: {error.message} <GuideReasons ids={guide} />
      </MessageBar>
    </div>
  )
}
