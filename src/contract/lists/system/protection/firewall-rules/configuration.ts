import { BITS_OF_ADDRESS } from '#contract/lists/common-fields'
import type { ListDefinition } from '#contract/lists/list'
import { choice, number, text } from '#contract/settings/build'

const custom = { key: 'service', is: ['Custom'] } as const

/** The services that a rule can name, with the ports that they mean here; Custom says them itself. */
export const firewallServices = {
  SSH: [{ transport: 'TCP', from: 22, to: 22 }],
  HTTPS: [{ transport: 'TCP', from: 443, to: 443 }],
  SIP: [
    { transport: 'TCP', from: 5060, to: 5061 },
    { transport: 'UDP', from: 5060, to: 5060 },
  ],
  'H.323': [
    { transport: 'TCP', from: 1720, to: 1720 },
    { transport: 'UDP', from: 1719, to: 1719 },
  ],
  'Cluster recovery': [{ transport: 'TCP', from: 4371, to: 4371 }],
  'Cluster communication': [{ transport: 'TCP', from: 4372, to: 4372 }],
} as const

/** How long new rules wait for somebody to accept them, in world time (console facts, part 5). */
export const TRIAL_SECONDS = 15

/**
 * System > Protection > Firewall rules > Configuration. Not in the peer-specific list, hence cluster-wide; the
 * guide asks for the rules that clustering needs (PRT-06 to PRT-08). What is saved acts once it is activated.
 */
export const definition: ListDefinition = {
  id: 'firewall-rules',
  title: 'Firewall rules configuration',
  itemName: 'firewall rule',
  scope: 'cluster',
  itemsMax: 500,
  nameKey: 'priority',
  activated: true,
  protectedNames: [],
  sections: [
    {
      title: 'Configuration',
      fields: [
        number(1, 65_534, 100, {
          key: 'priority',
          label: 'Priority',
          help: 'Rules with a smaller number are looked at first, and the first that fits decides. Rules are activated only when each has its own. Range: 1 to 65534.',
          scope: 'cluster',
          mandatory: true,
        }),
        text('ip', 39, {
          key: 'address',
          label: 'IP address',
          help: 'The address, or the network, from which the connection comes. 0.0.0.0 with prefix length 0 is everyone.',
          scope: 'cluster',
          mandatory: true,
          guide: ['PRT-07', 'PRT-08'],
        }),
        number(0, 128, 32, {
          key: 'prefixLength',
          label: 'Prefix length',
          help: BITS_OF_ADDRESS,
          scope: 'cluster',
        }),
        choice([...Object.keys(firewallServices), 'Custom'], {
          key: 'service',
          label: 'Service',
          help: 'The service that the rule is for. Cluster communication is TCP port 4372, Cluster recovery TCP port 4371. Custom: the ports below.',
          scope: 'cluster',
          guide: ['PRT-06', 'PRT-07', 'PRT-08'],
        }),
        choice(['TCP', 'UDP'], {
          key: 'transport',
          label: 'Transport',
          help: 'The protocol that the rule is for. Default: TCP.',
          scope: 'cluster',
          visibleWhen: custom,
        }),
        number(1, 65_535, 1, {
          key: 'startPort',
          label: 'Start port',
          help: 'The first port that the rule is for. Range: 1 to 65535.',
          scope: 'cluster',
          visibleWhen: custom,
        }),
        number(1, 65_535, 65_535, {
          key: 'endPort',
          label: 'End port',
          help: 'The last port that the rule is for. Range: 1 to 65535.',
          scope: 'cluster',
          visibleWhen: custom,
        }),
        choice(['Allow', 'Drop', 'Reject'], {
          key: 'action',
          label: 'Action',
          help: 'Drop gives no answer, Reject says no. Default: Allow.',
          scope: 'cluster',
        }),
        text('plain', 128, {
          key: 'description',
          label: 'Description',
          help: 'What the rule is for. At most 128 characters.',
          scope: 'cluster',
        }),
      ],
    },
  ],
}
