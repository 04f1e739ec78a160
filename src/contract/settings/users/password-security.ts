import { number, onOff } from '#contract/settings/build'
import type { FieldDefinition, SettingsPageDefinition } from '#contract/settings/field'

const strict = { key: 'enforce', is: ['On'] } as const

const least = (key: string, what: string, max: number, preset: number): FieldDefinition =>
  number(0, max, preset, {
    key,
    label: `Minimum ${what}`,
    help: `A strict password has at least so many. Range: 0 to ${max}. Default: ${preset}.`,
    scope: 'cluster',
    cli: `Authentication StrictPassword ${key.charAt(0).toUpperCase()}${key.slice(1)}`,
    visibleWhen: strict,
  })

/** Users > Password security. */
export const definition: SettingsPageDefinition = {
  id: 'password-security',
  title: 'Password security',
  sections: [
    {
      title: 'Configuration',
      fields: [
        onOff('Off', {
          key: 'enforce',
          label: 'Enforce strict passwords',
          help: 'Whether new passwords of administrators must meet the rules below. Default: Off.',
          scope: 'cluster',
          cli: 'Authentication StrictPassword Enabled',
        }),
        least('minimumLength', 'length', 255, 15),
        least('minimumDigits', 'number of digits', 255, 2),
        least('minimumUpper', 'number of upper case characters', 255, 2),
        least('minimumLower', 'number of lower case characters', 255, 2),
        least('minimumSpecial', 'number of special characters', 255, 2),
      ],
    },
  ],
}
