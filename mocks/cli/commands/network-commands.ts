import { isIpv4, isIpv6 } from '#contract/settings/formats'
import type { DnsQuestion } from '#contract/wire/tools'
import { eventOf, type Outcome } from '../../sim/ground/index'
import type { Answer, Context, Reply } from '../context'
import { error, ok, said } from '../reply'
import { type CommandDefinition, choiceParameter, type GivenValues, textParameter } from './command'

/** The types of record that can be asked for, in this command's words and in those of Maintenance > Tools. */
const recordTypes: Readonly<Record<string, DnsQuestion['type']>> = {
  all: 'All',
  a: 'A',
  aaaa: 'AAAA',
  srv: 'SRV',
  naptr: 'NAPTR',
}

/** Asks the name servers of this system, as DNS lookup of the console does: the question counts there. */
function lookUp({ expressway }: Context, given: GivenValues): Answer {
  const host = String(given['Hostname'])
  const type = recordTypes[String(given['RecordType'] ?? 'all')] ?? 'All'
  const question = { host, type, servers: [] }
  return {
    ...said([]),
    action: {
      commands: [{ type: 'look-up', expressway: expressway.id, question }],
      report: (outcomes) => recordsFound(host, outcomes),
    },
  }
}

function recordsFound(host: string, outcomes: readonly Outcome[]): Reply {
  const rows = outcomes.flatMap(({ events }) => eventOf(events, 'looked-up')?.answer.rows ?? [])
  if (rows.length === 0) return error(`No record was found for "${host}".`)
  return ok([
    '*r DNSLookup: /',
    ...rows.flatMap(({ type, response }, position) => [
      `     Record ${position + 1}:`,
      `       Type: "${type}"`,
      `       Value: "${response}"`,
    ]),
    '*r/end',
  ])
}

const PINGS = 4

function ping({ reads }: Context, { Hostname: hostname }: GivenValues): Answer {
  const name = String(hostname)
  const address = isIpv4(name) || isIpv6(name) ? name : reads.resolve(name)[0]
  if (address === undefined) return error(`"${name}" cannot be resolved.`)
  const milliseconds = reads.roundTripMs(address)
  const replies = milliseconds === null ? 0 : PINGS
  return ok([
    `PING ${name} (${address})`,
    ...Array.from(
      { length: replies },
      (_, position) => `reply from ${address}: seq=${position + 1} time=${milliseconds} ms`,
    ),
    `${PINGS} packets sent, ${replies} received`,
  ])
}

/** Looks at the network from this system. */
export const networkCommands: readonly CommandDefinition[] = [
  {
    name: 'DNSLookup',
    help: 'Asks the name servers of this system for a name.',
    parameters: [
      textParameter('Hostname', 128, 'The name to look up.'),
      choiceParameter('RecordType', Object.keys(recordTypes), 'The records to ask for. Default: all.'),
    ],
    run: lookUp,
  },
  {
    name: 'Ping',
    help: 'Checks whether a system answers.',
    parameters: [textParameter('Hostname', 128, 'The name or address of the system.')],
    run: ping,
  },
]
