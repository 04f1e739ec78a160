import { useQuery } from '@tanstack/react-query'
import { statusQuery } from '../api/console'
import { useHost } from './use-host'

/** What stands around every page of this console; kept fresh by the layout, read by whoever needs it. */
export function useFrame() {
  return useQuery({ ...statusQuery(useHost(), 'frame'), enabled: false }).data
}
