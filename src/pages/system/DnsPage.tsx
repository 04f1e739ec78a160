import { useQuery } from '@tanstack/react-query'
import { dns } from '#contract/settings/dns'
import { REFRESH_MS, statusQuery } from '../../api/console'
import { RelatedTasks } from '../../components/RelatedTasks'
import { SettingsPage } from '../../components/SettingsPage'
import { useHost } from '../../components/use-host'
import { Box } from '../../ui/Box'
import { DefinitionRow, Definitions } from '../../ui/DefinitionRow'
import { Loaded } from '../../ui/Loaded'

/** System > DNS: the settings, and the name that host name and domain name make together (CRE-28, CRE-29). */
export function DnsPage() {
  const identity = useQuery({ ...statusQuery(useHost(), 'identity'), refetchInterval: REFRESH_MS })
  return (
    <SettingsPage definition={dns}>
      <Box title="Name of this system">
        <Loaded query={identity}>
          {({ fqdn, suggestedHostName }) => (
            <Definitions>
              <DefinitionRow label="Fully qualified domain name">{fqdn || '(incomplete)'}</DefinitionRow>
              <DefinitionRow label="Suggested host name">{suggestedHostName || '(none)'}</DefinitionRow>
            </Definitions>
          )}
        </Loaded>
      </Box>
      <RelatedTasks
        tasks={[
          { label: 'Configure the IP addresses of this system', path: 'system/network-interfaces/ip' },
          { label: 'Configure the cluster', path: 'system/clustering' },
        ]}
      />
    </SettingsPage>
  )
}
