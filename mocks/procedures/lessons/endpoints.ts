import { counted } from '#contract/counted'
import { pages } from '#contract/pages'
import { MINUTE_MS } from '#contract/spans'
import type { Expressway } from '../../sim/ground/index'
import { numberSetting, textSetting } from '../../sim/machine/index'
import { areAllRegistered, registrationCount } from '../../sim/traffic/index'
import { save, visit, visits, wait } from '../language/act'
import { firstLacking, inRole, members, named, onRole } from '../language/cast'
import { clusterNameSaved, notArrived } from '../language/clustering'
import { DNS_PAGE } from '../language/lead-on'
import { saved } from '../language/machine'
import { seen, wasSaved } from '../language/marks'
import { type Phase, type Procedure, phase } from '../language/procedure'
import { noClusterToLearnOn } from '../language/refusals'
import { asksFor, foundFor } from '../language/service-records'
import { type Context, comesAfter, type Need, need, step } from '../language/step'
import { serviceRecords } from './service-records'

const P = 'primary'
const S = 'peer'

const MODE = 'maintenance-mode.mode'
const TIME_TO_LIVE = 'h323.timeToLive'

/** A Time to live at most this long counts as small: the guide's example is half of it (CRE-26). */
const SMALL_SECONDS = 120

/** How an endpoint finds a cluster and keeps it when a peer fails, the best way first (END-02). */
type Method = { readonly name: string; readonly text: string }

const inWords = (methods: readonly Method[]) =>
  methods.map(({ name, text }, index) => `${index + 1}. ${name}: ${text}`).join('\n')

const sipMethods: readonly Method[] = [
  {
    name: 'SIP outbound',
    text: 'it is registered to two peers at a time, so that it can always be reached.',
  },
  {
    name: 'DNS SRV',
    text: 'one question for the cluster name tells it all peers; the answer may be kept for a day.',
  },
  {
    name: 'DNS round robin',
    text: 'an A record of the cluster name that gives the next peer at each question; it must be forgotten within a minute.',
  },
  { name: 'Fixed address', text: 'one peer, and no other when that one is down.' },
]

const h323Methods: readonly Method[] = [
  { name: 'DNS SRV', text: 'as for SIP.' },
  { name: 'DNS round robin', text: 'as for SIP.' },
  { name: 'Fixed address', text: 'it needs that one peer only for its first registration.' },
]

/** The four ways of a SIP endpoint. */
const sipWays = `A SIP endpoint, the best way first:\n${inWords(sipMethods)}`

/** The three ways of an H.323 endpoint. */
const h323Ways = `An H.323 endpoint, the best way first:\n${inWords(h323Methods)}\nWhichever it is, the registration brings the list of alternate gatekeepers, and from that it takes the next peer.`

const phases: readonly Phase[] = [
  phase('DNS', [
    step('END.01a', 'Read the name that endpoints ask for', {
      text: `The Cluster name is the domain of the SRV records that lead to the cluster.\n${sipWays}`,
      on: P,
      path: pages.clustering,
      acts: onRole(P, visits(pages.clustering)),
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
      acts: asksFor(P, S, '_sips._tcp'),
      needs: foundFor(P, S, '_sips._tcp'),
      guide: ['SRV-18', 'SRV-19', 'SRV-20'],
    }),
    step('END.01c', 'Look up the H.323 registration service', {
      text: `The same for _h323rs._udp. and the cluster name, which endpoints ask for to register.\n${h323Ways}`,
      on: S,
      path: pages.dnsLookup,
      acts: asksFor(P, S, '_h323rs._udp'),
      needs: foundFor(P, S, '_h323rs._udp'),
      guide: ['END-02', 'SRV-14', 'SRV-20'],
    }),
  ]),
  phase('Prepare', [
    step('END.01d', 'Lower the H.323 Time to live', {
      text: 'An H.323 endpoint finds out at its next refresh that its peer is gone. On the primary save a small Time to live, such as 60 seconds; the others take it over. Too small a value costs load, the more the more endpoints there are.',
      on: P,
      path: pages.h323,
      acts: onRole(P, (_, primary) => [save(primary, pages.h323, { timeToLive: 60 }), wait(MINUTE_MS)]),
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
      acts: (context) => members(context).map((peer) => visit(peer, pages.registrations)),
      needs: (context) => members(context).map((peer) => seen(context, peer, pages.registrations)),
      guide: ['CRE-60'],
    }),
  ]),
  phase('Close a peer', [
    step('END.01f', 'Close the subordinate', {
      text: 'Turn Maintenance mode On there: it takes no more registrations, and refuses the refresh of those that it has.',
      on: S,
      path: pages.maintenanceMode,
      acts: onRole(S, (_, peer) => [save(peer, pages.maintenanceMode, { mode: 'On' })]),
      needs: (context) => [saved(context, inRole(context, S), MODE, 'On')],
      after: ['END.01d', 'END.01e'],
      guide: ['CRE-32'],
    }),
    step('END.01g', 'Watch its registrations go', {
      text: 'With a small Time to live all are gone after that time. Endpoints now turn to another peer, each in its own way. The many that are computed here do not move; those with a page of their own do, in the world of a cluster and its endpoints.',
      on: S,
      path: pages.registrations,
      acts: onRole(S, (_, peer) => [
        wait((numberSetting(peer, TIME_TO_LIVE) + 1) * 1000),
        visit(peer, pages.registrations),
      ]),
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
      acts: onRole(S, (_, peer) => [save(peer, pages.maintenanceMode, { mode: 'Off' }), wait(120_000)]),
      needs: (context) => [
        comesAfter(context, 'END.01g', 'First watch the registrations go.'),
        saved(context, inRole(context, S), MODE, 'Off'),
        full(context, inRole(context, S)),
      ],
      after: ['END.01g'],
      guide: ['CRE-54'],
    }),
  ]),
]

