import { choice } from '#contract/settings/build'
import type { SettingsPageDefinition } from '#contract/settings/field'
import { policyServiceFields } from '#contract/settings/policy-service'

/** Configuration > Call Policy > Configuration. */
export const definition: SettingsPageDefinition = {
  id: 'call-policy',
  title: 'Call Policy configuration',
  sections: [
    {
      title: 'Configuration',
      fields: [
        choice(['Off', 'Local CPL', 'Policy service'], {
          key: 'mode',
          label: 'Call Policy mode',
          help: 'Who decides which calls are allowed. Off: nobody. Local CPL: the rules of this system. Policy service: a server. Default: Off.',
          scope: 'cluster',
          cli: 'Policy AdministratorPolicy Mode',
        }),
      ],
    },
    {
      title: 'Policy service',
      fields: policyServiceFields({
        cli: 'Policy AdministratorPolicy Service',
        visibleWhen: { key: 'mode', is: ['Policy service'] },
      }),
    },
  ],
}
