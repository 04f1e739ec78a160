import type { DnsRecord, DnsView, NameQuestion, RecordType } from '#contract/wire/dns'
import type { ReplyStatus } from '../../ground/state/dns'
import type { Network } from '../../ground/state/network'
import { isAddress, recordsOf } from './records'

export type Resolved = { readonly status: ReplyStatus; readonly answers: readonly DnsRecord[] }

/** A chain of aliases that is longer leads nowhere. */
const ALIASES_MAX = 8

/**
 * What the zones of a view say to a question. `turn` is how often it was answered before: whoever asks for an address
 * next is given the next one first (END-14).
 */
export function resolve(
  network: Network,
  { view, name, type }: Pick<NameQuestion, 'view' | 'name' | 'type'>,
  turn = 0,
): Resolved {
  const seen = recordsOf(network).filter((record) => record.view === view)
  const aliases: DnsRecord[] = []
  let owner = name.toLowerCase().replace(/\.$/, '')
  while (aliases.length <= ALIASES_MAX) {
    const here = seen.filter((record) => record.name === owner)
    const asked = here.filter((record) => record.type === type)
    const alias = here.find((record) => record.type === 'CNAME')
    if (asked.length > 0 || !alias) {
      const isKnown = here.length > 0 || seen.some((record) => record.name.endsWith(`.${owner}`))
      return { status: isKnown ? 'NOERROR' : 'NXDOMAIN', answers: [...aliases, ...turned(asked, turn)] }
    }
    aliases.push(alias)
    owner = alias.data
  }
  return { status: 'SERVFAIL', answers: [] }
}

function turned(records: readonly DnsRecord[], turn: number): readonly DnsRecord[] {
  const first = records.length === 0 ? 0 : turn % records.length
  return [...records.slice(first), ...records.slice(0, first)]
}

/** The addresses to which a name leads in a view, through its aliases. */
export function addressesIn(network: Network, view: DnsView, name: string): string[] {
  const types: readonly RecordType[] = ['A', 'AAAA']
  return types.flatMap((type) =>
    resolve(network, { view, name, type })
      .answers.filter(isAddress)
      .map(({ data }) => data),
  )
}
