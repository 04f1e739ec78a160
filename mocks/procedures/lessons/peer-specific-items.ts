import { catalogueFields } from '#contract/settings/catalogue'
import { replicatedDifferences } from '../../sim/replication/read'
import { setting } from '../../sim/settings/read'
import { inRole, named } from '../language/cast'
import type { Procedure } from '../language/procedure'
import { noClusterToLearnOn } from '../language/refusals'
import type { Context } from '../language/step'
import { peerSpecificRules } from './peer-specific-items-rules'
import { P, peerSpecificSteps, S } from './peer-specific-items-steps'

function closing(context: Context): string[] {
  const [primary, peer] = [inRole(context, P), inRole(context, S)]
  const own = catalogueFields.filter(
    ({ id, field }) => field.scope === 'peer' && setting(primary, id) !== setting(peer, id),
  )
  const copied = replicatedDifferences(primary, peer).length
  return [
    `${own.length} settings with a † differ between ${named(context, primary)} and ${named(context, peer)}.`,
    copied === 0
      ? 'Of what replicates, nothing differs.'
      : `Of what replicates, ${copied} still differ: the next copy is on its way.`,
    'External manager, firewall rules and accounts are not in the list: they are changed on the primary.',
    ...context.progress.remarks,
  ]
}

/** Peer-specific items: what is set on every peer by itself (guide, pages 16 and 17). */
export const peerSpecificItems: Procedure = {
  id: 'peer-specific-items',
  title: 'Peer-specific items',
  guide: 'pages 16 and 17',
  text: 'Shows what a \u2020 means: settings that each peer has for itself, others that every peer needs alike and nobody copies, and what replicates instead.',
  roles: [
    { key: P, label: 'Primary' },
    { key: S, label: 'Subordinate' },
  ],
  orderMistake: 'PSI-36',
  preflight: () => [],
  startRefusal: (world, roles) => noClusterToLearnOn(world, roles, 'PSI-01'),
  phases: [{ title: 'Steps', steps: peerSpecificSteps }],
  rules: peerSpecificRules,
  willBeLost: () => [],
  closing,
}
