import { isIpv4, isIpv6 } from '#contract/settings/formats'
import type { Answer, Context } from '../context'
import { error, ok } from '../reply'
import { type CommandDefinition, choiceParameter, type GivenValues, textParameter } from './command'

type DnsRecord = { readonly type: string; readonly value: string }

/** What the name servers answer, by type of record. A names-only world has no NAPTR records. */
const recordReaders: Readonly<Record<string, (context: Context, name: string) => readonly string[]>> = {
  a: ({ reads }, name) => reads.resolve(name).filter(isIpv4),
  aaaa: ({ reads }, name) => reads.resolve(name).filter(isIpv6),
  srv: ({ reads }, name) => reads.services(name),
  naptr: () => [],
}

function lookUp(context: Context, given: GivenValues): Answer {
  const name = String(given['Hostname'])
  const wanted = given['RecordType'] ?? 'all'
  const types = wanted === 'all' ? Object.keys(recordReaders) : [String(wanted)]
  const records = types.flatMap((type): DnsRecord[] =>
    (recordReaders[type]?.(context, name) ?? []).map((value) => ({ type, value })),
  )
  if (records.length === 0) return error(`No record was found for "${name}".`)
  return ok([
    '*r DNSLookup: /',
    ...records.flatMap(({ type, value }, position) => [
      `     Record ${position + 1}:`,
      `       Type: "${type.toUpperCase()}"`,
      `       Value: "${value}"`,
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
      choiceParameter(
        'RecordType',
        ['all', 'a', 'aaaa', 'srv', 'naptr'],
        'The records to ask for. Default: all.',
      ),
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
