import type * as v from 'valibot'
import type { diagnosticLogSchema } from '#contract/wire/status'
import { useFrame } from '../../../components/use-frame'
import { Box } from '../../../ui/Box'
import { DefinitionRow, Definitions } from '../../../ui/DefinitionRow'
import { formatTime } from '../../../util/time'

type DiagnosticLogStatusProps = { readonly log: v.InferOutput<typeof diagnosticLogSchema>['log'] }

/** Whether a log is being written, since when, and what was marked in it. */
export function DiagnosticLogStatus({ log }: DiagnosticLogStatusProps) {
  const timeZone = useFrame()?.timeZone ?? 'UTC'
  const time = (at: number) => formatTime(at, timeZone)
  return (
    <Box title="Status">
      <Definitions>
        <DefinitionRow label="State">{stateOf(log)}</DefinitionRow>
        {log && <DefinitionRow label="Started">{time(log.startedAt)}</DefinitionRow>}
        {log && log.stoppedAt !== null && (
          <DefinitionRow label="Stopped">{time(log.stoppedAt)}</DefinitionRow>
        )}
        {log && <DefinitionRow label="tcpdump">{log.tcpdump ? 'On' : 'Off'}</DefinitionRow>}
        {log && log.markers.length > 0 && (
          <DefinitionRow label="Markers">
            <ul className="my-0 list-none pl-0">
              {log.markers.map(({ at, text }, index) => (
                // Two markers of one moment may read the same.
                <li key={`${index} ${at}`} className="break-words">
                  {time(at)} {text}
                </li>
              ))}
            </ul>
          </DefinitionRow>
        )}
      </Definitions>
    </Box>
  )
}

function stateOf(log: DiagnosticLogStatusProps['log']): string {
  if (!log) return 'No log has been started'
  return log.stoppedAt === null ? 'Logging in progress' : 'Logging stopped; the log can be downloaded'
}
