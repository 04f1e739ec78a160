import type { MenuPath } from '../menu'
import { descriptionField } from './common-fields'
import type { ListDefinition } from './list'
import { patternFields } from './pattern-fields'

function registrationList(word: 'Allow' | 'Deny', path: MenuPath): ListDefinition {
  return {
    id: `${word.toLowerCase()}-list`,
    title: `Registration ${word} List`,
    path,
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

/** Configuration > Registration > Allow List: aliases that may register where the policy asks for it. */
export const allowList = registrationList('Allow', 'configuration/registration/allow-list')

/** Configuration > Registration > Deny List: aliases that may not. */
export const denyList = registrationList('Deny', 'configuration/registration/deny-list')
