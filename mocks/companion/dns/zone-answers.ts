import type { Answer, Question, SoaAnswer } from 'dns-packet'
import { type DnsView, RECORD_TYPES, type RecordType } from '#contract/wire/dns'
import { nameServersOf, recordsOfReply, type ZoneRecord, zoneOf } from '../../dns/sections'
import type { World } from '../../sim/ground/index'
import { answeringOf, inOrder, recordsOf, resolve, serversOf, serviceIn } from '../../sim/machine/index'

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
  const zone = zonesIn(world, view).find((one) => asked === one || asked.endsWith(`.${one}`))
  if (zone === undefined || kind !== 'IN' || type === 'AXFR' || type === 'IXFR') return REFUSED
  const soa = startOf(zone)
  if (asked === zone && type === 'SOA') return { status: 'NOERROR', ...NOTHING, answers: [soa] }
  const servers = nameServersOf(world, view, zone)
  if (asked === zone && type === 'NS')
    return {
      status: 'NOERROR',
      ...NOTHING,
      answers: servers.names.flatMap(travelling),
      additionals: servers.addresses.flatMap(travelling),
    }
  const own = servers.addresses.filter((one) => one.name === asked)
  if (own.length > 0)
    return {
      status: 'NOERROR',
      ...NOTHING,
      ...(type === 'A' ? { answers: own.flatMap(travelling) } : { authorities: [soa] }),
    }
  const found = resolve(world.network, { view, name: asked, type: isStored(type) ? type : 'A' }, turn)
  const answers = isStored(type) ? found.answers : []
  const status = asked === zone && found.status === 'NXDOMAIN' ? 'NOERROR' : statusOf(found.status)
  if (answers.length === 0) return { status, ...NOTHING, authorities: [soa] }
  const reply = { server, status: found.status, answers, isKept: false, ageSeconds: 0 }
  const { answer, authority, additional } = recordsOfReply(
    world,
    { asker: 'network', view, name: asked, type: isStored(type) ? type : 'A' },
    reply,
  )
  return {
    status,
    answers: answer.flatMap(travelling),
    authorities: authority.flatMap(travelling),
    additionals: additional.flatMap(travelling),
  }
}

const statusOf = (status: string): Said['status'] =>
  status === 'NXDOMAIN' || status === 'SERVFAIL' || status === 'REFUSED' ? status : 'NOERROR'

/** The zones of a view, the longest first. */
function zonesIn({ network }: World, view: DnsView): string[] {
  const names = recordsOf(network).filter((record) => record.view === view)
  return [...new Set(names.map(({ name }) => zoneOf(name)))].toSorted(
    (one, other) => other.length - one.length,
  )
}

/** Whoever is told that there is nothing keeps that for a minute. */
const NEGATIVE_SECONDS = 60

const startOf = (zone: string): SoaAnswer => ({
  type: 'SOA',
  name: zone,
  ttl: NEGATIVE_SECONDS,
  data: {
    mname: `ns1.${zone}`,
    rname: `hostmaster.${zone}`,
    serial: 1,
    refresh: 3600,
    retry: 600,
    expire: 86_400,
    minimum: NEGATIVE_SECONDS,
  },
})

/** A record as it travels. */
function travelling({ name, ttl, type, data }: ZoneRecord): Answer[] {
  if (type === 'SRV') {
    const { priority, weight, port, target } = serviceIn({ view: 'internal', name, type, ttl, data })
    return [{ type, name, ttl, data: { priority, weight, port, target } }]
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
