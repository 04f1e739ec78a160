import { DAY_MS, MINUTE_MS } from '#contract/spans'
import { editWhileAway } from '../past-troubles'
import { anHour, brokenForAnHour, onPeer, type RepairWorld } from './repair-world'

const by = 'admin'

/** What is wrong on a machine itself, beyond its list of peers. */
export const machines: readonly RepairWorld[] = [
  {
    id: 'night-work-left-half-done',
    made: ({ peer }, { id }) => (id === peer.id ? { version: 'X8.8.3' } : {}),
    past: () => [{ advanceMs: DAY_MS }],
  },
  {
    id: 'one-peer-takes-no-calls',
    made: onPeer(() => ({ 'maintenance-mode.mode': 'On' })),
  },
  {
    id: 'no-copy-since-yesterday',
    past: ({ primary, peer }) => editWhileAway(peer.id, primary.id),
  },
  {
    id: 'alarm-20018-on-every-peer',
    made: () => ({ settings: { 'h323.mode': 'Off' } }),
  },
  {
    id: 'announced-and-never-arrived',
    past: ({ peer, clusterName, members }) => [
      // It left for its maintenance, and was entered again without the restart by which it would have joined.
      {
        type: 'save-settings',
        expressway: peer.id,
        page: 'clustering',
        values: { clusterName: peer.fqdn, peer1Address: '', peer2Address: '', peer3Address: '' },
        revision: null,
        by,
      },
      { type: 'restart', expressway: peer.id, kind: 'restart', by },
      { advanceMs: 20 * MINUTE_MS },
      {
        type: 'save-settings',
        expressway: peer.id,
        page: 'clustering',
        values: {
          clusterName,
          configurationPrimary: 1,
          ...Object.fromEntries(members.map(({ fqdn }, index) => [`peer${index + 1}Address`, fqdn])),
        },
        revision: null,
        by,
      },
      ...anHour,
    ],
  },
  // Several causes at once.
  {
    id: 'two-alarms-at-once',
    made: ({ site, peer }, { id }) => ({
      settings: {
        'h323.mode': 'Off',
        ...(id === peer.id && {
          'time.ntpServer1Address': `${site.network}.66`,
          'time.ntpServer2Address': '',
        }),
      },
    }),
  },
  {
    id: 'nobody-hears-anybody',
    made: ({ site, third }, { id }) =>
      id === third.id ? { settings: { 'clustering.clusterName': `cluster2.${site.domain}` } } : {},
    past: ({ site, peer }) => [
      { type: 'set-dns-record', name: peer.fqdn, addresses: [`${site.network}.77`] },
      ...anHour,
    ],
  },
  {
    id: 'worse-after-the-first-repair',
    made: onPeer(() => ({ 'clustering.configurationPrimary': 2 })),
    past: ({ primary, peer }) =>
      brokenForAnHour({ kind: 'port-blocked', between: [primary.id, peer.id], port: 4372 }),
  },
]
