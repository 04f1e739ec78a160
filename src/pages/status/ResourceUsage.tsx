import type { MenuLink } from '#contract/menu'
import { pages } from '#contract/pages'
import type { Overview } from '#contract/wire/status'
import { ConsoleLink } from '../../components/ConsoleLink'
import { Box } from '../../ui/Box'

type Peer = Overview['peers'][number]

const resources = [
  { key: 'calls', label: 'Rich media sessions', path: pages.calls },
  { key: 'registrations', label: 'Registrations', path: pages.registrations },
] as const satisfies readonly (MenuLink & { readonly key: string })[]

const headings = ['Current', 'Peak', 'Capacity', 'Usage']

type ResourceUsageProps = {
  readonly peer: Peer
  /** No cluster: there is no other peer to tell this one from. */
  readonly alone: boolean
}

/** How busy one peer is. Only the own resources can be looked into from here (CRE-60). */
export function ResourceUsage({ peer, alone }: ResourceUsageProps) {
  const title = alone ? 'Resource usage' : `Resource usage: ${peer.peer}${peer.own ? ' (this system)' : ''}`
  return (
    <Box title={title}>
      <table aria-label={title} className="w-full max-w-3xl">
        <thead>
          <tr>
            <th scope="col">
              <span className="sr-only">Resource</span>
            </th>
            {headings.map((heading) => (
              <th key={heading} scope="col" className="px-1 py-0.5 text-right font-normal text-muted">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {resources.map(({ key, label, path }) => (
            <tr key={key}>
              <th scope="row" className="py-0.5 text-left font-normal">
                {peer.own ? <ConsoleLink path={path}>{label}</ConsoleLink> : label}
              </th>
              {figures(peer[key]).map((figure, index) => (
                <td key={headings[index]} className="px-1 py-0.5 text-right figures">
                  {figure}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Box>
  )
}

/** The place of a peer that does not answer: its box does not go away with it. */
export function NoUsage({ peer }: { readonly peer: string }) {
  return (
    <Box title={`Resource usage: ${peer}`}>
      <p className="m-0">
        <strong className="text-bad">Failed</strong>: no contact with this peer, so nothing is known of it.
      </p>
    </Box>
  )
}

function figures({ current, peak, capacity }: Peer['calls']): string[] {
  const usage = capacity === 0 ? 0 : Math.round((current / capacity) * 100)
  return [...[current, peak, capacity].map((count) => count.toLocaleString('en')), `${usage}%`]
}
