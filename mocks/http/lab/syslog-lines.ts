import { syslogSeverities } from '#contract/settings/maintenance/logging'
import { SYSLOG_LINES_MAX, type Syslog } from '#contract/wire/syslog'
import { type Expressway, expresswaysOf, type LogEntry, type World } from '../../sim/ground/index'
import { hostOf, lookUp, lookupFailure, textSetting } from '../../sim/machine/index'

/** How grave a line is, by how it reads. */
const severityOf: Readonly<Record<LogEntry['tone'], (typeof syslogSeverities)[number]>> = {
  bad: 'Error',
  warning: 'Warning',
  good: 'Informational',
  plain: 'Informational',
  diagnostic: 'Debug',
}

/** A server as it stands on a machine: where its name leads, and which lines it is to get. */
type Sending = {
  readonly from: Expressway
  readonly name: string
  readonly to: string | undefined
  readonly reason: string
  readonly takes: (line: LogEntry) => boolean
}

function sendingsOf(world: World, from: Expressway): Sending[] {
  return [1, 2, 3, 4].flatMap((index) => {
    const field = (rest: string) => textSetting(from, `logging.server${index}${rest}`)
    const name = field('Address')
    if (name === '') return []
    const found = lookUp(world, from, name)
    const gravest = syslogSeverities.findIndex((severity) => severity === field('Severity'))
    const words = field('Keywords')
      .toLowerCase()
      .split(/[\s,]+/)
      .filter((word) => word !== '')
    return {
      from,
      name,
      to: 'failure' in found ? undefined : found.addresses[0],
      reason: 'failure' in found ? lookupFailure(found) : '',
      takes: ({ tone, event, detail }) => {
        const text = `${event} ${detail}`.toLowerCase()
        return (
          syslogSeverities.indexOf(severityOf[tone]) <= gravest &&
          (words.length === 0 || words.some((word) => text.includes(word)))
        )
      },
    }
  })
}

/** What remote syslog servers get: the Event Logs of exactly those that send to each, in one (PSI-20). */
export function syslogOf(world: World, asked: string | null): Syslog {
  const sendings = expresswaysOf(world).map((expressway) => sendingsOf(world, expressway))
  const addresses = [...new Set(sendings.flat().flatMap(({ to }) => to ?? []))]
  const server = asked !== null && addresses.includes(asked) ? asked : addresses[0]
  return {
    servers: addresses.map((address) => ({
      address,
      senders: sendings.flatMap(
        (own) => own.filter(({ to }) => to === address).map(({ from }) => hostOf(world, from))[0] ?? [],
      ),
    })),
    lost: sendings
      .flat()
      .filter(({ to }) => to === undefined)
      .map(({ from, name, reason }) => ({ host: hostOf(world, from), name, reason })),
    lines: sendings
      .flatMap((own) => received(own.filter(({ to }) => to !== undefined && to === server)))
      .sort((one, other) => other.line.id - one.line.id)
      .slice(0, SYSLOG_LINES_MAX)
      .map(({ from, line: { id, at, tone, event, detail } }) => ({
        id: `${from.id}-${id}`,
        at,
        host: hostOf(world, from),
        severity: severityOf[tone],
        event,
        detail,
      })),
  }
}

/** What one machine sends to one server. Whoever sends a line there twice sends one line. */
function received(sendings: readonly Sending[]): { readonly from: Expressway; readonly line: LogEntry }[] {
  return sendings
    .slice(0, 1)
    .flatMap(({ from }) =>
      from.eventLog
        .filter((line) => sendings.some(({ takes }) => takes(line)))
        .map((line) => ({ from, line })),
    )
}
