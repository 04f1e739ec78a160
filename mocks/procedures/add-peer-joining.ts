import { DEFAULT_ADMINISTRATOR } from '#contract/lists/administrator-accounts'
import { COPY_MS } from '../sim/ground/index'
import { hasDefaultLinks, ownRow } from '../sim/machine/index'
import {
  afterPrimary,
  enteredOnPrimary,
  freeRow,
  hasOnlyDefaultAdministrator,
  N,
  P,
  sameConfiguration,
  waited,
} from './add-peer-questions'
import { onRole } from './machine-checks'
import { pages } from './pages'
import { type Step, step } from './procedure'
import { firstLacking, inRole, named, need, subordinates } from './vocabulary/cast'
import { atDefaults } from './vocabulary/cluster-wide'
import { runs, sameClusteringAs, showed } from './vocabulary/clustering'
import { hostNameIsOwn } from './vocabulary/machine'
import { performed, restarted, seen } from './vocabulary/marks'

/** The joining: ADD.17 to ADD.25. */
export const joining: readonly Step[] = [
  step('ADD.17', 'Enter the new peer on the primary', {
    text: 'Enter the address of the new peer in the first empty row, and save. From now on nothing replicates until it has joined.',
    on: P,
    path: pages.clustering,
    needs: enteredOnPrimary,
    latches: false,
    after: ['ADD.16'],
    guide: ['ADD-35', 'ADD-36', 'ADD-37', 'ADD-38', 'ADD-40', 'ADD-41'],
  }),
  step('ADD.18', 'Look at the words beside the rows', {
    text: 'Refresh the Clustering page of the primary: its own row reads This system, the new one Unknown or Failed, since the peer has not joined yet.',
    on: P,
    path: pages.clustering,
    needs: onRole(P, (context, primary) => [
      seen(context, primary, pages.clustering, 'ADD.17'),
      showed(context, primary, ownRow(context.world, primary)?.index ?? 1, ['This system']),
      showed(context, primary, freeRow(context), ['Unknown', 'Failed', 'Active']),
    ]),
    after: ['ADD.17'],
    guide: ['ADD-39'],
  }),
  step('ADD.19', 'Enter the same on every other subordinate', {
    text: 'Cluster name, Configuration primary, Cluster IP version, TLS verification mode and all six rows as on the primary, in the same order. Save on each.',
    on: (context) =>
      firstLacking(subordinates(context), (peer) => sameClusteringAs(context, peer, inRole(context, P)).met),
    path: pages.clustering,
    needs: (context) => [
      afterPrimary(context),
      ...subordinates(context).map((peer) => sameClusteringAs(context, peer, inRole(context, P))),
    ],
    appliesWhen: (context) => subordinates(context).length > 0,
    latches: false,
    after: ['ADD.17'],
    guide: ['ADD-42', 'ADD-43', 'ADD-44', 'ADD-45', 'ADD-46', 'ADD-47'],
  }),
  step('ADD.20', 'Reset the new peer to its defaults', {
    text: 'Have the password of the local admin account at hand. On the command line of the new peer: xCommand DefaultValuesSet Level: 2, then xCommand DefaultLinksAdd.',
    on: N,
    path: 'ssh',
    needs: onRole(N, (context, newPeer) => {
      const name = named(context, newPeer)
      return [
        performed(context, newPeer, 'reset-to-defaults', `Run DefaultValuesSet Level 2 on ${name}.`),
        need(atDefaults(newPeer), `${name} still has settings that differ from the defaults.`),
        need(hasDefaultLinks(newPeer), `Run DefaultLinksAdd on ${name}: its default links are missing.`),
      ]
    }),
    after: ['ADD.03', 'ADD.16'],
    missedAfter: 'ADD.24',
    guide: ['ADD-48', 'ADD-49', 'ADD-50', 'ADD-51'],
  }),
  step('ADD.21', 'Delete the other administrator accounts', {
    text: 'Only the default admin account stays on the new peer.',
    on: N,
    path: pages.administrators,
    needs: onRole(N, (context, newPeer) => [
      seen(context, newPeer, pages.administrators, 'ADD.20'),
      need(
        hasOnlyDefaultAdministrator(newPeer),
        `Delete all accounts but ${DEFAULT_ADMINISTRATOR} on ${named(context, newPeer)}.`,
      ),
    ]),
    after: ['ADD.20'],
    missedAfter: 'ADD.24',
    guide: ['ADD-52', 'ADD-53'],
  }),
  step('ADD.22', 'Check the System host name', {
    text: 'The host name of the new peer is its own and unique. Correct and save it if not.',
    on: N,
    path: pages.dns,
    needs: onRole(N, (context, newPeer) => [
      seen(context, newPeer, pages.dns, 'ADD.21'),
      hostNameIsOwn(context, newPeer),
    ]),
    after: ['ADD.21'],
    missedAfter: 'ADD.24',
    guide: ['ADD-54'],
  }),
  step('ADD.23', 'Enter the same on the new peer', {
    text: 'All ten values as on the primary, in the same order, and save.',
    on: N,
    path: pages.clustering,
    needs: onRole(N, (context, newPeer) => [
      afterPrimary(context),
      sameClusteringAs(context, newPeer, inRole(context, P)),
    ]),
    latches: false,
    after: ['ADD.17', 'ADD.19', 'ADD.22'],
    guide: ['ADD-55', 'ADD-56'],
  }),
  step('ADD.24', 'Restart the new peer', {
    text: 'Restart, then OK. Without it the peer never joins.',
    on: N,
    path: pages.restart,
    needs: onRole(N, (context, newPeer) => [
      restarted(context, newPeer, 'ADD.23'),
      runs(context, newPeer, 'clustered'),
    ]),
    after: ['ADD.23'],
    guide: ['ADD-57'],
  }),
  step('ADD.25', 'Wait for the first copy', {
    text: 'About two minutes after the restart the configuration of the primary has been copied.',
    on: N,
    path: pages.clustering,
    needs: (context) => [waited(context, COPY_MS), sameConfiguration(context)],
    after: ['ADD.24'],
    guide: ['ADD-58'],
  }),
]
