import { BITS_OF_NETWORK } from '#contract/lists/common-fields'
import type { ListDefinition } from '#contract/lists/list'
import { choice, number, text } from '#contract/settings/build'

/** System > Network interfaces > Static routes. Peer-specific: created on each peer (PSI-10, PSI-11). */
export const definition: ListDefinition = {
  id: 'static-routes',
  title: 'Static routes',
  itemName: 'route',
  scope: 'peer',
  itemsMax: 50,
  nameKey: 'address',
  protectedNames: [],
  columns: ['address', 'prefixLength', 'gateway', 'interface'],
  cli: 'IP Route',
  sections: [
    {
      title: 'Configuration',
      fields: [
        text('ip', 39, {
          key: 'address',
          label: 'IP address',
          help: 'The network that the route leads to.',
          scope: 'peer',
          cli: 'Address',
          mandatory: true,
          guide: ['PSI-10'],
        }),
        number(0, 128, 32, {
          key: 'prefixLength',
          label: 'Prefix length',
          help: BITS_OF_NETWORK,
          scope: 'peer',
          cli: 'PrefixLength',
        }),
        text('ip', 39, {
          key: 'gateway',
          label: 'Gateway',
          help: 'The gateway that leads to the network.',
          scope: 'peer',
          cli: 'Gateway',
          mandatory: true,
        }),
        choice(['Auto', 'LAN1', 'LAN2'], {
          key: 'interface',
          label: 'Interface',
          help: 'The interface to use. Default: Auto.',
          scope: 'peer',
          cli: 'Interface',
        }),
      ],
    },
  ],
}
