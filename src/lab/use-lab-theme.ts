import { useSyncExternalStore } from 'react'
import { type LabTheme, usePreferences } from '../stores/preferences'

const prefersDark = () => globalThis.matchMedia('(prefers-color-scheme: dark)')

function whenPreferenceChanges(changed: () => void): () => void {
  const query = prefersDark()
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

/** The theme of the lab's screens: as chosen here, or else as the browser prefers. */
export function useLabTheme(): LabTheme {
  const chosen = usePreferences((preferences) => preferences.theme)
  const dark = useSyncExternalStore(whenPreferenceChanges, () => prefersDark().matches)
  return chosen ?? (dark ? 'dark' : 'light')
}
