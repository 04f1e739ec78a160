import { choice } from '#contract/settings/build'
import type { SettingsPageDefinition } from '#contract/settings/field'
import { policyServiceFields } from '#contract/settings/policy-service'

/** Configuration > Registration > Configuration. */
export const definition: SettingsPageDefinition = {
  id: 'registration-configuration',
  title: 'Registration configuration',
  sections: [
    {
      title: 'Configuration',
      fields: [
        choice(['None', 'Allow List', 'Deny List', 'Policy service'], {
          key: 'restrictionPolicy',
          label: 'Restriction policy',
          help: 'Who may register. None: everyone. Allow List: what it lists. Deny List: all but what it lists. Policy service: a server decides. Default: None.',
          scope: 'cluster',
          cli: 'Registration RestrictionPolicy Mode',
        }),
      ],
    },
    {
      title: 'Policy service',
      fields: policyServiceFields({
        cli: 'Registration RestrictionPolicy Service',
        visibleWhen: { key: 'restrictionPolicy', is: ['Policy service'] },
      }),
    },
  ],
}
