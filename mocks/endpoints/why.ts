import type { EndpointMethod } from '#contract/wire/endpoints'
import { type Endpoint, type EndpointLine, expresswayOf, type World } from '../sim/ground/index'
import { nameOf } from '../sim/machine/index'
import {
  addressesTyped,
  leadsOf,
  methodOf,
  refreshAt,
  registrarAnswer,
  registrationsHeld,
} from '../sim/traffic/index'

type Why = { readonly text: string; readonly guide: string[] }

/** What each method means for who finds nobody, by the rows that say so. */
type Rows = {
  /** Where it looks. */
  readonly looks: string
  /** Where it looks once it has Alternate Gatekeepers. */
  readonly after: string
  /** What it would have to be led by. */
  readonly led: string
  /** For how long it keeps what DNS said. */
  readonly keeps: string
}

const always = (looks: string, led: string, keeps = looks, after = looks): Rows => ({
  looks,
  after,
  led,
  keeps,
})

const rows: Readonly<Record<EndpointMethod, { readonly SIP: Rows; readonly 'H.323': Rows }>> = {
  outbound: { SIP: always('END-05', 'END-06'), 'H.323': always('END-05', 'END-06') },
  srv: {
    SIP: always('END-12', 'END-07', 'END-13'),
    'H.323': always('END-23', 'END-22', 'END-26', 'END-25'),
  },
  'round-robin': {
    SIP: always('END-17', 'END-14', 'END-18'),
    'H.323': always('END-27', 'END-27', 'END-29', 'END-28'),
  },
  static: { SIP: always('END-21', 'END-19'), 'H.323': always('END-30', 'END-30', 'END-30', 'END-31') },
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
  const { looks, after, led, keeps } = rows[method][endpoint.protocol]
  const typed = addressesTyped(endpoint)[index] ?? ''
  const guide = alternates.length > 0 ? after : looks
  const { addresses, until } = leadsOf(world, endpoint, index)
  if (addresses.length === 0) {
    const text = `Nothing leads it to an Expressway: DNS gives no address for ${typed}.`
    return { text, guide: [guide, led] }
  }
  const said: Why[] = addresses.map((address) => {
    const answer = registrarAnswer(world, endpoint, address)
    return answer.is === 'accepted'
      ? { text: `${nameOf(answer.by)} would take it.`, guide: [] }
      : { text: `${answer.text}${answer.because}`, guide: [...answer.guide] }
  })
  if (until !== null) {
    const seconds = Math.ceil((until - world.now) / 1000)
    const what = method === 'srv' ? 'what DNS said' : `${addresses[0]} from DNS`
    said.push({ text: `It keeps ${what} for another ${seconds} s.`, guide: [keeps] })
  }
  if (method === 'static' && alternates.length === 0)
    said.push({ text: `It knows no other Expressway than ${typed}.`, guide: [looks] })
  return {
    text: said.map(({ text }) => text).join(' '),
    guide: [guide, ...said.flatMap((one) => one.guide)],
  }
}
