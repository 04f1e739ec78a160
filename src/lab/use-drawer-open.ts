import { usePreferences } from '../stores/preferences'
import { useRun } from './use-world'

/** Whether the drawer of the running procedure stands beside the page. */
export function useDrawerOpen(): boolean {
  const { data: run } = useRun()
  const isOpen = usePreferences((preferences) => preferences.drawerOpen)
  return isOpen && run !== undefined && run !== null
}
