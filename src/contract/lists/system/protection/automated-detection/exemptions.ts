import { BITS_OF_ADDRESS, descriptionField } from '#contract/lists/common-fields'
import type { ListDefinition } from '#contract/lists/list'
import { number, text } from '#contract/settings/build'

/** System > Protection > Automated detection > Exemptions: addresses that are never blocked. */
export const definition: ListDefinition = {
  id: 'automated-detection-exemptions',
  title: 'Automated detection exemptions',
  itemName: 'exemption',
  scope: 'cluster',
  itemsMax: 100,
  nameKey: 'address',
  protectedNames: [],
  columns: ['address', 'prefixLength', 'description'],
  sections: [
    {
      title: 'Configuration',
      fields: [
        text('ip', 39, {
          key: 'address',
          label: 'Address',
          help: 'The address, or the network, that is never blocked.',
          scope: 'cluster',
          mandatory: true,
        }),
        number(0, 128, 32, {
          key: 'prefixLength',
          label: 'Prefix length',
          help: BITS_OF_ADDRESS,
          scope: 'cluster',
        }),
        descriptionField(),
      ],
    },
  ],
}
