import { isFqdn, isIpv4, isIpv6 } from '#contract/settings/formats'
import type { FieldError } from '#contract/settings/validate'
import { type DnsRecord, RECORDS_MAX, reverseName } from '#contract/wire/dns'
import type { CommandOf } from '../../ground/command'
import { refuse } from '../../ground/refusals'
import { type Decision, recordMistake, type Stage, snapshotOf } from '../../ground/stage'
import { USUAL_TTL_SECONDS } from '../../ground/state/dns'
import type { Network } from '../../ground/state/network'
import type { World } from '../../ground/world'
import { askDns } from '../../machine/dns/ask'
import { FULL_NAME, recordErrors } from '../../machine/dns/record-errors'
import { isAddress, recordsOf, usualView } from '../../machine/dns/records'
import { putRecords } from '../../machine/dns/update'
import { longRotations } from './rotations'
import { unequalWeights } from './weights'

/** Enough for a name that stands for every peer. */
const ADDRESSES_MAX = 12

/** Changes what DNS says of a name, as the people who run it would: a moved peer needs it (ADR-06). */
export function decideSetDnsRecord(stage: Stage, command: CommandOf<'set-dns-record'>): Decision {
  const name = command.name.trim().toLowerCase()
  const addresses = [...new Set(command.addresses.map((address) => address.trim().toLowerCase()))]
  const errors = [
    ...(isFqdn(name) ? [] : [{ field: 'name', message: FULL_NAME }]),
    ...addresses
      .filter((address) => !isIpv4(address) && !isIpv6(address))
      .map((address) => ({ field: 'addresses', message: `${address || 'A blank'} is not an IP address.` })),
    ...(addresses.length > ADDRESSES_MAX
      ? [{ field: 'addresses', message: `No more than ${ADDRESSES_MAX} addresses for a name.` }]
      : []),
  ]
  if (errors.length > 0)
    return refuse('invalid', 'The DNS record was not changed.', { errors, guide: ['ADR-06'] })
  const { network } = stage.world
  const before = snapshotOf(stage)
  if (network.records) putRecords(network, withAddresses(network, name, addresses))
  else if (addresses.length === 0) delete network.hosts[name]
  else network.hosts[name] = addresses
  stage.events.push({ type: 'dns-record-set', name, addresses })
  noteMistakes(stage, before)
  return undefined
}

/** The records with these addresses of a name, forward and backward, in the place of those that it had. */
function withAddresses(network: Network, name: string, addresses: readonly string[]): DnsRecord[] {
  const view = usualView(network)
  const records = recordsOf(network)
  const old = records.filter((record) => record.view === view && record.name === name && isAddress(record))
  const backward = new Set(old.map(({ data }) => reverseName(data)))
  const isOld = (record: DnsRecord) =>
    record.view === view &&
    (old.includes(record) ||
      (record.name === name && record.type === 'CNAME') ||
      (record.type === 'PTR' && record.data === name && backward.has(record.name)))
  const made = { view, ttl: old[0]?.ttl ?? USUAL_TTL_SECONDS }
  return [
    ...records.filter((record) => !isOld(record)),
    ...addresses.flatMap((data): DnsRecord[] => [
      { ...made, name, type: isIpv4(data) ? 'A' : 'AAAA', data },
      { ...made, name: reverseName(data), type: 'PTR', data: name },
    ]),
  ]
}

/** Changes records of the zones. What is wrong with one of them stops them all. */
export function decideChangeDns(stage: Stage, command: CommandOf<'change-dns'>): Decision {
  const { network } = stage.world
  const before = recordsOf(network)
  const removed = command.remove.map(keyOf)
  const left = before.filter((record) => !removed.includes(keyOf(record)))
  const add = command.add.map(inLowerCase)
  const after = [...left, ...add]
  const errors = [
    ...removed
      .filter((key) => !before.some((record) => keyOf(record) === key))
      .map((key) => ({ field: 'name', message: `There is no record ${key} any more.` })),
    ...add.flatMap(recordErrors),
    ...togetherErrors(add, after),
  ]
  if (errors.length > 0)
    return refuse('invalid', 'No DNS record was changed.', { errors, guide: ['SRV-04', 'SRV-05'] })
  const world = snapshotOf(stage)
  putRecords(network, after)
  stage.events.push({ type: 'dns-changed', removed: removed.length, added: add.length })
  noteMistakes(stage, world)
  return undefined
}

/** What records can be wrong about for everybody who asks: the mistake, and where it stands in a world. */
const mistakes = [
  { id: 'SRV-M1', guide: ['SRV-19'], find: unequalWeights },
  { id: 'END-M1', guide: ['END-18', 'END-29'], find: longRotations },
] as const

/** Written down once, when the records become wrong, and not at every later change of them. */
function noteMistakes(stage: Stage, before: World): void {
  for (const { id, guide, find } of mistakes) {
    const known = find(before).map(({ key }) => key)
    const found = find(stage.world).find(({ key }) => !known.includes(key))
    if (found) recordMistake(stage, { id, text: found.text, guide: [...guide], expressway: null })
  }
}

/** Names are the same in any case: what is compared is kept in one. The expression of a NAPTR record is no name. */
const inLowerCase = (record: DnsRecord): DnsRecord => ({
  ...record,
  name: record.name.toLowerCase(),
  data: record.type === 'NAPTR' ? record.data : record.data.toLowerCase(),
})

const keyOf = ({ view, name, type, data }: DnsRecord) => `${name} ${type} ${data} (${view})`

/** What no record shows alone. */
function togetherErrors(added: readonly DnsRecord[], after: readonly DnsRecord[]): FieldError[] {
  const isTwice = (record: DnsRecord) => after.filter((other) => keyOf(other) === keyOf(record)).length > 1
  const isBesideAlias = ({ view, name }: DnsRecord) => {
    const here = after.filter((other) => other.view === view && other.name === name)
    return here.length > 1 && here.some(({ type }) => type === 'CNAME')
  }
  return [
    ...(added.some(isTwice) ? [{ field: 'data', message: 'This record is in the zone already.' }] : []),
    ...(added.some(isBesideAlias)
      ? [{ field: 'name', message: 'An alias stands alone: the name has no other record beside its CNAME.' }]
      : []),
    ...(after.length > RECORDS_MAX
      ? [{ field: 'name', message: `No more than ${RECORDS_MAX} records.` }]
      : []),
  ]
}

/** Asks a name server, as a tool or an endpoint does. */
export function decideAskDns(stage: Stage, command: CommandOf<'ask-dns'>): Decision {
  stage.events.push({ type: 'dns-asked', ...askDns(stage.world, command.question) })
  return undefined
}
