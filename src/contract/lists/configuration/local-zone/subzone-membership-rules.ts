import { DEFAULT_SUBZONE } from '#contract/lists/built-in-names'
import {
  BITS_OF_NETWORK,
  descriptionField,
  FIRST_THAT_FITS,
  nameField,
  priorityField,
  stateField,
} from '#contract/lists/common-fields'
import type { ListDefinition } from '#contract/lists/list'
import { patternFields } from '#contract/lists/pattern-fields'
import { choice, number, text } from '#contract/settings/build'

const bySubnet = { key: 'type', is: ['Subnet'] } as const

/** Configuration > Local Zone > Subzone membership rules: into which subzone a device falls that registers. */
export const definition: ListDefinition = {
  id: 'subzone-membership-rules',
  title: 'Subzone membership rules',
  itemName: 'subzone membership rule',
  scope: 'cluster',
  itemsMax: 3000,
  nameKey: 'name',
  protectedNames: [],
  columns: ['priority', 'name', 'type', 'subzone', 'state'],
  cli: 'Zones LocalZone SubZones MembershipRules Rule',
  sections: [
    {
      title: 'Configuration',
      fields: [
        nameField('Rule name', 'The name of this rule.'),
        descriptionField('Description'),
        priorityField(100, FIRST_THAT_FITS, 'Priority'),
        choice(['Subnet', 'Alias pattern match'], {
          key: 'type',
          label: 'Type',
          help: 'Whether the rule looks at the address of a device or at its alias. Default: Subnet.',
          scope: 'cluster',
          cli: 'Type',
        }),
        text('ip', 39, {
          key: 'subnetAddress',
          label: 'Subnet address',
          help: 'The network that the rule is for.',
          scope: 'cluster',
          cli: 'Subnet Address',
          mandatory: true,
          visibleWhen: bySubnet,
        }),
        number(0, 128, 32, {
          key: 'prefixLength',
          label: 'Prefix length',
          help: BITS_OF_NETWORK,
          scope: 'cluster',
          cli: 'Subnet PrefixLength',
          visibleWhen: bySubnet,
        }),
        ...patternFields({ cli: 'Pattern', visibleWhen: { key: 'type', is: ['Alias pattern match'] } }),
        {
          ...text('plain', 50, {
            key: 'subzone',
            label: 'Target subzone',
            help: `The subzone into which the device falls, by name. ${DEFAULT_SUBZONE} is the Default Subzone.`,
            scope: 'cluster',
            cli: 'SubZoneName',
            mandatory: true,
          }),
          names: { lists: ['subzones'], builtIn: [DEFAULT_SUBZONE] },
        },
        stateField('State'),
      ],
    },
  ],
}
