import { choice, onOff, text } from '#contract/settings/build'
import type { SettingsPageDefinition } from '#contract/settings/field'

/** The path at which Cisco TMS listens for managed systems. */
export const TMS_PATH = 'tms/public/external/management/SystemManagementService.asmx'

/** System > External manager: where Cisco TMS is. Not in the peer-specific list, hence cluster-wide. */
export const definition: SettingsPageDefinition = {
  id: 'external-manager',
  title: 'External manager',
  sections: [
    {
      title: 'Configuration',
      fields: [
        text('address', 128, {
          key: 'address',
          label: 'Address',
          help: 'IP address or FQDN of the external manager. Blank: none.',
          scope: 'cluster',
          cli: 'ExternalManager Address',
          guide: ['TMS-05'],
        }),
        text('path', 255, {
          key: 'path',
          label: 'Path',
          help: `Where the external manager listens. Default: ${TMS_PATH}.`,
          preset: TMS_PATH,
          scope: 'cluster',
          cli: 'ExternalManager Path',
          guide: ['TMS-06'],
        }),
        choice(['HTTPS', 'HTTP'], {
          key: 'protocol',
          label: 'Protocol',
          help: 'How the external manager is reached. Default: HTTPS.',
          scope: 'cluster',
          cli: 'ExternalManager Protocol',
          guide: ['TMS-07', 'TMS-08'],
        }),
        onOff('On', {
          key: 'certificateVerificationMode',
          label: 'Certificate verification mode',
          help: 'Whether the certificate of the external manager is checked; its authority must then be trusted here. Default: On.',
          scope: 'cluster',
          cli: 'ExternalManager Server Certificate Verification Mode',
          guide: ['TMS-07'],
        }),
      ],
    },
  ],
}
