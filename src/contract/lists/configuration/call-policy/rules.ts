import { DEFAULT_ZONE } from '#contract/lists/built-in-names'
import type { ListDefinition } from '#contract/lists/list'
import { choice, number, text } from '#contract/settings/build'

/** Configuration > Call Policy > Rules: which calls are allowed while Call Policy is local. */
export const definition: ListDefinition = {
  id: 'call-policy-rules',
  title: 'Call Policy rules',
  itemName: 'Call Policy rule',
  scope: 'cluster',
  itemsMax: 1000,
  nameKey: 'position',
  protectedNames: [],
  columns: ['position', 'sourceType', 'source', 'zone', 'destination', 'action'],
  sections: [
    {
      title: 'Configuration',
      fields: [
        number(1, 1000, 1, {
          key: 'position',
          label: 'Position',
          help: 'Rules with a smaller number are looked at first, and the first that fits decides. Every rule has its own. Range: 1 to 1000.',
          scope: 'cluster',
          mandatory: true,
        }),
        choice(['From address', 'Zone'], {
          key: 'sourceType',
          label: 'Source type',
          help: 'Whether the rule looks at who calls or through which zone the call comes. Default: From address.',
          scope: 'cluster',
        }),
        choice(['Authenticated callers', 'Unauthenticated callers'], {
          key: 'appliesTo',
          label: 'Rule applies to',
          help: 'Whose calls the rule is for. Default: Authenticated callers.',
          scope: 'cluster',
          visibleWhen: { key: 'sourceType', is: ['From address'] },
        }),
        text('plain', 60, {
          key: 'source',
          label: 'Source pattern',
          help: 'A regular expression for the alias of the caller. Blank: anybody.',
          scope: 'cluster',
          visibleWhen: { key: 'sourceType', is: ['From address'] },
        }),
        {
          ...text('plain', 50, {
            key: 'zone',
            label: 'Originating zone',
            help: `The zone through which the call comes, by name. Built in is ${DEFAULT_ZONE}.`,
            scope: 'cluster',
            mandatory: true,
            visibleWhen: { key: 'sourceType', is: ['Zone'] },
          }),
          names: { lists: ['zones'], builtIn: [DEFAULT_ZONE] },
        },
        text('plain', 60, {
          key: 'destination',
          label: 'Destination pattern',
          help: 'A regular expression for the alias that is called.',
          scope: 'cluster',
          mandatory: true,
        }),
        choice(['Allow', 'Reject'], {
          key: 'action',
          label: 'Action',
          help: 'What happens to such a call. Default: Allow.',
          scope: 'cluster',
        }),
      ],
    },
  ],
}
