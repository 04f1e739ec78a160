import { useQuery } from '@tanstack/react-query'
import { definition as time } from '#contract/settings/system/time'
import type { TimeStatus } from '#contract/wire/status'
import { REFRESH_MS, statusQuery } from '../../api/console'
import { SettingsPage } from '../../components/SettingsPage'
import { useHost } from '../../components/use-host'
import { Box } from '../../ui/Box'
import { DefinitionRow, Definitions } from '../../ui/DefinitionRow'
import { Loaded } from '../../ui/Loaded'
import { formatTime } from '../../util/time'
import { NtpServerTable } from './NtpServerTable'

/** System > Time: the NTP servers asked, and what they answer (CRE-22). */
export function TimePage() {
  const status = useQuery({ ...statusQuery(useHost(), 'time'), refetchInterval: REFRESH_MS })
  return (
    <SettingsPage definition={time}>
      <Box title="Status">
        <Loaded query={status}>{(shown) => <TimeStatusRows status={shown} />}</Loaded>
      </Box>
    </SettingsPage>
  )
}

function TimeStatusRows({ status }: { readonly status: TimeStatus }) {
  const tone = status.state === 'Synchronized' ? 'text-good' : 'text-bad'
  return (
    <>
      <Definitions>
        <DefinitionRow label="State">
          <strong className={tone}>{status.state}</strong>
        </DefinitionRow>
        <DefinitionRow label="System time">
          {formatTime(status.systemTime, status.timeZone)} {status.timeZone}
        </DefinitionRow>
      </Definitions>
      <NtpServerTable servers={status.servers} timeZone={status.timeZone} />
    </>
  )
}
