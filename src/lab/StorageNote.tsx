import { useQuery } from '@tanstack/react-query'
import { storageQuery } from '../api/lab'
import { useLabTheme } from './use-lab-theme'

/** Says that the browser stores nothing any more, wherever one is; nothing while it does. */
export function StorageNote() {
  const { data } = useQuery(storageQuery)
  const theme = useLabTheme()
  if (!data?.trouble) return null
  return (
    <p role="alert" data-theme={theme} className="lab bg-(--lab-panel) px-4 py-1">
      {data.trouble}
    </p>
  )
}
