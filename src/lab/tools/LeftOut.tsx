import type { PeerComparison } from '#contract/wire/documents'
import { shortName } from '../expressway-lamp'

/** Says of each machine that does not answer that it is not compared, and why. */
export function LeftOut({ machines }: Pick<PeerComparison, 'machines'>) {
  return machines.map(
    ({ host, silent }) =>
      silent !== null && (
        <p key={host} role="status" className="border-l-4 border-(--lab-bad) pl-2">
          {`${shortName(host)} cannot be reached (${silent}) and is left out.`}
        </p>
      ),
  )
}
