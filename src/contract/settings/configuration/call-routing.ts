import { onOff } from '#contract/settings/build'
import type { SettingsPageDefinition } from '#contract/settings/field'

/** Configuration > Call routing. */
export const definition: SettingsPageDefinition = {
  id: 'call-routing',
  title: 'Call routing',
  sections: [
    {
      title: 'Configuration',
      fields: [
        onOff('Off', {
          key: 'callSignalingOptimization',
          label: 'Call signaling optimization',
          help: 'Whether a system leaves the signaling path of calls that it need not follow. On before clustering. Default: Off.',
          scope: 'cluster',
          cli: 'Call Routed Mode',
          guide: ['CRE-30'],
        }),
        onOff('On', {
          key: 'callLoopDetectionMode',
          label: 'Call loop detection mode',
          help: 'Whether calls that come back to this system are stopped. Default: On.',
          scope: 'cluster',
          cli: 'Call Loop Detection Mode',
        }),
      ],
    },
  ],
}
