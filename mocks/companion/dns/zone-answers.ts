import type { Answer, Question } from 'dns-packet'
import { type DnsView, RECORD_TYPES, type RecordType } from '#contract/wire/dns'
import { type AskedType, recordsOfReply, type ZoneRecord, zoneAt } from '../../dns/sections'
import type { World } from '../../sim/ground/index'
import { answeringOf, inOrder, resolve, serversOf, serviceIn } from '../../sim/machine/index'

/** An answer in its sections. */
export type Said = {
  readonly status: 'NOERROR' | 'NXDOMAIN' | 'REFUSED' | 'SERVFAIL'
  readonly answers: readonly Answer[]
  readonly authorities: readonly Answer[]
  readonly additionals: readonly Answer[]
}

const NOTHING = { answers: [], authorities: [], additionals: [] } as const
/** It has no other zones, and asks nobody for them. */
const REFUSED: Said = { status: 'REFUSED', ...NOTHING }

const isAsked = (type: string): type is AskedType => isStored(type) || type === 'NS' || type === 'SOA'
const isStored = (type: string): type is RecordType => RECORD_TYPES.some((known) => known === type)

/** What the name servers of a view say to a question; nothing while none of them answers. */
export function answersTo(
  world: World,
  view: DnsView,
  { name, type, class: kind = 'IN' }: Question,
  turn: number,
): Said | undefined {
  const [server] = answeringOf(world, serversOf(world, view))
  if (server === undefined) return undefined
  const asked = name.toLowerCase().replace(/\.$/, '')
  if (zoneAt(world, view, asked) === undefined || kind !== 'IN' || type === 'AXFR' || type === 'IXFR')
    return REFUSED
  const found = resolve(world.network, { view, name: asked, type: isStored(type) ? type : 'A' }, turn)
  const { status, answer, authority, additional } = recordsOfReply(
    world,
    { name: asked, type: isAsked(type) ? type : 'NAPTR' },
    {
      server,
      status: found.status,
      answers: isStored(type) ? found.answers : [],
      isKept: false,
      ageSeconds: 0,
    },
  )
  return {
    status: statusOf(status),
    answers: answer.flatMap(travelling),
    authorities: authority.flatMap(travelling),
    additionals: additional.flatMap(travelling),
  }
}

const statusOf = (status: string): Said['status'] =>
  status === 'NXDOMAIN' || status === 'SERVFAIL' || status === 'REFUSED' ? status : 'NOERROR'

/** A record as it travels. */
function travelling({ name, ttl, type, data }: ZoneRecord): Answer[] {
  if (type === 'SRV') {
    const { priority, weight, port, target } = serviceIn({ view: 'internal', name, type, ttl, data })
    return [{ type, name, ttl, data: { priority, weight, port, target } }]
  }
  if (type === 'SOA') {
    const [mname = '', rname = '', ...numbers] = data.split(' ').map((part) => part.replace(/\.$/, ''))
    const [serial, refresh, retry, expire, minimum] = numbers.map(Number)
    return [{ type, name, ttl, data: { mname, rname, serial, refresh, retry, expire, minimum } }]
  }
  return type === 'NAPTR' ? naptrOf(name, ttl, data) : [{ type, name, ttl, data }]
}

function naptrOf(name: string, ttl: number, data: string): Answer[] {
  const plain = data.replace(/(\S)\.$/, '$1')
  return inOrder([{ view: 'internal', name, type: 'NAPTR', ttl, data: plain }]).map(
    ({ order, preference, flags, service, regexp, replacement }) => ({
      type: 'NAPTR',
      name,
      ttl,
      data: { order, preference, flags, services: service, regexp, replacement: replacement ?? '.' },
    }),
  )
}
