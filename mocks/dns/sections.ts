import type { DnsRecord, DnsView, NameQuestion } from '#contract/wire/dns'
import type { DnsReplyShown } from '#contract/wire/zones'
import { USUAL_TTL_SECONDS, type World } from '../sim/ground/index'
import { type DnsReply, isAddress, recordsOf, serversOf, serviceIn } from '../sim/machine/index'

/** A record, or the name server of a zone, which nobody lists. */
export type ZoneRecord = Omit<DnsRecord, 'type' | 'view'> & { readonly type: DnsRecord['type'] | 'NS' }

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
export function nameServersOf(
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

/** The records of a reply: what was asked, who says so, and what comes along. */
export function recordsOfReply(world: World, question: NameQuestion, reply: DnsReply) {
  const { answers, ageSeconds } = reply
  const zone = zoneOf(plainName(question))
  const view =
    reply.server !== null && serversOf(world, 'public').includes(reply.server) ? 'public' : 'internal'
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
  return { answer: answers, authority: servers.names, additional }
}

const plainName = ({ name }: NameQuestion) => name.trim().toLowerCase().replace(/\.$/, '')

/** A reply in the four sections that `dig` shows, which endpoints and tools can read as well (SRV-22). */
export function sectionsOf(world: World, question: NameQuestion, reply: DnsReply): DnsReplyShown {
  const { server, status, isKept } = reply
  const { answer, authority, additional } = recordsOfReply(world, question, reply)
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
