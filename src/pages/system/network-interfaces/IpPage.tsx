import { useQuery } from '@tanstack/react-query'
import { pages } from '#contract/pages'
import { definition as ip } from '#contract/settings/system/network-interfaces/ip'
import { REFRESH_MS, statusQuery } from '../../../api/console'
import { RelatedTasks } from '../../../components/RelatedTasks'
import { SettingsPage } from '../../../components/SettingsPage'
import { useHost } from '../../../components/use-host'
import { Box } from '../../../ui/Box'
import { DefinitionRow, Definitions } from '../../../ui/DefinitionRow'
import { Loaded } from '../../../ui/Loaded'

/** System > Network interfaces > IP. */
export function IpPage() {
  const frame = useQuery({ ...statusQuery(useHost(), 'frame'), refetchInterval: REFRESH_MS })
  return (
    <SettingsPage definition={ip}>
      <Box title="Status">
        <Loaded query={frame}>
          {({ address }) => (
            <Definitions>
              <DefinitionRow label="LAN 1 IPv4 address in use">{address}</DefinitionRow>
            </Definitions>
          )}
        </Loaded>
      </Box>
      <RelatedTasks
        tasks={[
          { label: 'Configure the Ethernet speeds', path: pages.ethernet },
          { label: 'Configure DNS', path: pages.dns },
          { label: 'Restart this system', path: pages.restart },
        ]}
      />
    </SettingsPage>
  )
}
