import { descriptionField } from './common-fields'
import type { ListDefinition } from './list'
import { patternFields } from './pattern-fields'

/** A list of the aliases that may register, or that may not. */
export function registrationList(word: 'Allow' | 'Deny'): ListDefinition {
  return {
    id: `${word.toLowerCase()}-list`,
    title: `Registration ${word} List`,
    itemName: `${word} List pattern`,
    scope: 'cluster',
    itemsMax: 2500,
    nameKey: 'pattern',
    protectedNames: [],
    columns: ['pattern', 'patternType', 'description'],
    cli: `Registration ${word}List`,
    sections: [
      {
        title: 'Configuration',
        fields: [descriptionField('Description'), ...patternFields({ cli: 'Pattern' })],
      },
    ],
  }
}
