import type { DnsRecord, NameQuestion } from '#contract/wire/dns'
import type { DnsReplyShown } from '#contract/wire/zones'
import { USUAL_TTL_SECONDS, type World } from '../sim/ground/index'
import { type DnsReply, isAddress, recordsOf, serversOf, serviceIn } from '../sim/machine/index'

/** A record as a zone file has it: name, time to live, class, type and what follows (SRV-05). */
function zoneLine({ name, ttl, type, data }: DnsRecord): string {
  const isName = type === 'SRV' || type === 'CNAME' || type === 'PTR'
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

/** A reply in the four sections that `dig` shows, which endpoints and tools can read as well (SRV-22). */
export function sectionsOf(world: World, question: NameQuestion, reply: DnsReply): DnsReplyShown {
  const { server, status, isKept, answers, ageSeconds } = reply
  const asked = question.name.trim().toLowerCase().replace(/\.$/, '')
  const view =
    reply.server !== null && serversOf(world, 'public').includes(reply.server) ? 'public' : 'internal'
  const servers = serversOf(world, view)
  const zone = zoneOf(asked)
  const isTold = answers.length > 0
  const nameServers = servers.map((address, index) => ({ name: `ns${index + 1}.${zone}`, address }))
  const targets = new Set(
    answers.flatMap((record) => (record.type === 'SRV' ? serviceIn(record).target : [])),
  )
  // What came along with an answer that is kept is as old as that, and gone when its own time has run out.
  const found = recordsOf(world.network)
    .filter((record) => record.view === view && isAddress(record) && targets.has(record.name))
    .map((record) => ({ ...record, ttl: record.ttl - ageSeconds }))
    .filter(({ ttl }) => ageSeconds === 0 || ttl > 0)
  const left = USUAL_TTL_SECONDS - (ageSeconds % USUAL_TTL_SECONDS)
  return {
    server,
    status,
    isKept,
    question: `${asked}. IN ${question.type}`,
    answer: answers.map(zoneLine),
    authority: isTold ? nameServers.map(({ name }) => `${zone}. ${left} IN NS ${name}.`) : [],
    additional: isTold
      ? [
          ...found.map(zoneLine),
          ...nameServers.map(({ name, address }) => `${name}. ${left} IN A ${address}`),
        ]
      : [],
  }
}
