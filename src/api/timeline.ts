import { queryOptions } from '@tanstack/react-query'
import * as v from 'valibot'
import { commandLogSchema } from '#contract/wire/lab'
import * as timeline from '#contract/wire/timeline'
import { call } from './client'

/** Which of what happened is shown: of which log, of which kinds and of which machine. */
export type Shown = {
  /** Null: the world that is stored. */
  readonly source: string | null
  readonly kinds: readonly timeline.HappeningKind[]
  /** Blank: all. */
  readonly machine: string
}

function searchOf({ source, kinds, machine }: Shown): URLSearchParams {
  const search = new URLSearchParams(kinds.map((kind) => ['kind', kind]))
  if (source !== null) search.set('source', source)
  if (machine !== '') search.set('machine', machine)
  return search
}

/** A long log is read while others are answered: so often it is asked how far it is. */
const READING_MS = 300

/** All that happened, at a glance. `at`: the moment whose place is asked for. */
export function timelineQuery(shown: Shown, at: number | null) {
  const search = searchOf(shown)
  if (at !== null) search.set('at', String(at))
  return queryOptions({
    queryKey: ['lab', 'timeline', search.toString()],
    queryFn: ({ signal }) =>
      call({ path: `lab/timeline?${search}`, answer: timeline.timelineSchema, signal }),
    refetchInterval: ({ state: { data } }) => (data && data.read < data.commands ? READING_MS : false),
  })
}

/** One page of what happened. */
export function entriesQuery(shown: Shown, from: number, count: number) {
  const search = searchOf(shown)
  search.set('from', String(from))
  search.set('count', String(count))
  return queryOptions({
    queryKey: ['lab', 'timeline', 'entries', search.toString()],
    queryFn: ({ signal }) =>
      call({ path: `lab/timeline/entries?${search}`, answer: timeline.entriesSchema, signal }),
  })
}

/** What is known of the moment that this tab looks at. */
export function viewedQuery(moment: string) {
  return queryOptions({
    queryKey: ['lab', 'timeline', 'moment', moment],
    queryFn: ({ signal }) => call({ path: 'lab/timeline/moment', answer: timeline.viewedSchema, signal }),
  })
}

/** Branches and checkpoints, and what *Undo* would take back. */
export const keptQuery = queryOptions({
  queryKey: ['lab', 'timeline', 'kept'],
  queryFn: ({ signal }) => call({ path: 'lab/timeline/kept', answer: timeline.keptSchema, signal }),
})

/** Makes a moment the world; what is open now is kept under the name. */
export function tryAgainFrom(body: v.InferInput<typeof timeline.againSchema>) {
  return call({ path: 'lab/timeline/again', method: 'POST', body, answer: timeline.forkedSchema })
}

/** Takes back what was done last. */
export function undo() {
  return call({ path: 'lab/timeline/undo', method: 'POST', answer: timeline.forkedSchema })
}

/** Names a moment. */
export function nameMoment(body: v.InferInput<typeof timeline.checkpointSchema>) {
  return call({ path: 'lab/timeline/kept', method: 'POST', body, answer: v.object({ id: v.string() }) })
}

const at = (id: string) => `lab/timeline/kept/${encodeURIComponent(id)}`

export function removeKept(id: string) {
  return call({ path: at(id), method: 'DELETE', answer: v.looseObject({}) })
}

/** A branch or a checkpoint as a log file. */
export function exportKept(id: string) {
  return call({ path: at(id), answer: commandLogSchema })
}

/** Two logs at their ends. */
export function comparedQuery(one: string, other: string) {
  return queryOptions({
    queryKey: ['lab', 'timeline', 'compare', one, other],
    queryFn: ({ signal }) =>
      call({
        path: `lab/timeline/compare?${new URLSearchParams({ one, other })}`,
        answer: timeline.comparedSchema,
        signal,
      }),
  })
}
