import { DATABASE_ACTIVE_MS } from '../sim/ground/index'
import { fqdnOf, presentedNames } from '../sim/machine/index'
import {
  alarmsRead,
  isEnforced,
  membersToBe,
  N,
  sameConfiguration,
  waited,
  zonesHere,
} from './add-peer-questions'
import { menusSeen, onRole, unseenMenuPage } from './machine-checks'
import { pages } from './pages'
import { type Step, step } from './procedure'
import { noRestartDue } from './vocabulary/alarms'
import { firstLacking, inRole, named, need } from './vocabulary/cast'
import { distrusts } from './vocabulary/certificates'
import { showedActive } from './vocabulary/clustering'
import { seen } from './vocabulary/marks'
import { zoneHolds } from './vocabulary/zones'
import { tmsNeed, withTms } from './without-tms'

/** The checks at the end: ADD.26 to ADD.32. */
export const completion: readonly Step[] = [
  step('ADD.26', 'Look for an alarm that asks for a restart', {
    text: 'Copied settings may ask the new peer for another restart.',
    on: N,
    path: pages.alarms,
    needs: onRole(N, (context, newPeer) => [
      seen(context, newPeer, pages.alarms, 'ADD.25'),
      noRestartDue(context, newPeer),
    ]),
    after: ['ADD.25'],
    guide: ['ADD-59'],
  }),
  step('ADD.27', 'Check the configuration of the new peer', {
    text: 'Look at a page each of the System, Configuration and Applications menus: all is as on the primary.',
    on: N,
    path: (context) => unseenMenuPage(context, inRole(context, N), 'ADD.25'),
    needs: onRole(N, (context, newPeer) => [
      ...menusSeen(context, newPeer, 'ADD.25'),
      sameConfiguration(context),
    ]),
    after: ['ADD.25'],
    guide: ['ADD-60', 'ADD-61'],
  }),
  step('ADD.28', 'Add the new peer to the zones of other systems', {
    text: 'Zones of other systems that lead to this cluster get the address of the new peer.',
    on: (context) => zonesHere(context)[0]?.owner.id ?? null,
    path: pages.zones,
    needs: (context) => zonesHere(context).map((zone) => zoneHolds(context, zone, inRole(context, N), true)),
    appliesWhen: (context) => zonesHere(context).length > 0,
    after: ['ADD.25'],
    guide: ['ADD-62'],
  }),
  step('ADD.29', 'Look for restart alarms on every peer', {
    text: 'On each peer: restart if an alarm asks for it, one at a time, and wait until it is back.',
    on: (context) =>
      firstLacking(membersToBe(context), (peer) => alarmsRead(context, peer).every(({ met }) => met)),
    path: pages.alarms,
    needs: (context) => membersToBe(context).flatMap((peer) => alarmsRead(context, peer)),
    after: ['ADD.25'],
    guide: ['ADD-63', 'ADD-28'],
  }),
  step('ADD.30', 'Check the cluster database status', {
    text: 'Five minutes or more after the restart every peer reports the cluster database as Active. Refresh the page to see it.',
    on: (context) => firstLacking(membersToBe(context), (peer) => showedActive(context, peer, 'ADD.24').met),
    path: pages.clustering,
    needs: (context) => [
      waited(context, DATABASE_ACTIVE_MS),
      ...membersToBe(context).map((peer) => showedActive(context, peer, 'ADD.24')),
    ],
    after: ['ADD.25'],
    guide: ['ADD-64', 'ADD-65'],
  }),
  step('ADD.31', 'Refresh every peer in Cisco TMS', {
    text: 'With Cisco TMS: Force Refresh for each member.',
    on: null,
    path: null,
    needs: tmsNeed,
    appliesWhen: withTms,
    after: ['ADD.30'],
    guide: ['ADD-66'],
  }),
  step('ADD.32', 'Check the certificate of the new peer', {
    text: 'With Enforce the certificate of the new peer must carry its name, and all peers must trust the authorities of one another. Certificates and trusted CA certificates are not copied: load them before the new peer joins.',
    on: N,
    path: pages.certificates,
    needs: onRole(N, (context, newPeer) => [
      need(
        presentedNames(newPeer).includes(fqdnOf(newPeer).toLowerCase()),
        `The certificate of ${named(context, newPeer)} does not carry ${fqdnOf(newPeer)}.`,
      ),
      ...distrusts(context.world, membersToBe(context)).map(({ words }) => need(false, words)),
    ]),
    appliesWhen: isEnforced,
    guide: ['ADD-67'],
  }),
]
