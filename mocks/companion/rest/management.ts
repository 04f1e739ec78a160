import { HttpResponse, http } from 'msw'
import { SECOND_MS } from '#contract/spans'
import { readsOf } from '../../cli/index'
import type { Reads } from '../../cli/reads'
import type { Expressway, World } from '../../sim/ground/index'
import { addressOf, isClustered, peersInService } from '../../sim/machine/index'
import { ORIGIN } from '../http/carried'
import { type Machine, onMachine, said } from '../http/on-machine'

type Row = Readonly<Record<string, unknown>>

/** The tables that clients of the field read (interface facts, 3.2), by path below `status/`. */
const tables: Readonly<Record<string, (reads: Reads) => readonly Row[]>> = {
  alarm: (reads) =>
    reads.alarms().map((alarm) => ({
      uuid: alarm.id,
      id: alarm.number,
      title: alarm.title,
      description: alarm.description,
      status: alarm.state === 'Acknowledged' ? 'acknowledged' : 'raised',
      severity: alarm.severity.toLowerCase(),
      total_count: 1,
      first_raised: alarm.firstRaisedAt / SECOND_MS,
      last_raised: alarm.lastRaisedAt / SECOND_MS,
    })),
  'registration/registration': (reads) =>
    reads.registrations().map((registration) => ({
      uuid: registration.id,
      active: true,
      protocol: registration.protocol,
      alias: registration.name,
      number: registration.number,
      device_type: registration.deviceType,
    })),
  'call/call': (reads) =>
    reads.calls().map((call) => ({
      uuid: call.id,
      active: true,
      protocol: call.protocol,
      source_alias: call.source,
      destination_alias: call.destination,
      start_time: moment(call.startedAt),
      end_time: null,
      disconnect_reason: '',
      details: '{}',
    })),
  'licensemanager/licensepool': (reads) =>
    reads.licencePool().map(({ type, inUse, total, capacity }) => ({
      license_type: type,
      inuse: inUse,
      max: capacity,
      total,
    })),
  resourceusage: (reads) => {
    const load = reads.load()
    return load ? [{ calls: load.calls.current, registrations: load.registrations.current }] : []
  },
  system: (reads) => {
    const { softwareVersion, serialNumber } = reads.information()
    return [{ hardware_serial_number: serialNumber, software_version: softwareVersion }]
  },
}

const BASE = '/api/management/status/'

/** The interface that connectors read: every table with what each peer of the cluster has of it. */
export const managementHandlers = (machine: Machine) => [
  http.get(`${ORIGIN}${BASE}*`, ({ request }) =>
    onMachine(machine, request, 'reader', ({ world, expressway }) => {
      const path = plainPath(request.url).slice(BASE.length).replace(/\/$/, '')
      const name = Object.keys(tables).find((table) => path === table || path.startsWith(`${table}/`))
      const rows = name === undefined ? undefined : tables[name]
      if (name === undefined || !rows) return said(404, `There is no status/${path} here.`)
      const filters = pairs(path.slice(name.length))
      return HttpResponse.json(
        askedPeers(world, expressway).map((peer) => {
          const records = rows(readsOf(world, peer)).filter((row) =>
            filters.every(([key, value]) => String(row[key]) === value),
          )
          const address = isClustered(expressway) ? addressOf(peer) : '127.0.0.1'
          return { peer: address, num_recs: records.length, records }
        }),
      )
    }),
  ),
]

/** The path as it was meant; one that cannot be decoded leads nowhere. */
function plainPath(url: string): string {
  try {
    return decodeURIComponent(new URL(url).pathname)
  } catch {
    return BASE
  }
}

/** Path pairs: `…/active/true`. */
function pairs(path: string): (readonly [key: string, value: string])[] {
  const parts = path.split('/').filter((part) => part !== '')
  return parts.flatMap((key, index) => (index % 2 === 0 ? [[key, parts[index + 1] ?? ''] as const] : []))
}

/** The call is answered by every peer that is in contact. */
const askedPeers = (world: World, expressway: Expressway): readonly Expressway[] =>
  isClustered(expressway) ? peersInService(world, expressway) : [expressway]

/** A moment as a table has it: `2016-12-05 09:00:00.000000`. */
const moment = (at: number) => `${new Date(at).toISOString().replace('T', ' ').replace('Z', '')}000`
