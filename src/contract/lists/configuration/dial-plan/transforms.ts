import { descriptionField, priorityField, stateField } from '#contract/lists/common-fields'
import type { ListDefinition } from '#contract/lists/list'
import { patternFields, REPLACEMENT } from '#contract/lists/pattern-fields'
import { choice, text } from '#contract/settings/build'

/** What a transform does to an alias that fits. */
const TRANSFORM_BEHAVIORS = ['Strip', 'Replace', 'Add Prefix', 'Add Suffix'] as const

/** Configuration > Dial plan > Transforms: how aliases are changed before anything is searched. */
export const definition: ListDefinition = {
  id: 'transforms',
  title: 'Transforms',
  itemName: 'transform',
  scope: 'cluster',
  itemsMax: 100,
  nameKey: 'priority',
  protectedNames: [],
  columns: ['priority', 'description', 'patternType', 'pattern', 'behavior', 'replacement', 'state'],
  cli: 'Transform',
  sections: [
    {
      title: 'Configuration',
      fields: [
        priorityField(
          1,
          'Transforms with a smaller number come first. Every transform has its own.',
          'Priority',
        ),
        descriptionField('Description'),
        ...patternFields({ preset: 'Prefix', cli: 'Pattern' }),
        choice(TRANSFORM_BEHAVIORS, {
          key: 'behavior',
          label: 'Pattern behavior',
          help: 'What happens to an alias that fits: the part is taken away or replaced, or text is put before or after the alias. Default: Strip.',
          scope: 'cluster',
          cli: 'Pattern Behavior',
        }),
        text('plain', 60, {
          key: 'replacement',
          label: 'Replace string',
          help: REPLACEMENT,
          scope: 'cluster',
          cli: 'Pattern Replace',
          visibleWhen: { key: 'behavior', is: ['Replace'] },
        }),
        text('plain', 60, {
          key: 'addition',
          label: 'Additional text',
          help: 'What is put before or after the alias. At most 60 characters.',
          scope: 'cluster',
          cli: 'Pattern AdditionalText',
          visibleWhen: { key: 'behavior', is: ['Add Prefix', 'Add Suffix'] },
        }),
        stateField('State'),
      ],
    },
  ],
}
