import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import type { MenuPath } from '#contract/menu'
import { pages } from '#contract/pages'
import type { Overview } from '#contract/wire/status'
import { REFRESH_MS, statusQuery } from '../../api/console'
import { ConsoleLink } from '../../components/ConsoleLink'
import { Page } from '../../components/Page'
import { useHost } from '../../components/use-host'
import { useMayChange } from '../../components/use-may-change'
import { Box } from '../../ui/Box'
import { Button } from '../../ui/Button'
import { DefinitionRow, Definitions } from '../../ui/DefinitionRow'
import { Loaded } from '../../ui/Loaded'
import { formatDuration } from '../../util/time'
import { NoUsage, ResourceUsage } from './ResourceUsage'

/** Status > Overview: what this system is, and how busy it and its peers are. */
export function OverviewPage() {
  const overview = useQuery({ ...statusQuery(useHost(), 'overview'), refetchInterval: REFRESH_MS })
  return (
    <Page title="Overview">
      <Loaded query={overview}>
        {(answer) => (
          <>
            <SystemInformation overview={answer} />
            {answer.cluster && <ClusterTotals cluster={answer.cluster} />}
            <div className="gap-x-4 lg:grid lg:grid-cols-2">
              {answer.peers.map((peer) => (
                <ResourceUsage key={peer.peer} peer={peer} alone={answer.cluster === null} />
              ))}
              {answer.cluster?.peersMissing.map((peer) => (
                <NoUsage key={peer} peer={peer} />
              ))}
            </div>
          </>
        )}
      </Loaded>
      <ServiceSetupButton />
    </Page>
  )
}

/** For who may change something: leads to the page below this one. */
function ServiceSetupButton() {
  const host = useHost()
  const navigate = useNavigate()
  if (!useMayChange()) return null
  return (
    <Button onClick={() => void navigate(`/${host}/status/overview/service-setup`)}>Run service setup</Button>
  )
}

function SystemInformation({ overview }: { readonly overview: Overview }) {
  return (
    <Box title="System information">
      <Definitions>
        <LinkedRow label="System name" path={pages.administration}>
          {overview.systemName || 'Not set'}
        </LinkedRow>
        <DefinitionRow label="Up time">{formatDuration(overview.upTimeMs)}</DefinitionRow>
        <LinkedRow label="Software version" path={pages.upgrade}>
          {overview.softwareVersion}
        </LinkedRow>
        <LinkedRow label="IPv4 address" path={pages.ip}>
          {overview.ipv4Address || 'None'}
        </LinkedRow>
        <LinkedRow label="IPv6 address" path={pages.ip}>
          {overview.ipv6Address || 'None'}
        </LinkedRow>
        <LinkedRow label="Options" path={pages.optionKeys}>
          {overview.options.join(', ') || 'None'}
        </LinkedRow>
      </Definitions>
    </Box>
  )
}

type Cluster = NonNullable<Overview['cluster']>

function ClusterTotals({ cluster }: { readonly cluster: Cluster }) {
  return (
    <Box title="Cluster">
      <Definitions>
        <LinkedRow label="Cluster name" path={pages.clustering}>
          {cluster.name || 'Not set'}
        </LinkedRow>
        <DefinitionRow label="Peers in service">
          <PeersInService cluster={cluster} />
          {cluster.peersInService > cluster.peersCountedMax &&
            ` (${cluster.peersCountedMax} count for the capacity, the others add resilience)`}
        </DefinitionRow>
        <DefinitionRow label="Rich media sessions">
          {share(cluster.calls, cluster.callCapacity)}
        </DefinitionRow>
        <DefinitionRow label="Registrations">
          {share(cluster.registrations, cluster.registrationCapacity)}
        </DefinitionRow>
        <LinkedRow label="Rich media session licences" path={pages.optionKeys}>
          {cluster.richMediaSessionLicences.toLocaleString('en')}
        </LinkedRow>
      </Definitions>
    </Box>
  )
}

/** In the colour of a failure too, while one is missing. */
function PeersInService({ cluster }: { readonly cluster: Cluster }) {
  const { peersInService, peersConfigured, peersMissing } = cluster
  const words = `${peersInService} of ${peersConfigured}`
  if (peersMissing.length === 0) return words
  return (
    <strong className="text-bad">
      {words}: no contact with {peersMissing.join(', ')}
    </strong>
  )
}

const share = (current: number, capacity: number) =>
  `${current.toLocaleString('en')} of ${capacity.toLocaleString('en')}`

type LinkedRowProps = { readonly label: string; readonly path: MenuPath; readonly children: ReactNode }

// The name of an item leads to the page where it is set.
function LinkedRow({ label, path, children }: LinkedRowProps) {
  return <DefinitionRow label={<ConsoleLink path={path}>{label}</ConsoleLink>}>{children}</DefinitionRow>
}
