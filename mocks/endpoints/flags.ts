import type { EndpointFlag, EndpointMethod } from '#contract/wire/endpoints'
import { shortService } from '../dns/short-service'
import type { Endpoint, World } from '../sim/ground/index'
import { addressesIn, longRotation, ownersOf, resolve, serviceIn } from '../sim/machine/index'
import { addressesTyped, methodOf, peerNamed, questionOf, serviceName } from '../sim/traffic/index'

type Look = (world: World, endpoint: Endpoint) => EndpointFlag[]

/** The Expressway to which an address or a name leads. */
function expresswayAt(world: World, { view }: Endpoint, typed: string) {
  return [typed, ...addressesIn(world.network, view, typed)].flatMap((address) =>
    ownersOf(world, address).map(({ expressway }) => expressway.id),
  )[0]
}

/** Two registrations to one peer are none when it fails (END-06). */
const twice: Look = (world, endpoint) => {
  const [one, other] = addressesTyped(endpoint).map((typed) => expresswayAt(world, endpoint, typed))
  if (one === undefined || one !== other) return []
  const text = 'Proxy 1 and Proxy 2 lead to the same peer: if that fails, both registrations are gone.'
  return [{ field: 'address2', text, guide: ['END-06'] }]
}

/** The name of a single peer leads to that peer alone (END-08, END-15). */
const peerName: Look = (world, endpoint) => {
  const { address } = endpoint.settings
  if (!peerNamed(world, address)) return []
  const text = `${address} is the name of one peer: this is static. Enter the name of the cluster.`
  return [{ field: 'address', text, guide: ['END-08'] }]
}

const services: Look = (world, endpoint) => {
  const asked = questionOf(endpoint, serviceName(endpoint), 'SRV')
  const { name } = asked
  const { answers } = resolve(world.network, asked)
  const records = answers.filter(({ type }) => type === 'SRV')
  if (records.length === 0)
    return [{ field: 'dns', text: `DNS has no SRV records ${name}.`, guide: ['END-07'] }]
  const flags: EndpointFlag[] = []
  const weights = records.map(serviceIn)
  const [{ priority, weight } = { priority: 0, weight: 0 }] = weights
  if (weights.some((one) => one.priority !== priority || one.weight !== weight)) {
    const words = weights.map((one) => `${one.target} ${one.priority} ${one.weight}`).join(', ')
    const text = `The SRV records ${name} have unequal priorities or weights: ${words}.`
    flags.push({ field: 'dns', text, guide: ['END-07'] })
  }
  const short = shortService(world, asked)
  if (short !== undefined)
    flags.push({ field: 'dns', text: short, guide: [endpoint.protocol === 'SIP' ? 'END-13' : 'END-26'] })
  return flags
}

const rotation: Look = (world, endpoint) => {
  const asked = questionOf(endpoint, endpoint.settings.address, 'A')
  const isSip = endpoint.protocol === 'SIP'
  if (!resolve(world.network, asked).answers.some(({ type }) => type === asked.type))
    return [
      { field: 'dns', text: `DNS has no A record ${asked.name}.`, guide: [isSip ? 'END-14' : 'END-27'] },
    ]
  const long = longRotation(world.network, asked)
  return long === undefined ? [] : [{ field: 'dns', text: long, guide: [isSip ? 'END-18' : 'END-29'] }]
}

/** What is looked at, by the method. */
const looks: Readonly<Record<EndpointMethod, Look>> = {
  outbound: twice,
  srv: services,
  'round-robin': rotation,
  static: peerName,
}

/** What about an endpoint the guide has otherwise. */
export const flagsOf = (world: World, endpoint: Endpoint): EndpointFlag[] =>
  looks[methodOf(world, endpoint)](world, endpoint)
