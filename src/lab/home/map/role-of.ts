import type { Expressway } from '../../expressway-lamp'

/** What an Expressway is in its cluster, in the words of the guide. */
export function roleOf({ primary, state }: Expressway): 'primary' | 'subordinate' | 'standalone' {
  if (primary) return 'primary'
  return state === 'clustered' ? 'subordinate' : 'standalone'
}
