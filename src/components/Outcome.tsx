import { useEffect, useRef, useState } from 'react'
import { Refused } from '../api/client'
import { useAnnouncementStore } from '../stores/announcements'
import { MessageBar } from '../ui/MessageBar'
import { GuideReasons } from './GuideReasons'

/** How the last thing that was asked for ended: done with a word, or refused with the reason. */
export type Outcome =
  | { readonly kind: 'done'; readonly message: string; readonly notes?: readonly Note[] }
  | { readonly kind: 'refused'; readonly error: Error }

/** A hint that did not stop what was asked for. */
export type Note = { readonly text: string; readonly guide: readonly string[] }

/** Says how it ended: a status message for success, an alert for a refusal. The same once more is said once more. */
export function OutcomeMessages({ outcome }: { readonly outcome: Outcome | null }) {
  const turn = useTurn(outcome)
  useToldAtFirst(outcome)
  return (
    <>
      <div role="status">{outcome?.kind === 'done' && <Done key={turn} message={outcome.message} />}</div>
      {outcome?.kind === 'done' && <Notes notes={outcome.notes ?? []} />}
      {outcome?.kind === 'refused' && <Refusal key={turn} error={outcome.error} />}
    </>
  )
}

/** Counts the outcomes: words that are drawn anew are read out anew. */
function useTurn(outcome: Outcome | null): number {
  const [last, setLast] = useState({ outcome, turn: 0 })
  if (last.outcome !== outcome) setLast({ outcome, turn: last.turn + 1 })
  return last.turn
}

/** Words that come together with their page are not read out by themselves: `Saved` of the form before, on its list. */
function useToldAtFirst(outcome: Outcome | null): void {
  const first = useRef(outcome)
  const announce = useAnnouncementStore((store) => store.announce)
  useEffect(() => {
    const { current } = first
    first.current = null
    if (current?.kind === 'done') announce(`Success: ${current.message}`)
  }, [announce])
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
