import { usePreferences } from '../stores/preferences'
import { onDemand } from '../ui/on-demand'
import { SkipLink } from './SkipLink'
import { useLabTheme } from './use-lab-theme'
import { useRun } from './use-world'

const content = onDemand(() => import('./drawer/RunningProcedure'))

/** The running procedure beside the console: what is done, what comes next, and what is still missing. */
export function ProcedureDrawer() {
  const { data: run } = useRun()
  const open = usePreferences((preferences) => preferences.drawerOpen)
  const theme = useLabTheme()
  const parts = content.useWhen(run !== null && run !== undefined)
  if (!run || !open) return null
  return (
    <aside
      id="lab-procedure"
      tabIndex={-1}
      aria-label="Procedure"
      data-theme={theme}
      className="lab relative max-h-[45dvh] min-h-0 grow overflow-y-auto border-(--lab-line) bg-(--lab-page) p-3 max-lg:border-t max-lg:pb-0 lg:max-h-none lg:w-88 lg:border-l"
    >
      <SkipLink to="page">Skip to the page</SkipLink>
      {parts && <parts.RunningProcedure run={run} />}
    </aside>
  )
}
