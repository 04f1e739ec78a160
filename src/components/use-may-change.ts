import { useFrame } from './use-frame'

/** Whether the account that is signed in may change things here. Unknown counts as yes: the machine has the last word. */
export function useMayChange(): boolean {
  const access = useFrame()?.access
  return access === undefined || access === 'Read-write'
}
