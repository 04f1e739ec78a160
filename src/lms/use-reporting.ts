import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { Run } from '#contract/wire/procedures'
import { resultQuery, resultsQuery, runResultQuery } from '../api/results'
import { useRun, useWorld } from '../lab/use-world'
import { leftOf } from './left'
import { isSameExercise, marksOf, type RunMarks, underWay } from './report'
import type { Reporter } from './reporter'
import type { Visit } from './visit'

/** What is done in a run is kept for another computer that often, and whenever a step is done. */
const KEPT_EVERY_MS = 30_000

/** What goes on in the lab, as the platform is to see it. */
type Practised = 'exercise' | 'something-else' | 'nothing' | 'unknown'

/** Tells the platform of the run of the exercise, for as long as the page is open. Gives what is practised, and what tells it once more. */
export function useReporting(
  visit: Visit,
  reporter: Reporter,
): { readonly practised: Practised; readonly tellAgain: () => void } {
  const { data: run } = useRun()
  const { data: world } = useWorld()
  const [marks, setMarks] = useState<RunMarks | null | undefined>(visit.left?.marks)
  // The first run that is seen is that of the exercise: the start link has begun it, and nobody else could have.
  const first = marks === undefined && world && run !== undefined ? run && marksOf(world, run) : undefined
  if (first !== undefined) setMarks(first)
  const isExercise = Boolean(run && world && marks && isSameExercise(marksOf(world, run), marks))
  useRunUnderWay(reporter, isExercise ? run : null, marks)
  useOpenResult(reporter, isExercise && run?.finished === true)
  useExamGivenUp(reporter, isExercise ? run : null, marks)
  const isKnown = run !== undefined && world !== undefined && marks !== undefined
  return {
    practised: !isKnown ? 'unknown' : isExercise ? 'exercise' : run ? 'something-else' : 'nothing',
    tellAgain: () => void reporter.again(),
  }
}

/** Tells of a run that goes on: of each step, and from time to time of what was done. */
function useRunUnderWay(reporter: Reporter, run: Run | undefined, marks: RunMarks | null | undefined): void {
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  const isGoingOn = Boolean(run && !run.finished)
  const step = run?.steps.map(({ state }) => state).join()
  const tell = useCallback(() => {
    const now = latest.current
    if (!now || now.finished || !marks) return
    void reporter.goesOn(underWay(now), () => leftOf(now, marks))
  }, [reporter, marks])
  useEffect(() => {
    if (isGoingOn) tell()
  }, [isGoingOn, step, tell])
  useEffect(() => {
    if (!isGoingOn) return
    const timer = setInterval(tell, KEPT_EVERY_MS)
    document.addEventListener('visibilitychange', tell)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', tell)
    }
  }, [isGoingOn, tell])
}

/** Tells what a run came to that is over, and in the world still. */
function useOpenResult(reporter: Reporter, isOver: boolean): void {
  const { data } = useQuery({ ...runResultQuery, enabled: isOver })
  const result = isOver ? data?.result : undefined
  useEffect(() => {
    if (result && result.outcome !== 'unfinished') void reporter.isOverWith(result)
  }, [reporter, result])
}

/** An exam that is stopped, or left for another world, is handed in: its result is among those that the lab keeps. */
function useExamGivenUp(reporter: Reporter, run: Run | undefined, marks: RunMarks | null | undefined): void {
  const client = useQueryClient()
  const before = useRef<NonNullable<Run> | null>(null)
  useEffect(() => {
    const left = before.current
    before.current = run && !run.finished ? run : null
    const isGivenUp = left?.mode === 'exam' && run?.startedAt !== left.startedAt
    if (!isGivenUp || !marks) return
    const tell = async () => {
      const { results } = await client.fetchQuery({ ...resultsQuery, staleTime: 0 })
      for (const { id, isOpen, startedAt } of results) {
        if (isOpen || startedAt !== left.startedAt) continue
        const { result } = await client.fetchQuery(resultQuery(id))
        if (isSameExercise(result, marks)) return reporter.isOverWith(result)
      }
    }
    void tell().catch(() => undefined)
  }, [client, reporter, run, marks])
}

/** How the reporting stands. */
export const useStanding = (reporter: Reporter) => useSyncExternalStore(reporter.subscribe, reporter.now)
