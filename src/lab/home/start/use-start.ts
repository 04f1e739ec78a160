import { useMutation } from '@tanstack/react-query'
import type { Mode, Procedures, Run, Wish } from '#contract/wire/procedures'
import { presentRun, startProcedure, startScenario } from '../../../api/lab'
import { useGoOn } from '../../../components/use-go-on'
import { usePreferences } from '../../../stores/preferences'
import { consolePath } from '../../console-address'

type Start = {
  readonly procedure: Procedures['procedures'][number]
  readonly roles: Readonly<Record<string, string>>
  /** Whether the world that the procedure names is loaded before. */
  readonly isLoading: boolean
  readonly mode?: Mode
  readonly limitMinutes?: number | undefined
  readonly wanted?: readonly Wish[]
}

/** Starts a procedure, in a fresh world if need be, and goes on to the page of its first step. */
export function useStart() {
  const goOn = useGoOn()
  const setDrawerOpen = usePreferences((preferences) => preferences.setDrawerOpen)
  return useMutation({
    mutationFn: async ({
      procedure: { id, startsIn },
      roles,
      isLoading,
      mode,
      limitMinutes,
      wanted = [],
    }: Start) => {
      const how = { mode, limitMinutes, wanted: wanted.length > 0 ? [...wanted] : undefined }
      if (!isLoading) return startProcedure(id, { roles: { ...roles }, ...how })
      // Whoever comes from a list of procedures comes to practise them, and not to sign in on six machines. The world goes
      // only if the procedure can start in the fresh one.
      await startScenario({ id: startsIn.scenario, signin: 'admin', procedure: id, ...how })
      return presentRun()
    },
    onSuccess: async (run) => {
      setDrawerOpen(true)
      const path = run && dueAt(run)
      if (path) await goOn(path)
    },
  })
}

/** The page of the step that is due; of the first one after it that has a page, where it has none. */
export function dueAt({ steps, roles }: NonNullable<Run>): string | null {
  const current = steps.findIndex(({ state }) => state === 'current')
  const next = steps.slice(Math.max(current, 0)).find(({ host }) => host !== null)
  const host = next?.host ?? roles[0]?.host
  return host === undefined ? null : consolePath(host, next?.path ?? undefined)
}
