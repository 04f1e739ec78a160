import type { EndpointMethod } from '#contract/wire/endpoints'
import { type Endpoint, type EndpointLine, expresswayOf, type World } from '../sim/ground/index'
import { nameOf } from '../sim/machine/index'
import { leadsOf, methodOf, refreshAt, registrarAnswer, registrationsHeld } from '../sim/traffic/index'

type Why = { readonly text: string; readonly guide: string[] }

/** What each method means for who finds nobody: the rows that say where it looks, for SIP and for H.323. */
const rows: Readonly<Record<EndpointMethod, { readonly SIP: string; readonly 'H.323': string }>> = {
  outbound: { SIP: 'END-05', 'H.323': 'END-05' },
  srv: { SIP: 'END-12', 'H.323': 'END-23' },
  'round-robin': { SIP: 'END-17', 'H.323': 'END-27' },
  static: { SIP: 'END-21', 'H.323': 'END-30' },
}

/** Why an endpoint is not registered; null where it is, in one place at least. */
export function whyOf(world: World, endpoint: Endpoint): Why | null {
  if (registrationsHeld(endpoint).length > 0) return null
  const found = endpoint.lines.map((line, index) => whyLine(world, endpoint, line, index))
  return {
    text: found.map(({ text }) => text).join(' '),
    guide: [...new Set(found.flatMap(({ guide }) => guide))],
  }
}

function whyLine(world: World, endpoint: Endpoint, { status, alternates }: EndpointLine, index: number): Why {
  if (status.is === 'registered') {
    const name = nameOf(expresswayOf(world, status.registrar))
    const seconds = Math.ceil((refreshAt(status, world.now) - world.now) / 1000)
    return {
      text: `${name} has no registration of it any more; it finds out at its next refresh, in ${seconds} s.`,
      guide: ['INT-08'],
    }
  }
  const method = methodOf(world, endpoint)
  const guide = alternates.length > 0 ? 'END-25' : rows[method][endpoint.protocol]
  const { addresses, until } = leadsOf(world, endpoint, index)
  if (addresses.length === 0)
    return {
      text: `Nothing leads it to an Expressway: DNS gives no address for ${endpoint.settings.address}.`,
      guide: [guide, method === 'srv' ? 'END-07' : 'END-16'],
    }
  const said = addresses.map((address) => {
    const answer = registrarAnswer(world, endpoint, address)
    return answer.is === 'accepted'
      ? { text: `${nameOf(answer.by)} would take it.`, guide: [] }
      : { text: `${answer.text}${answer.because}`, guide: answer.guide }
  })
  const kept =
    until !== null && method === 'round-robin'
      ? [
          {
            text: `It keeps ${addresses[0]} from DNS for another ${Math.ceil((until - world.now) / 1000)} s.`,
            guide: ['END-18'],
          },
        ]
      : []
  const only =
    method === 'static' && alternates.length === 0
      ? [
          {
            text: `It knows no other Expressway than ${endpoint.settings.address}.`,
            guide: [rows.static[endpoint.protocol]],
          },
        ]
      : []
  const all = [...said, ...kept, ...only]
  return {
    text: all.map(({ text }) => text).join(' '),
    guide: [guide, ...all.flatMap((one) => [...one.guide])],
  }
}
