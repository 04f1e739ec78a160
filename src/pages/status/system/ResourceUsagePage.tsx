import type { MenuLink } from '#contract/menu'
import { pages } from '#contract/pages'
import { Page } from '../../../components/Page'
import { RelatedTasks } from '../../../components/RelatedTasks'
import { useStatus } from '../../../components/use-status'
import { Loaded } from '../../../ui/Loaded'
import { ResourceUsage } from '../ResourceUsage'

const tasks: readonly MenuLink[] = [{ label: 'View the licences of the cluster', path: pages.optionKeys }]

/** Status > System > Resource usage: how busy this system and its peers are, against what they can carry. */
export function ResourceUsagePage() {
  return (
    <Page title="Resource usage">
      <Loaded query={useStatus('overview')}>
        {({ peers, cluster }) =>
          peers.map((peer) => <ResourceUsage key={peer.peer} peer={peer} alone={cluster === null} />)
        }
      </Loaded>
      <RelatedTasks tasks={tasks} />
    </Page>
  )
}
