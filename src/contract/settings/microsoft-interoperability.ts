import { choice, number, onOff, text } from './build'
import type { SettingsPageDefinition } from './field'

const enabled = { key: 'mode', is: ['Enabled'] } as const

/** Applications > B2BUA > Microsoft interoperability > Configuration. Disabled before a peer leaves (RML-11). */
export const microsoftInteroperability: SettingsPageDefinition = {
  id: 'microsoft-interoperability',
  title: 'Microsoft interoperability configuration',
  path: 'applications/b2bua/microsoft-interoperability/configuration',
  sections: [
    {
      title: 'Configuration',
      fields: [
        choice(['Disabled', 'Enabled'], {
          key: 'mode',
          label: 'Microsoft Interoperability',
          help: 'Whether calls to Microsoft servers go through this system. Disable it before the system leaves a cluster. Default: Disabled.',
          scope: 'cluster',
          guide: ['RML-11', 'DIS-13', 'APP-02'],
        }),
        text('address', 128, {
          key: 'destinationAddress',
          label: 'Destination address',
          help: 'The Microsoft server or the hardware load balancer before it.',
          scope: 'cluster',
          visibleWhen: enabled,
        }),
        number(1024, 65534, 5061, {
          key: 'listeningPort',
          label: 'Listening port',
          help: 'The port at which that server listens. Default: 5061.',
          scope: 'cluster',
          visibleWhen: enabled,
        }),
        choice(['TLS', 'TCP'], {
          key: 'signalingTransport',
          label: 'Signaling transport',
          help: 'How signaling travels. Default: TLS.',
          scope: 'cluster',
          visibleWhen: enabled,
        }),
        choice(['No', 'Yes'], {
          key: 'registerFindMeUsers',
          label: 'Register FindMe users as clients to Microsoft server',
          help: 'Whether FindMe users appear as Microsoft clients. Default: No.',
          scope: 'cluster',
          visibleWhen: enabled,
        }),
        onOff('Off', {
          key: 'transcoders',
          label: 'Enable transcoders for this B2BUA',
          help: 'Whether media is translated on the way. Default: Off.',
          scope: 'cluster',
          visibleWhen: enabled,
        }),
        number(1, 255, 70, {
          key: 'hopCount',
          label: 'Hop count',
          help: 'How often a request may be forwarded. Range: 1 to 255. Default: 70.',
          scope: 'cluster',
          visibleWhen: enabled,
        }),
      ],
    },
  ],
}
