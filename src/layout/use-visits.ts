import { useEffect } from 'react'
import { visit } from '../api/lab'
import { useConsolePath } from '../components/use-console-path'

/** Tells the lab which page of the console was opened. Procedures ask for it; the console works without. */
export function useVisits(host: string): void {
  const path = useConsolePath()
  useEffect(() => {
    visit(host, path).catch(() => undefined)
  }, [host, path])
}