/** A small Time to live was saved on the primary since the start. */
function smallTimeToLive(context: Context, primary: Expressway): Need {
  return need(
    numberSetting(primary, TIME_TO_LIVE) <= SMALL_SECONDS && wasSaved(context, primary, pages.h323),
    `Save a Time to live of at most ${SMALL_SECONDS} seconds on ${named(context, primary)}.`,
    primary,
    pages.h323,
  )
}

function timeToLiveArrived(context: Context, peer: Expressway, primary: Expressway): Need {
  return need(
    numberSetting(peer, TIME_TO_LIVE) === numberSetting(primary, TIME_TO_LIVE),
    { missing: notArrived(context, peer), met: `It has arrived on ${named(context, peer)}.` },
    peer,
    pages.h323,
  )
}

/** It is closed, and every device has found that out. */
function empty(context: Context, peer: Expressway): Need {
  const left = registrationCount(context.world, peer)
  const closed = peer.power.state === 'up' && textSetting(peer, MODE) === 'On'
  return need(
    closed && left === 0,
    {
      missing: closed
        ? `${counted(left, 'registration')} left on ${named(context, peer)}: let time pass.`
        : `${named(context, peer)} must be up and in maintenance mode.`,
      met: `No registration is left on ${named(context, peer)}.`,
    },
    peer,
  )
}

/** Every device is back. */
function full(context: Context, peer: Expressway): Need {
  const count = registrationCount(context.world, peer)
  const { devices } = peer.registrations
  return need(
    areAllRegistered(context.world, peer),
    {
      missing: `${count} of ${devices} devices are back on ${named(context, peer)}: let time pass.`,
      met: `Every device is back on ${named(context, peer)}.`,
    },
    peer,
  )
}

function closing(context: Context): string[] {
  const counts = members(context).map(
    (peer) => `${named(context, peer)} ${registrationCount(context.world, peer)}`,
  )
  return [
    `Registrations: ${counts.join(', ')}.`,
    'Give every endpoint the best way of the lists that it supports. A SIP endpoint with a fixed address is lost while its peer is down.',
    'More on SRV records and on names that turn from peer to peer: the part on URI dialing of the Administrator Guide, Appendix 2 with the lesson on it, and the DNS page of the lab, where they are made.',
    ...context.progress.remarks,
  ]
}

/** Endpoints and a cluster, as far as the cluster's side goes (guide, pages 19 to 21). */
export const endpoints: Procedure = {
  id: 'endpoints',
  title: 'Endpoints and a cluster',
  guide: 'pages 19 to 21',
  text: 'How endpoints find the peers of a cluster and what happens to them when one closes: SRV records, Time to live, registrations. Endpoints themselves are not set up here.',
  startsIn: { scenario: 'cluster-of-three', roles: { primary: 'expe1', peer: 'expe3' } },
  roles: [
    { key: P, label: 'Primary' },
    { key: S, label: 'Subordinate' },
  ],
  orderMistake: 'CRE-26',
  preflight: () => [],
  startRefusal: (world, roles) => noClusterToLearnOn(world, roles, 'END-01'),
  phases,
  rules: [],
  willBeLost: () => [],
  closing,
  next: () => [serviceRecords.id, DNS_PAGE],
}
