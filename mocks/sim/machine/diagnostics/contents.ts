import { logText } from '../../ground/logs/log-text'
import { networkLog } from '../../ground/logs/network-log'
import type { DiagnosticLog } from '../../ground/state/diagnostics'
import type { SnapshotFile } from '../../ground/state/snapshots'
import type { Expressway } from '../../ground/world'

/** What the log holds: the lines that were written while it ran, and the markers among them. */
export function diagnosticFiles(expressway: Expressway, log: DiagnosticLog): SnapshotFile[] {
  const { startedAt, stoppedAt, markers, tcpdump } = log
  const during = <Line extends { at: number }>(lines: readonly Line[]) =>
    lines.filter(({ at }) => at >= startedAt && (stoppedAt === null || at <= stoppedAt))
  const capture = {
    name: 'capture.txt',
    text: 'Packets were to be captured. The lab moves no packets, so there is nothing in the capture.\n',
  }
  return [
    { name: 'event-log.txt', text: logText(during(expressway.eventLog)) },
    { name: 'network-log.txt', text: logText(during(networkLog(expressway))) },
    { name: 'configuration-log.txt', text: logText(during(expressway.configurationLog)) },
    { name: 'markers.txt', text: markers.map(({ at, text }) => `${at} ${text}\n`).join('') },
    ...(tcpdump ? [capture] : []),
  ]
}
