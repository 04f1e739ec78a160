import { clusterNameOf } from '../../sim/clustering/read'
import { registrationCount } from '../../sim/registrations/read'
import { numberSetting, textSetting } from '../../sim/settings/read'
import type { Expressway } from '../../sim/world'
import { firstLacking, inRole, members, named } from '../language/cast'
import { clusterNameSaved } from '../language/clustering'
import { saved } from '../language/machine'
import { markedSince, markOf, seen } from '../language/marks'
import { pages } from '../language/pages'
import { type Context, type Need, need, type Step, step, wasDone } from '../language/step'
import { h323Ways, sipWays } from './endpoint-methods'
import { leadsToAll, lookedUp } from './services'

export const P = 'primary'
export const S = 'peer'

const MODE = 'maintenance-mode.mode'
const TIME_TO_LIVE = 'h323.timeToLive'

/** A Time to live at most this long counts as small: the guide's example is half of it (CRE-26). */
const SMALL_SECONDS = 120

/** A service of the cluster name, as one types it into DNS lookup. */
const service = (context: Context, prefix: string) => `${prefix}.${clusterNameOf(inRole(context, P))}`

/** DNS lookup on the subordinate showed a service, which leads to every member alike. */
const found = (prefix: string) => (context: Context) => {
  const name = service(context, prefix)
  const peer = inRole(context, S)
  return [lookedUp(context, peer, name), ...leadsToAll(context, peer, name, members(context))]
}

/** A small Time to live was saved on the primary since the start. */
function smallTimeToLive(context: Context, primary: Expressway): Need {
  return need(
    numberSetting(primary, TIME_TO_LIVE) <= SMALL_SECONDS &&
      markedSince(context.progress, markOf.save(primary.id, 'h323')),
    `Save a Time to live of at most ${SMALL_SECONDS} seconds on ${named(context, primary)}.`,
  )
}

function timeToLiveArrived(context: Context, peer: Expressway, primary: Expressway): Need {
  return need(
    numberSetting(peer, TIME_TO_LIVE) === numberSetting(primary, TIME_TO_LIVE),
    `It has not arrived on ${named(context, peer)} yet: that takes up to a minute.`,
  )
}

/** It is closed, and every device has found that out. */
function empty(context: Context, peer: Expressway): Need {
  const left = registrationCount(context.world, peer)
  const closed = peer.power.state === 'up' && textSetting(peer, MODE) === 'On'
  return need(
    closed && left === 0,
    closed
      ? `${left} registrations are left on ${named(context, peer)}: let time pass.`
      : `${named(context, peer)} must be up and in maintenance mode.`,
  )
}

/** Every device is back. */
function full(context: Context, peer: Expressway): Need {
  const count = registrationCount(context.world, peer)
  const { devices } = peer.registrations
  return need(
    count === devices,
    `${count} of ${devices} devices are back on ${named(context, peer)}: let time pass.`,
  )
}

/** What the side of the cluster has to offer, and what endpoints see when a peer closes. */
export const endpointsSteps: readonly Step[] = [
  step('END.01a', 'Read the name that endpoints ask for', {
    text: `The Cluster name is the domain of the SRV records that lead to the cluster.\n${sipWays}`,
    on: P,
    path: pages.clustering,
    needs: (context) => [
      seen(context, inRole(context, P), pages.clustering),
      clusterNameSaved(context, inRole(context, P)),
    ],
    guide: ['END-02', 'SRV-16'],
  }),
  step('END.01b', 'Look up the SIP service', {
    text: 'On DNS lookup of the subordinate enter _sips._tcp. and the cluster name. There is one record for each peer, all of the same priority and weight, so that endpoints spread evenly. A larger priority number would mean: only when the others fail.',
    on: S,
    path: pages.dnsLookup,
    needs: found('_sips._tcp'),
    guide: ['SRV-18', 'SRV-19', 'SRV-20'],
  }),
  step('END.01c', 'Look up the H.323 registration service', {
    text: `The same for _h323rs._udp. and the cluster name, which endpoints ask for to register.\n${h323Ways}`,
    on: S,
    path: pages.dnsLookup,
    needs: found('_h323rs._udp'),
    guide: ['END-02', 'SRV-14', 'SRV-20'],
  }),
  step('END.01d', 'Lower the H.323 Time to live', {
    text: 'An H.323 endpoint finds out at its next refresh that its peer is gone. On the primary save a small Time to live, such as 60 seconds; the others take it over. Too small a value costs load, the more the more endpoints there are.',
    on: P,
    path: pages.h323,
    needs: (context) => {
      const [primary, peer] = [inRole(context, P), inRole(context, S)]
      return [smallTimeToLive(context, primary), timeToLiveArrived(context, peer, primary)]
    },
    guide: ['CRE-26', 'CRE-27'],
  }),
  step('END.01e', 'See who is registered where', {
    text: 'Open Status > Registrations > By device on every peer. Each shows only the endpoints that are registered to it.',
    on: (context) => firstLacking(members(context), (peer) => seen(context, peer, pages.registrations).met),
    path: pages.registrations,
    needs: (context) => members(context).map((peer) => seen(context, peer, pages.registrations)),
    guide: ['CRE-60'],
  }),
  step('END.01f', 'Close the subordinate', {
    text: 'Turn Maintenance mode On there: it takes no more registrations, and refuses the refresh of those that it has.',
    on: S,
    path: pages.maintenanceMode,
    needs: (context) => [saved(context, inRole(context, S), MODE, 'On')],
    after: ['END.01d', 'END.01e'],
    guide: ['CRE-32'],
  }),
  step('END.01g', 'Watch its registrations go', {
    text: 'With a small Time to live all are gone after that time. Real endpoints now turn to another peer, each in its own way. Those of this lab do not move: its endpoints have no method yet.',
    on: S,
    path: pages.registrations,
    needs: (context) => [
      seen(context, inRole(context, S), pages.registrations, 'END.01f'),
      empty(context, inRole(context, S)),
    ],
    after: ['END.01f'],
    guide: ['CRE-26', 'CRE-32'],
  }),
  step('END.01h', 'Open it again', {
    text: 'Turn Maintenance mode Off. Within a minute or so its endpoints have registered again.',
    on: S,
    path: pages.maintenanceMode,
    needs: (context) => [
      need(wasDone(context.progress, 'END.01g'), 'First watch the registrations go.'),
      saved(context, inRole(context, S), MODE, 'Off'),
      full(context, inRole(context, S)),
    ],
    after: ['END.01g'],
    guide: ['CRE-54'],
  }),
]
