import { choice } from './build'
import type { SettingsPageDefinition } from './field'
import { policyServiceFields } from './policy-service'

/** Configuration > Call Policy > Configuration. */
export const callPolicy: SettingsPageDefinition = {
  id: 'call-policy',
  title: 'Call Policy configuration',
  path: 'configuration/call-policy/configuration',
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
