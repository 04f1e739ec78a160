import { useState } from 'react'
import { pages } from '#contract/pages'
import { definition as clustering } from '#contract/settings/system/clustering'
import type { SettingsPageAnswer } from '#contract/wire/settings'
import type { ClusteringStatus } from '#contract/wire/status'
import { settingsQuery, statusQuery } from '../../api/console'
import { Page } from '../../components/Page'
import { RelatedTasks } from '../../components/RelatedTasks'
import { SettingsForm } from '../../components/settings/SettingsForm'
import { useFreshQuery } from '../../components/use-fresh-query'
import { useHost } from '../../components/use-host'
import { Loaded } from '../../ui/Loaded'
import { MessageBar } from '../../ui/MessageBar'
import { ClusterDatabaseStatus } from './ClusterDatabaseStatus'
import { ClusterPartition } from './ClusterPartition'
import { clusteringBeside } from './clustering-beside'

/** System > Clustering: who the peers are, as typed here, and what this system saw of them when it was asked. */
export function ClusteringPage() {
  const host = useHost()
  // First, so that a look at the page is a look at the words beside the rows.
  const status = useFreshQuery(statusQuery(host, 'clustering'))
  const settings = useFreshQuery(settingsQuery(host, clustering.id))
  return (
    <Page title={clustering.title}>
      <Loaded query={settings}>
        {(loaded) => (
          <Loaded query={status}>
            {(asLoaded) => <Cluster host={host} loaded={loaded} asLoaded={asLoaded} />}
          </Loaded>
        )}
      </Loaded>
      <RelatedTasks
        tasks={[
          { label: 'View the alarms of this system and its peers', path: pages.alarms },
          { label: 'Restart this system', path: pages.restart },
          { label: 'Put this system into maintenance mode', path: pages.maintenanceMode },
        ]}
      />
    </Page>
  )
}

type ClusterProps = {
  readonly host: string
  readonly loaded: SettingsPageAnswer
  readonly asLoaded: ClusteringStatus
}

/** The words stay as they were when the page was loaded or last saved, until it is loaded again (CRE-46, ADD-39). */
function Cluster({ host, loaded, asLoaded }: ClusterProps) {
  const [status, setStatus] = useState(asLoaded)
  return (
    <>
      {status.conflicts.length > 0 && (
        <div role="alert">
          {status.conflicts.map((conflict) => (
            <MessageBar key={conflict} tone="bad">
              {conflict}
            </MessageBar>
          ))}
        </div>
      )}
      {status.notices.map((notice) => (
        <MessageBar key={notice}>{notice}</MessageBar>
      ))}
      <SettingsForm
        definition={clustering}
        loaded={loaded}
        besideField={(field, texts) => clusteringBeside(host, status, field, texts)}
        onSaved={(saved) => saved.clustering && setStatus(saved.clustering)}
      />
      <ClusterPartition partitions={status.partitions} />
      <ClusterDatabaseStatus status={status} />
    </>
  )
}
