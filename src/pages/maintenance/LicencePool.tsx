import { Link } from 'react-router'
import type { OptionKeys } from '#contract/wire/status'
import { LabMark } from '../../components/LabMark'
import { useFrame } from '../../components/use-frame'
import { Box } from '../../ui/Box'
import { MessageBar } from '../../ui/MessageBar'
import { type Contribution, contributionText, lostPeers } from './licence-pool'

type LicencePoolProps = { readonly pool: OptionKeys['pool'] }

const headings = ['Licence type', 'Total', 'In use', 'Capacity of the peers in service', 'Contributed by']

/** The four pooled licence types, and what each peer brings to them (INT-14, PSI-31). */
export function LicencePool({ pool }: LicencePoolProps) {
  const clock = useClock()
  const lost = lostPeers(pool)
  return (
    <Box title="Licence pool">
      {lost.length > 0 && (
        <MessageBar>
          This is temporary: licences of {lost.join(', ')} are counted for two weeks after the loss of
          contact, as time to repair the cluster. Bring the peer back. <LabMark />
          <Link to="/" className="console-link">
            Remove a dead peer or Replace a peer
          </Link>
        </MessageBar>
      )}
      <div className="overflow-x-auto">
        <table aria-label="Licence pool" className="w-full">
          <thead>
            <tr>
              {headings.map((heading, index) => (
                <th key={heading} scope="col" className={`px-2 py-1 font-normal text-muted ${align(index)}`}>
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {pool.map(({ type, total, inUse, capacity, contributions }) => (
              <tr key={type} className="border-t border-rule align-top">
                <th scope="row" className="px-2 py-1 text-left font-normal">
                  {type}
                </th>
                <td className="px-2 py-1 text-right figures">{total.toLocaleString('en')}</td>
                <td className="px-2 py-1 text-right figures">{inUse.toLocaleString('en')}</td>
                <td className="px-2 py-1 text-right figures">{capacity.toLocaleString('en')}</td>
                <td className="px-2 py-1">
                  <Contributions contributions={contributions} clock={clock} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Box>
  )
}

type Clock = Parameters<typeof contributionText>[1]

function useClock(): Clock {
  const frame = useFrame()
  return { now: frame?.systemTime ?? 0, timeZone: frame?.timeZone ?? 'UTC' }
}

function Contributions({ contributions, clock }: { contributions: readonly Contribution[]; clock: Clock }) {
  const bringing = contributions.filter(({ count }) => count > 0)
  if (bringing.length === 0) return 'No peer'
  return (
    <ul className="m-0 list-none p-0">
      {bringing.map((contribution) => (
        <li key={contribution.peer}>{contributionText(contribution, clock)}</li>
      ))}
    </ul>
  )
}

function align(index: number): string {
  return index >= 1 && index <= 3 ? 'text-right' : 'text-left'
}
