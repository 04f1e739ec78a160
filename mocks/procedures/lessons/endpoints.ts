import { registrationCount } from '../../sim/registrations/read'
import { members, named } from '../language/cast'
import type { Procedure } from '../language/procedure'
import { noClusterToLearnOn } from '../language/refusals'
import type { Context } from '../language/step'
import { endpointsSteps, P, S } from './endpoints-steps'

function closing(context: Context): string[] {
  const counts = members(context).map(
    (peer) => `${named(context, peer)} ${registrationCount(context.world, peer)}`,
  )
  return [
    `Registrations: ${counts.join(', ')}.`,
    'Give every endpoint the best way of the lists that it supports. A SIP endpoint with a fixed address is lost while its peer is down.',
    ...context.progress.remarks,
  ]
}

/** Endpoints and a cluster, as far as the cluster's side goes (guide, pages 19 to 21). */
export const endpoints: Procedure = {
  id: 'endpoints',
  title: 'Endpoints and a cluster',
  guide: 'pages 19 to 21',
  text: 'How endpoints find the peers of a cluster and what happens to them when one closes: SRV records, Time to live, registrations. Endpoints themselves are not set up here.',
  roles: [
    { key: P, label: 'Primary' },
    { key: S, label: 'Subordinate' },
  ],
  orderMistake: 'CRE-26',
  preflight: () => [],
  startRefusal: (world, roles) => noClusterToLearnOn(world, roles, 'END-01'),
  phases: [{ title: 'Steps', steps: endpointsSteps }],
  rules: [],
  willBeLost: () => [],
  closing,
}
