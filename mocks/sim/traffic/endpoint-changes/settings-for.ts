import type { EndpointMethod, EndpointSettings } from '#contract/wire/endpoints'
import { expresswaysOf } from '../../ground/stage'
import type { Endpoint } from '../../ground/state/endpoints'
import type { Expressway, World } from '../../ground/world'
import { addressOf, fqdnOf } from '../../machine/network/read'
import { clusterNameOf, isClustered, membersOf } from '../../machine/peers/read'
import { registrationsHeld } from '../endpoints/read'

/** The Expressway whose cluster an endpoint is for: the one that has it, else the first of a cluster, else the first. */
function homeOf(world: World, endpoint: Endpoint): Expressway | undefined {
  const all = expresswaysOf(world)
  const [held] = registrationsHeld(endpoint)
  return all.find(({ id }) => id === held?.registrar) ?? all.find(isClustered) ?? all[0]
}

/** What the form says for a method; nothing where the world has not what it takes. */
export function settingsFor(
  world: World,
  endpoint: Endpoint,
  method: EndpointMethod,
): EndpointSettings | undefined {
  const home = homeOf(world, endpoint)
  if (!home) return undefined
  const byMethod: Readonly<Record<EndpointMethod, () => EndpointSettings | undefined>> = {
    outbound: () => {
      const [one, other] = membersOf(world, home).map(fqdnOf)
      return one && other ? { address: one, address2: other, outbound: true } : undefined
    },
    srv: () => byName(clusterNameOf(home)),
    'round-robin': () => byName(clusterNameOf(home)),
    static: () => ({ address: addressOf(home), address2: '', outbound: false }),
  }
  return byMethod[method]()
}

const byName = (address: string): EndpointSettings | undefined =>
  address === '' ? undefined : { address: address.toLowerCase(), address2: '', outbound: false }
