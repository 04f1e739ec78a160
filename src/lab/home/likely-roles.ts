import type { Expressway } from '../expressway-lamp'

/** Who usually plays a role; other roles go to whoever is left. */
const usually: Record<string, (expressway: Expressway) => boolean> = {
  primary: ({ primary }) => primary,
  newPeer: ({ state }) => state === 'standalone',
  leavingPeer: ({ state, primary }) => state === 'clustered' && !primary,
  deadPeer: ({ state, reachable }) => state === 'clustered' && !reachable,
  newPrimary: ({ state, primary, reachable }) => state === 'clustered' && !primary && reachable,
  // The local primary has been cast: whoever else is one leads another cluster.
  remotePeer: ({ primary }) => primary,
  peer: ({ state, primary }) => state === 'clustered' && !primary,
}

/** A first guess at who plays which role: nobody plays two while there are enough Expressways. */
export function likelyRoles(
  roles: readonly { key: string }[],
  expressways: readonly Expressway[],
): Record<string, string> {
  const guess: Record<string, string> = {}
  for (const { key } of roles) {
    const free = expressways.filter(({ host }) => !Object.values(guess).includes(host))
    const fitting = free.filter(usually[key] ?? (() => true))
    // A dead primary still takes itself for one: whoever answers comes first.
    const chosen = fitting.find(({ reachable }) => reachable) ?? fitting[0] ?? free[0] ?? expressways[0]
    if (chosen) guess[key] = chosen.host
  }
  return guess
}
