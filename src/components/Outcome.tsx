import { useEffect, useRef, useState } from 'react'
import { Refused } from '../api/client'
import { useAnnouncementStore } from '../stores/announcements'
import { MessageBar } from '../ui/MessageBar'
import { GuideReasons } from './GuideReasons'
import { LabMark } from './LabMark'

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
      <MessageBar tone={outcome?.kind === 'done' ? 'good' : 'absent'}>
        <div role="status">{outcome?.kind === 'done' && <Done key={turn} message={outcome.message} />}</div>
        {outcome?.kind === 'done' && <NoteLines notes={outcome.notes ?? []} />}
      </MessageBar>
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
    <p className="m-0">
      <strong>Success</strong>: {message}
    </p>
  )
}

/** Hints that stand on the page before anything is asked for, in one bar. */
export function Notes({ notes }: NotesProps) {
  if (notes.length === 0) return null
  return (
    <MessageBar>
      <NoteLines notes={notes} />
    </MessageBar>
  )
}

type NotesProps = { readonly notes: readonly Note[] }

/** Hints, each with the rows of the guide behind it. */
function NoteLines({ notes }: NotesProps) {
  return notes.map(({ text, guide }) => (
    <p key={text} className="m-0">
      <LabMark />
      {text} <GuideReasons ids={guide} isMarked />
    </p>
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
