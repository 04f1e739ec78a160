import { useQuery } from '@tanstack/react-query'
import { definition as h323 } from '#contract/settings/configuration/protocols/h323'
import { REFRESH_MS, statusQuery } from '../../../api/console'
import { SettingsPage } from '../../../components/SettingsPage'
import { useHost } from '../../../components/use-host'
import { Box } from '../../../ui/Box'
import { Loaded } from '../../../ui/Loaded'

/** Configuration > Protocols > H.323: the settings, and what the Time to live costs (CRE-27). */
export function H323Page() {
  const load = useQuery({ ...statusQuery(useHost(), 'registration-load'), refetchInterval: REFRESH_MS })
  return (
    <SettingsPage definition={h323}>
      <Box title="Lab: registration load">
        <Loaded query={load}>
          {({ devices, timeToLiveSeconds, registrationsPerSecond, limitPerSecond }) => {
            const tooHigh = registrationsPerSecond > limitPerSecond
            return (
              <p className="flex flex-wrap items-center gap-3 p-3">
                <meter
                  aria-label="Registrations per second"
                  className="h-4 w-60"
                  min={0}
                  max={limitPerSecond * 2}
                  high={limitPerSecond}
                  optimum={0}
                  value={Math.min(registrationsPerSecond, limitPerSecond * 2)}
                />
                <strong className={tooHigh ? 'text-bad' : 'text-good'}>
                  {registrationsPerSecond.toFixed(1)} registrations per second
                </strong>
                <span className="text-muted">
                  {devices} H.323 devices refresh every {timeToLiveSeconds} seconds.
                  {tooHigh &&
                    ` More than ${limitPerSecond} a second slow this system down: raise the Time to live.`}
                </span>
              </p>
            )
          }}
        </Loaded>
      </Box>
    </SettingsPage>
  )
}
