import { choice, onOff } from '#contract/settings/build'
import type { SettingsPageDefinition } from '#contract/settings/field'

/** Applications > FindMe. */
export const definition: SettingsPageDefinition = {
  id: 'findme',
  title: 'FindMe',
  sections: [
    {
      title: 'Configuration',
      fields: [
        choice(['Off', 'On', 'Remote service'], {
          key: 'mode',
          label: 'FindMe mode',
          help: 'Whether a call to a FindMe ID rings at the devices of the person, by the accounts here or by another service. Default: Off.',
          scope: 'cluster',
          cli: 'Policy FindMe Mode',
        }),
        choice(['Incoming ID', 'FindMe ID'], {
          key: 'callerId',
          label: 'Caller ID',
          help: 'What the called side sees of a caller who has a FindMe account: the device, or the FindMe ID. Default: Incoming ID.',
          scope: 'cluster',
          cli: 'Policy FindMe CallerID',
          visibleWhen: { key: 'mode', is: ['On', 'Remote service'] },
        }),
        onOff('Off', {
          key: 'restrictUsers',
          label: 'Restrict users from configuring their devices',
          help: 'Whether only administrators may add and remove the devices of a person. Default: Off.',
          scope: 'cluster',
          cli: 'Policy FindMe UserDeviceRestriction',
          visibleWhen: { key: 'mode', is: ['On'] },
        }),
      ],
    },
  ],
}
