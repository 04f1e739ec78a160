import { expresswaysOf } from '../../ground/stage'
import type { Expressway, World } from '../../ground/world'
import { recordsOf, serviceIn } from '../../machine/dns/records'
import { dnsNameOf } from '../../machine/network/read'
import { servesMobileAccess } from '../../machine/service-setup/read'

const EDGE_PORT = 8443

/** Who of a world serves Mobile and Remote Access. */
const serving = (world: World) => expresswaysOf(world).filter((machine) => servesMobileAccess(world, machine))

/**
 * The Expressway-E among machines that serve Mobile and Remote Access to which no record in public DNS leads (PRE-31, SRV-06).
 */
export function lackingEdgeRecord(world: World, machines = serving(world)): Expressway[] {
  const targets = recordsOf(world.network)
    .filter(({ view, type, name }) => view === 'public' && type === 'SRV' && isOfEdge(name))
    .map(serviceIn)
    .filter(({ port }) => port === EDGE_PORT)
    .map(({ target }) => target)
  return machines
    .filter(({ product }) => product === 'Expressway-E')
    .filter((machine) => !targets.includes(dnsNameOf(machine)))
}

const isOfEdge = (owner: string) => owner.startsWith('_collab-edge._tls.')

/** What is said of one, which goes by that name. */
export const lackingEdgeWords = (name: string): string =>
  `No _collab-edge._tls record in public DNS leads to ${name}, port ${EDGE_PORT}.`
