import { definition as clustering } from '#contract/settings/system/clustering'
import { settingsQuery, statusQuery } from '../../../api/console'
import { Page } from '../../../components/Page'
import { arranged } from '../../../components/settings/arranged'
import { SettingsForm } from '../../../components/settings/SettingsForm'
import { useFreshQuery } from '../../../components/use-fresh-query'
import { useHost } from '../../../components/use-host'
import { ClusterDatabaseStatus } from '../../../pages/system/ClusterDatabaseStatus'
import { Loaded } from '../../../ui/Loaded'
import type { Variant } from '../../names'
import './variant.css'
import { PeersAtAGlance } from './PeersAtAGlance'

/** The same fields in other boxes: the addresses are what one comes for, what is the same everywhere stands beside them. */
const definition = arranged(clustering, [
  { title: 'Peers', keys: [1, 2, 3, 4, 5, 6].map((row) => `peer${row}Address`) },
  {
    title: 'Same on every peer',
    keys: ['clusterName', 'configurationPrimary', 'clusterIpVersion', 'tlsVerificationMode'],
  },
])

/** System > Clustering with what it is for at its top: whether the peers work. The form stands below, in two columns. */
function StatusFirst() {
  const host = useHost()
  const status = useFreshQuery(statusQuery(host, 'clustering'))
  const settings = useFreshQuery(settingsQuery(host, clustering.id))
  return (
    <Page title={clustering.title}>
      <Loaded query={status}>
        {(loaded) => (
          <>
            <PeersAtAGlance status={loaded} />
            <ClusterDatabaseStatus status={loaded} />
          </>
        )}
      </Loaded>
      <Loaded query={settings}>
        {(loaded) => (
          <div className="status-first">
            <SettingsForm definition={definition} loaded={loaded} onSaved={() => void status.refetch()} />
          </div>
        )}
      </Loaded>
    </Page>
  )
}

export const variant: Variant = { title: 'Status first', Page: StatusFirst }
