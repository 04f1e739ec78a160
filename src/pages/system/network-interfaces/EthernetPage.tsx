import { useQuery } from '@tanstack/react-query'
import { definition as ethernet } from '#contract/settings/system/network-interfaces/ethernet'
import { REFRESH_MS, statusQuery } from '../../../api/console'
import { RelatedTasks } from '../../../components/RelatedTasks'
import { SettingsPage } from '../../../components/SettingsPage'
import { useHost } from '../../../components/use-host'
import { Box } from '../../../ui/Box'
import { DefinitionRow, Definitions } from '../../../ui/DefinitionRow'
import { Loaded } from '../../../ui/Loaded'
import { ipTask } from '../ip-task'

/** System > Network interfaces > Ethernet: the speeds asked for, and those that the switch agreed to (CRE-16). */
export function EthernetPage() {
  const status = useQuery({ ...statusQuery(useHost(), 'ethernet'), refetchInterval: REFRESH_MS })
  return (
    <SettingsPage definition={ethernet}>
      <Loaded query={status}>
        {({ interfaces }) =>
          interfaces.map(({ name, macAddress, speed, valid }) => (
            <Box key={name} title={`${name} status`}>
              <Definitions>
                <DefinitionRow label="MAC address">{macAddress}</DefinitionRow>
                <DefinitionRow label="Speed">
                  {speed}
                  {!valid && <span className="text-bad"> (does not agree with the switch)</span>}
                </DefinitionRow>
              </Definitions>
            </Box>
          ))
        }
      </Loaded>
      <RelatedTasks tasks={[ipTask]} />
    </SettingsPage>
  )
}
