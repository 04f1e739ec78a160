import { useQuery } from '@tanstack/react-query'
import { pages } from '#contract/pages'
import { definition as dns } from '#contract/settings/system/dns'
import { act, REFRESH_MS, statusQuery } from '../../api/console'
import { OutcomeMessages } from '../../components/Outcome'
import { RelatedTasks } from '../../components/RelatedTasks'
import { SettingsPage } from '../../components/SettingsPage'
import { useConsoleAction } from '../../components/use-console-action'
import { useHost } from '../../components/use-host'
import { useMayChange } from '../../components/use-may-change'
import { Box } from '../../ui/Box'
import { Button } from '../../ui/Button'
import { Loaded } from '../../ui/Loaded'
import { ipTask } from './ip-task'
import { SystemName } from './SystemName'

/** Flush DNS cache: names are looked up anew. */
function FlushDnsCache() {
  const host = useHost()
  const mayChange = useMayChange()
  const action = useConsoleAction()
  if (!mayChange) return null
  return (
    <div className="mt-4">
      <OutcomeMessages outcome={action.outcome} />
      <Button isBusy={action.isPending} onClick={() => action.run(() => act(host, 'flush-dns-cache', {}))}>
        Flush DNS cache
      </Button>
    </div>
  )
}

/** System > DNS: the settings, and the name that host name and domain name make together (CRE-28, CRE-29). */
export function DnsPage() {
  const identity = useQuery({ ...statusQuery(useHost(), 'identity'), refetchInterval: REFRESH_MS })
  return (
    <SettingsPage definition={dns}>
      <Box title="Name of this system">
        <Loaded query={identity}>{(names) => <SystemName {...names} />}</Loaded>
      </Box>
      <FlushDnsCache />
      <RelatedTasks tasks={[ipTask, { label: 'Configure the cluster', path: pages.clustering }]} />
    </SettingsPage>
  )
}
