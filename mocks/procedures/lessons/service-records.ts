import { pages } from '#contract/pages'
import { fqdnOf } from '../../sim/machine/index'
import { lookUp, visits } from '../language/act'
import { inRole, onRole } from '../language/cast'
import { clusterNameSaved } from '../language/clustering'
import { DNS_PAGE } from '../language/lead-on'
import { seen } from '../language/marks'
import { type Phase, type Procedure, phase } from '../language/procedure'
import { noClusterToLearnOn } from '../language/refusals'
import { asksFor, foundFor, lookedUp } from '../language/service-records'
import { step } from '../language/step'

const P = 'primary'
const S = 'peer'

const phases: readonly Phase[] = [
  phase('The domain', [
    step('SRV.01a', 'Read the domain of the records', {
      text: 'Each record is named after its service, its protocol and a domain, which can lead to many services so. The domain of a cluster is its Cluster name.',
      on: P,
      path: pages.clustering,
      acts: onRole(P, visits(pages.clustering)),
      needs: (context) => [
        seen(context, inRole(context, P), pages.clustering),
        clusterNameSaved(context, inRole(context, P)),
      ],
      guide: ['SRV-01', 'SRV-16'],
    }),
  ]),
  phase('Services', [
    step('SRV.01b', 'Read a service with all its servers', {
      text: 'Look up _sips._tcp. and the cluster name. One answer holds every server, with the time for which it may be kept, priority, weight, port and name. The smaller priority comes first; among equal ones each gets the share of its weight.',
      on: S,
      path: pages.dnsLookup,
      acts: asksFor(P, S, '_sips._tcp'),
      needs: foundFor(P, S, '_sips._tcp'),
      guide: ['SRV-02', 'SRV-03', 'SRV-05', 'SRV-20'],
    }),
    step('SRV.01c', 'Find the service that no call asks for', {
      text: 'Look up _h323rs._udp. and the cluster name: endpoints register by it. Calls ask for _sips._tcp, _sip._tcp, _sip._udp (audio only), _h323ls._udp and _h323cs._tcp.',
      on: S,
      path: pages.dnsLookup,
      acts: asksFor(P, S, '_h323rs._udp'),
      needs: foundFor(P, S, '_h323rs._udp'),
      guide: ['SRV-13', 'SRV-14', 'SRV-15'],
    }),
  ]),
  phase('Servers', [
    step('SRV.01d', 'Follow a server to its address', {
      text: 'The name in a record must have an address. Look up the name of the primary.',
      on: S,
      path: pages.dnsLookup,
      acts: (context) => [lookUp(inRole(context, S), fqdnOf(inRole(context, P)))],
      needs: (context) => [lookedUp(context, inRole(context, S), fqdnOf(inRole(context, P)))],
      guide: ['SRV-05', 'SRV-20'],
    }),
  ]),
]

/** How one domain leads to all peers of a cluster (guide, Appendix 2), to which the lesson on endpoints leads. */
export const serviceRecords: Procedure = {
  id: 'service-records',
  title: 'DNS SRV records',
  guide: 'pages 39 to 41',
  text: 'How one name leads to every peer of a cluster: service and domain, priority and weight, servers and addresses.',
  startsIn: { scenario: 'cluster-of-three', roles: { primary: 'expe1', peer: 'expe3' } },
  roles: [
    { key: P, label: 'Primary' },
    { key: S, label: 'Subordinate' },
  ],
  orderMistake: 'SRV-20',
  preflight: () => [],
  startRefusal: (world, roles) => noClusterToLearnOn(world, roles, 'SRV-16'),
  phases,
  rules: [],
  willBeLost: () => [],
  closing: ({ progress }) => [
    'One SRV answer gives all servers, and may be kept for a day. A name that turns from peer to peer gives one first at each question: who finds that down asks again, and must forget it within a minute.',
    ...progress.remarks,
  ],
  next: () => [DNS_PAGE],
}
