import type { DnsRecord, DnsView, NameQuestion, RecordType } from '#contract/wire/dns'
import type { DnsReplyShown } from '#contract/wire/zones'
import { USUAL_TTL_SECONDS, type World } from '../sim/ground/index'
import { type DnsReply, isAddress, recordsOf, serversOf, serviceIn, viewOf } from '../sim/machine/index'

/** What can be asked for that nobody lists: it follows from the servers of a zone. */
export const SERVER_TYPES = ['NS', 'SOA'] as const

/** A type that can be asked for. */
export type AskedType = RecordType | (typeof SERVER_TYPES)[number]

/** A record, or one of a zone that nobody lists. */
export type ZoneRecord = Omit<DnsRecord, 'type' | 'view'> & { readonly type: AskedType }

/** A question as it was put, which may be for what nobody lists. */
type Asked = Pick<NameQuestion, 'name'> & { readonly type: AskedType }

/** A record as a zone file has it: name, time to live, class, type and what follows (SRV-05). */
function zoneLine({ name, ttl, type, data }: ZoneRecord): string {
  const isName = type === 'SRV' || type === 'CNAME' || type === 'PTR' || type === 'NS'
  const isReplaced = type === 'NAPTR' && !data.endsWith(' .')
  return `${name}. ${ttl} IN ${type} ${data}${(isName || isReplaced) && !data.endsWith('.') ? '.' : ''}`
}

/** The zone in which a name stands: an address backwards, below an ENUM suffix, or a domain. */
export function zoneOf(name: string): string {
  const labels = name.split('.')
  const isNumber = (label: string) => /^[\da-f]$|^\d{1,3}$/.test(label)
  if (name.endsWith('.arpa')) return labels.slice(labels.length === 6 ? 1 : 0).join('.')
  const first = labels.findIndex((label) => !isNumber(label))
  return first > 0 ? labels.slice(first).join('.') : labels.slice(-2).join('.')
}

/** The name servers of a zone in a view, and their addresses. */
function nameServersOf(
  world: World,
  view: DnsView,
  zone: string,
  ttl: number = USUAL_TTL_SECONDS,
): { readonly names: ZoneRecord[]; readonly addresses: ZoneRecord[] } {
  const servers = serversOf(world, view).map((data, index) => ({ name: `ns${index + 1}.${zone}`, data }))
  return {
    names: servers.map(({ name }) => ({ name: zone, ttl, type: 'NS', data: name })),
    addresses: servers.map(({ name, data }) => ({ name, ttl, type: 'A', data })),
  }
}

/** The zone of a view in which a name stands, the longest of them; nothing where its servers have none. */
export function zoneAt({ network }: World, view: DnsView, name: string): string | undefined {
  const zones = recordsOf(network).flatMap((record) => (record.view === view ? zoneOf(record.name) : []))
  return zones
    .toSorted((one, other) => other.length - one.length)
    .find((zone) => name === zone || name.endsWith(`.${zone}`))
}

/** Whoever is told that there is nothing keeps that for a minute. */
const NEGATIVE_SECONDS = 60

/** The start of authority of a zone. */
const startOf = (zone: string): ZoneRecord => ({
  name: zone,
  ttl: NEGATIVE_SECONDS,
  type: 'SOA',
  data: `ns1.${zone}. hostmaster.${zone}. 1 3600 600 86400 ${NEGATIVE_SECONDS}`,
})

/** The addresses of a name server of a zone, by its name. */
export function serverAddresses(world: World, view: DnsView, name: string): ZoneRecord[] {
  const zone = zoneAt(world, view, name)
  return zone === undefined
    ? []
    : nameServersOf(world, view, zone).addresses.filter((record) => record.name === name)
}

type Sections = {
  readonly status: DnsReply['status']
  readonly answer: readonly ZoneRecord[]
  readonly authority: readonly ZoneRecord[]
  readonly additional: readonly ZoneRecord[]
}

/** What a zone says of itself, and of what it has not; nothing where it has what was asked for. */
function ofZone(world: World, view: DnsView, { name, type }: Asked, reply: DnsReply): Sections | undefined {
  const zone = zoneAt(world, view, name)
  if (zone === undefined || reply.isKept) return undefined
  const { names, addresses } = nameServersOf(world, view, zone)
  const none = { status: 'NOERROR', answer: [], authority: [], additional: [] } as const
  if (name === zone && type === 'SOA') return { ...none, answer: [startOf(zone)] }
  if (name === zone && type === 'NS') return { ...none, answer: names, additional: addresses }
  const own = addresses.filter((record) => record.name === name)
  if (own.length > 0) return { ...none, ...(type === 'A' ? { answer: own } : { authority: [startOf(zone)] }) }
  if (reply.answers.length > 0) return undefined
  const status = name === zone && reply.status === 'NXDOMAIN' ? 'NOERROR' : reply.status
  return { ...none, status, authority: [startOf(zone)] }
}

/** The records of a reply: what was asked, who says so, and what comes along. */
export function recordsOfReply(world: World, question: Asked, reply: DnsReply): Sections {
  const { server, status, answers, ageSeconds } = reply
  const name = plainName(question)
  const zone = zoneOf(name)
  const view = viewOf(world, server ?? '')
  const isAnswered = status === 'NOERROR' || status === 'NXDOMAIN'
  const said = isAnswered ? ofZone(world, view, { name, type: question.type }, reply) : undefined
  if (said) return said
  const targets = new Set(
    answers.flatMap((record) => (record.type === 'SRV' ? serviceIn(record).target : [])),
  )
  // What came along with an answer that is kept is as old as that, and gone when its own time has run out.
  const found = recordsOf(world.network)
    .filter((record) => record.view === view && isAddress(record) && targets.has(record.name))
    .map((record) => ({ ...record, ttl: record.ttl - ageSeconds }))
    .filter(({ ttl }) => ageSeconds === 0 || ttl > 0)
  const left = USUAL_TTL_SECONDS - (ageSeconds % USUAL_TTL_SECONDS)
  const servers = answers.length > 0 ? nameServersOf(world, view, zone, left) : { names: [], addresses: [] }
  const additional: ZoneRecord[] = answers.length > 0 ? [...found, ...servers.addresses] : []
  return { status, answer: answers, authority: servers.names, additional }
}

const plainName = ({ name }: Asked) => name.trim().toLowerCase().replace(/\.$/, '')

/** A reply in the four sections that `dig` shows, which endpoints and tools can read as well (SRV-22). */
export function sectionsOf(world: World, question: Asked, reply: DnsReply): DnsReplyShown {
  const { server, isKept } = reply
  const { status, answer, authority, additional } = recordsOfReply(world, question, reply)
  return {
    server,
    status,
    isKept,
    question: `${plainName(question)}. IN ${question.type}`,
    answer: answer.map(zoneLine),
    authority: authority.map(zoneLine),
    additional: additional.map(zoneLine),
  }
}
