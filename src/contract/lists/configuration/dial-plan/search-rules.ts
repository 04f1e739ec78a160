import type { ListDefinition } from '#contract/lists/list'
import { patternFields, REPLACEMENT } from '#contract/lists/pattern-fields'
import { choice, number, text } from '#contract/settings/build'

const byPattern = { key: 'mode', is: ['Alias pattern match'] } as const

/** Configuration > Dial plan > Search rules. */
export const definition: ListDefinition = {
  id: 'search-rules',
  title: 'Search rules',
  itemName: 'search rule',
  scope: 'cluster',
  itemsMax: 2000,
  nameKey: 'name',
  protectedNames: [],
  columns: ['priority', 'name', 'protocol', 'mode', 'target', 'state'],
  cli: 'Zones Policy SearchRules Rule',
  sections: [
    {
      title: 'Configuration',
      fields: [
        text('plain', 50, {
          key: 'name',
          label: 'Rule name',
          help: 'The name of this rule. At most 50 characters.',
          scope: 'cluster',
          cli: 'Name',
          mandatory: true,
        }),
        text('plain', 64, {
          key: 'description',
          label: 'Description',
          help: 'What the rule is for. At most 64 characters.',
          scope: 'cluster',
          cli: 'Description',
        }),
        number(1, 65_534, 100, {
          key: 'priority',
          label: 'Priority',
          help: 'Rules with a smaller number come first. Range: 1 to 65534. Default: 100.',
          scope: 'cluster',
          cli: 'Priority',
        }),
        choice(['Any', 'H.323', 'SIP'], {
          key: 'protocol',
          label: 'Protocol',
          help: 'The calls that the rule is for. Default: Any.',
          scope: 'cluster',
          cli: 'Protocol',
        }),
        choice(['Any alias', 'Any IP address', 'Alias pattern match'], {
          key: 'mode',
          label: 'Mode',
          help: 'Which aliases the rule is for. Default: Any alias.',
          scope: 'cluster',
          cli: 'Mode',
        }),
        ...patternFields({ preset: 'Prefix', cli: 'Pattern', visibleWhen: byPattern }),
        choice(['Strip', 'Leave', 'Replace'], {
          key: 'behavior',
          label: 'Pattern behavior',
          help: 'What happens to the part of the alias that fits before the target is asked. Default: Strip.',
          scope: 'cluster',
          cli: 'Pattern Behavior',
          visibleWhen: byPattern,
        }),
        text('plain', 60, {
          key: 'replacement',
          label: 'Replace string',
          help: REPLACEMENT,
          scope: 'cluster',
          cli: 'Pattern Replace',
          visibleWhen: { key: 'behavior', is: ['Replace'], and: byPattern },
        }),
        choice(['Continue', 'Stop'], {
          key: 'onMatch',
          label: 'On successful match',
          help: 'Whether further rules are tried. Default: Continue.',
          scope: 'cluster',
          cli: 'Progress',
        }),
        text('plain', 50, {
          key: 'target',
          label: 'Target',
          help: 'The name of the zone to which the call goes. LocalZone: what is registered here and to the peers.',
          scope: 'cluster',
          cli: 'Target Name',
          mandatory: true,
        }),
        choice(['Enabled', 'Disabled'], {
          key: 'state',
          label: 'State',
          help: 'A disabled rule is passed over. Default: Enabled.',
          scope: 'cluster',
          cli: 'State',
        }),
      ],
    },
  ],
}
