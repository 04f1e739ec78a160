import { type Expressway, expresswayOf, present, type World } from '../sim/ground/index'
import { designatedPrimary, hostOf, isClustered, membersOf, peerRows } from '../sim/machine/index'
import { endChecks } from './add-peer-questions'
import { addPeerRules } from './add-peer-rules'
import { addPeerSteps } from './add-peer-steps'
import { preflight } from './preflight'
import type { Procedure, Roles, StartRefusal } from './procedure'
import { firstRefusal, otherVersion, startRefused, unreachable } from './start-refusals'
import { lostItems } from './vocabulary/cluster-wide'

type Cast = { world: World; primary: Expressway; newPeer: Expressway }

const castOf = (world: World, roles: Roles): Cast => ({
  world,
  primary: expresswayOf(world, present(roles['primary'], 'the primary is not named')),
  newPeer: expresswayOf(world, present(roles['newPeer'], 'the new peer is not named')),
})

function noCluster({ world, primary }: Cast): StartRefusal | null {
  if (isClustered(primary)) return null
  const unfinished = peerRows(primary).some((address) => address !== '')
  const why = unfinished
    ? 'has peers set but was not restarted since, so it runs standalone'
    : 'is in no cluster'
  return startRefused(`${hostOf(world, primary)} ${why}. Create the cluster first.`, ['ADD-01'], 'create')
}

function notPrimary({ world, primary }: Cast): StartRefusal | null {
  const real = designatedPrimary(world, primary)
  if (real?.id === primary.id) return null
  const who = real ? hostOf(world, real) : 'another'
  return startRefused(`${hostOf(world, primary)} is not the primary of its cluster; ${who} is.`, ['ADD-05'])
}

function noFreeRow({ world, primary }: Cast): StartRefusal | null {
  return peerRows(primary).includes('')
    ? null
    : startRefused(`All six rows of ${hostOf(world, primary)} are filled: a cluster has at most six peers.`, [
        'ADD-03',
        'ADD-35',
      ])
}

function inClusterAlready({ world, newPeer }: Cast): StartRefusal | null {
  return isClustered(newPeer)
    ? startRefused(
        `${hostOf(world, newPeer)} is in a cluster already: it has to leave that one first.`,
        ['ADD-22'],
        'remove-live-peer',
      )
    : null
}

/** Add a peer to a cluster (guide, pages 11 to 15). */
export const addPeer: Procedure = {
  id: 'add-peer',
  title: 'Add a peer to a cluster',
  guide: 'pages 11 to 15',
  text: 'Brings one more Expressway into an existing cluster. It takes over the configuration of the primary and loses its own.',
  roles: [
    { key: 'primary', label: 'Primary' },
    { key: 'newPeer', label: 'New peer' },
  ],
  orderMistake: 'ADD-69',
  preflight: (world, roles) => preflight(world, 'add', roles),
  startRefusal: (world, roles) => {
    const cast = castOf(world, roles)
    return firstRefusal(
      () => noCluster(cast),
      () => notPrimary(cast),
      () => noFreeRow(cast),
      () => inClusterAlready(cast),
      () => unreachable(world, [cast.primary, cast.newPeer], 'ADD-01'),
      () => otherVersion(world, [...membersOf(world, cast.primary), cast.newPeer], 'ADD-12'),
    )
  },
  steps: addPeerSteps,
  rules: addPeerRules,
  willBeLost: (world, roles) => {
    const { primary, newPeer } = castOf(world, roles)
    return [{ expressway: newPeer.id, items: lostItems(newPeer, primary) }]
  },
  closing: (context) => [...endChecks(context), ...context.progress.remarks],
}
