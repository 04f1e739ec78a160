import { number, onOff } from '#contract/settings/build'
import type { SettingsPageDefinition } from '#contract/settings/field'

/** Configuration > Bandwidth > Configuration. */
export const definition: SettingsPageDefinition = {
  id: 'bandwidth',
  title: 'Bandwidth configuration',
  sections: [
    {
      title: 'Configuration',
      fields: [
        number(64, 65_535, 384, {
          key: 'defaultCallBandwidthKbps',
          label: 'Default call bandwidth (kbps)',
          help: 'What a call gets whose endpoint asks for no bandwidth. Range: 64 to 65535. Default: 384.',
          scope: 'cluster',
          cli: 'Bandwidth Default',
        }),
        onOff('On', {
          key: 'downspeedPerCallMode',
          label: 'Downspeed per call mode',
          help: 'Whether a call that asks for more than one call may have is placed with less. Default: On.',
          scope: 'cluster',
          cli: 'Bandwidth Downspeed PerCall Mode',
        }),
        onOff('On', {
          key: 'downspeedTotalMode',
          label: 'Downspeed total mode',
          help: 'Whether a call that asks for more than is left in all is placed with less. Default: On.',
          scope: 'cluster',
          cli: 'Bandwidth Downspeed Total Mode',
        }),
      ],
    },
  ],
}
