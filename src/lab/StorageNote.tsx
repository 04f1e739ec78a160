import { useQuery } from '@tanstack/react-query'
import { storageQuery } from '../api/lab'
import { onDemand } from '../ui/on-demand'
import { useLabTheme } from './use-lab-theme'

const aside = onDemand(() => import('./home/AsideNote'))

/** Says that the browser stores nothing any more, or could not give a world back, wherever one is; nothing while it does. */
export function StorageNote() {
  const { data } = useQuery(storageQuery)
  const theme = useLabTheme()
  const isKept = data?.aside[0] !== undefined
  const parts = aside.useWhen(isKept)
  if (!data?.trouble) return isKept && parts ? <parts.AsideNote /> : null
  return (
    <p role="alert" data-theme={theme} className="lab bg-(--lab-panel) px-4 py-1">
      {data.trouble}
    </p>
  )
}
