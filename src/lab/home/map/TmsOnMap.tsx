import { Link } from 'react-router'
import { counted } from '#contract/counted'
import type { WorldSummary } from '#contract/wire/lab'
import { Lamp } from '../../Lamp'

/** Cisco TMS beside the machines, with its lamp: whether it can be reached, and whether it has tickets. */
export function TmsOnMap({ isReachable, tickets }: NonNullable<WorldSummary['tms']>) {
  const state = isReachable ? (tickets > 0 ? 'alarm' : 'up') : 'unreachable'
  return (
    <p className="flex items-center gap-2 text-dense">
      <Lamp state={state} />
      <Link to="/tms/systems/navigator" className="text-(--lab-link) underline">
        Cisco TMS
      </Link>
      {isReachable ? counted(tickets, 'ticket') : 'cannot be reached'}
    </p>
  )
}
