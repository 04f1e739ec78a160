import { useLocation } from 'react-router'

/** The place of the shown page in the menu, as the URL has it: `system/clustering`. */
export function useConsolePath(): string {
  return useLocation().pathname.split('/').slice(2).join('/')
}
