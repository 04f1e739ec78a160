import { useQuery } from '@tanstack/react-query'
import { pages } from '#contract/pages'
import type { SystemInformation } from '#contract/wire/upgrade'
import { REFRESH_MS, statusQuery } from '../../../api/console'
import { ConsoleLink } from '../../../components/ConsoleLink'
import { Page } from '../../../components/Page'
import { useHost } from '../../../components/use-host'
import { Box } from '../../../ui/Box'
import { DefinitionRow, Definitions } from '../../../ui/DefinitionRow'
import { Loaded } from '../../../ui/Loaded'
import { formatDuration, formatTime } from '../../../util/time'

const NOT_SET = 'Time Not Set'

/** Status > System > Information: what this system is, since when it runs, and what time it has. */
export function InformationPage() {
  const information = useQuery({
    ...statusQuery(useHost(), 'system-information'),
    refetchInterval: REFRESH_MS,
  })
  return (
    <Page title="Information">
      <Loaded query={information}>
        {(answer) => (
          <>
            <SystemBox information={answer} />
            <TimeBox information={answer} />
            <SessionsBox information={answer} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

type BoxProps = { readonly information: SystemInformation }

function SystemBox({ information }: BoxProps) {
  return (
    <Box title="System information">
      <Definitions>
        <DefinitionRow label={<ConsoleLink path={pages.administration}>System name</ConsoleLink>}>
          {information.systemName || 'Not set'}
        </DefinitionRow>
        <DefinitionRow label="Product">{information.product}</DefinitionRow>
        <DefinitionRow label={<ConsoleLink path={pages.upgrade}>Software version</ConsoleLink>}>
          {information.softwareVersion}
        </DefinitionRow>
        <DefinitionRow label="Software build">{information.softwareBuild}</DefinitionRow>
        <DefinitionRow label="Software release date">{information.releaseDate}</DefinitionRow>
        <DefinitionRow label="Software name">{information.softwareName}</DefinitionRow>
        <DefinitionRow label={<ConsoleLink path={pages.optionKeys}>Software options</ConsoleLink>}>
          {information.softwareOptions.join(', ') || 'None'}
        </DefinitionRow>
        <DefinitionRow label="Hardware version">{information.hardware}</DefinitionRow>
        <DefinitionRow label="Serial number">{information.serialNumber}</DefinitionRow>
        {information.vmSize !== null && <DefinitionRow label="VM size">{information.vmSize}</DefinitionRow>}
      </Definitions>
    </Box>
  )
}

function TimeBox({ information }: BoxProps) {
  const { systemTime, timeZone } = information
  return (
    <Box title="Time information">
      <Definitions>
        <DefinitionRow label="Up time">{formatDuration(information.upTimeMs)}</DefinitionRow>
        <DefinitionRow label="System time (UTC)">
          {systemTime === null ? NOT_SET : formatTime(systemTime, 'UTC')}
        </DefinitionRow>
        <DefinitionRow label={<ConsoleLink path={pages.time}>Time zone</ConsoleLink>}>
          {timeZone}
        </DefinitionRow>
        <DefinitionRow label="Local time">
          {systemTime === null ? NOT_SET : formatTime(systemTime, timeZone)}
        </DefinitionRow>
        <DefinitionRow label="Restarts">{information.restarts.toLocaleString('en')}</DefinitionRow>
        <DefinitionRow label="Last file system check">
          {formatTime(information.diskCheckedAt, timeZone)}
        </DefinitionRow>
      </Definitions>
    </Box>
  )
}

function SessionsBox({ information }: BoxProps) {
  return (
    <Box title="Active sessions">
      <Definitions>
        <DefinitionRow label="Administrator sessions">{information.administratorSessions}</DefinitionRow>
        <DefinitionRow label="User sessions">{information.userSessions}</DefinitionRow>
      </Definitions>
    </Box>
  )
}
