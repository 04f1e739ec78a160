import { choice, number, onOff, text } from './build'
import type { FieldDefinition, SettingsPageDefinition } from './field'

const port = (key: string, label: string, preset: number, help: string, cli: string): FieldDefinition =>
  number(1024, 65_533, preset, {
    key,
    label,
    help: `${help} Range: 1024 to 65533. Default: ${preset}.`,
    scope: 'cluster',
    cli,
  })

/** Configuration > Traversal > Ports. */
export const traversalPorts: SettingsPageDefinition = {
  id: 'traversal-ports',
  title: 'Ports',
  path: 'configuration/traversal/ports',
  sections: [
    {
      title: 'H.323',
      fields: [
        port(
          'assentCallSignalingPort',
          'Assent call signaling port',
          2776,
          'Where call signaling by Assent arrives.',
          'Traversal Server H323 Assent CallSignaling Port',
        ),
        port(
          'h46018CallSignalingPort',
          'H.460.18 call signaling port',
          2777,
          'Where call signaling by H.460.18 arrives.',
          'Traversal Server H323 H46018 CallSignaling Port',
        ),
      ],
    },
    {
      title: 'Media',
      fields: [
        port(
          'mediaPortStart',
          'Traversal media port start',
          36_000,
          'The first port for media of traversal calls.',
          'Traversal Media Port Start',
        ),
        port(
          'mediaPortEnd',
          'Traversal media port end',
          59_999,
          'The last port for media of traversal calls.',
          'Traversal Media Port End',
        ),
        onOff('Off', {
          key: 'useConfiguredDemultiplexingPorts',
          label: 'Use configured demultiplexing ports',
          help: 'Whether media that shares ports uses the two below instead of the first two of the range. Default: Off.',
          scope: 'cluster',
        }),
        {
          ...port(
            'demultiplexingRtpPort',
            'Media demultiplexing RTP port',
            2776,
            'The port that media shares.',
            'Traversal Server Media Demultiplexing RTP Port',
          ),
          visibleWhen: { key: 'useConfiguredDemultiplexingPorts', is: ['On'] },
        },
        {
          ...port(
            'demultiplexingRtcpPort',
            'Media demultiplexing RTCP port',
            2777,
            'The port that the control of media shares.',
            'Traversal Server Media Demultiplexing RTCP Port',
          ),
          visibleWhen: { key: 'useConfiguredDemultiplexingPorts', is: ['On'] },
        },
      ],
    },
  ],
}

/** Configuration > Traversal > TURN. */
export const turn: SettingsPageDefinition = {
  id: 'turn',
  title: 'TURN',
  path: 'configuration/traversal/turn',
  sections: [
    {
      title: 'Server',
      fields: [
        onOff('Off', {
          key: 'services',
          label: 'TURN services',
          help: 'Whether this system relays media for clients behind a NAT. Default: Off.',
          scope: 'cluster',
          cli: 'Traversal Server TURN Mode',
        }),
        port(
          'requestsPort',
          'TURN requests port',
          3478,
          'Where clients ask for a relay.',
          'Traversal Server TURN Port',
        ),
        onOff('Off', {
          key: 'delegatedCredentialChecking',
          label: 'Delegated credential checking',
          help: 'Whether the credentials of clients are checked by a system behind a traversal zone. Default: Off.',
          scope: 'cluster',
          cli: 'Traversal Server TURN ProtectedAuthentication Mode',
        }),
        text('plain', 128, {
          key: 'authenticationRealm',
          label: 'Authentication realm',
          help: 'The realm that this system names when it challenges a client. Default: TANDBERG.',
          preset: 'TANDBERG',
          scope: 'cluster',
          cli: 'Traversal Server TURN Authentication Realm',
          mandatory: true,
        }),
        port(
          'mediaPortRangeStart',
          'Media port range start',
          24_000,
          'The first port for relays.',
          'Traversal Server TURN Media Port Start',
        ),
        port(
          'mediaPortRangeEnd',
          'Media port range end',
          29_999,
          'The last port for relays.',
          'Traversal Server TURN Media Port End',
        ),
      ],
    },
  ],
}

const probe = (transport: 'UDP' | 'TCP'): FieldDefinition[] =>
  (
    [
      ['RetryInterval', 'probe retry interval (seconds)', 2, 'How long an answer to a probe is waited for.'],
      ['RetryCount', 'probe retry count', 5, 'How often a probe is sent again.'],
      ['KeepAliveInterval', 'probe keep alive interval (seconds)', 20, 'How often the way is kept open.'],
    ] as const
  ).map(([word, label, preset, help]) =>
    number(1, 65_534, preset, {
      key: `${transport.toLowerCase()}Probe${word}`,
      label: `${transport} ${label}`,
      help: `${help} Range: 1 to 65534. Default: ${preset}.`,
      scope: 'cluster',
      cli: `Zones LocalZone Traversal H323 ${transport}Probe ${word}`,
    }),
  )

/** Configuration > Traversal > Locally registered endpoints. */
export const locallyRegisteredEndpoints: SettingsPageDefinition = {
  id: 'locally-registered-endpoints',
  title: 'Locally registered endpoints',
  path: 'configuration/traversal/locally-registered-endpoints',
  sections: [
    {
      title: 'H.323',
      fields: [
        onOff('On', {
          key: 'assentMode',
          label: 'H.323 Assent mode',
          help: 'Whether endpoints registered here may cross the firewall by Assent. Default: On.',
          scope: 'cluster',
          cli: 'Zones LocalZone Traversal H323 Assent Mode',
        }),
        onOff('On', {
          key: 'h46018Mode',
          label: 'H.460.18 mode',
          help: 'Whether they may cross it by H.460.18. Default: On.',
          scope: 'cluster',
          cli: 'Zones LocalZone Traversal H323 H46018 Mode',
        }),
        onOff('Off', {
          key: 'h46019DemultiplexingMode',
          label: 'H.460.19 demultiplexing mode',
          help: 'Whether several of their calls share one port. Default: Off.',
          scope: 'cluster',
          cli: 'Zones LocalZone Traversal H323 H46019 Demultiplexing Mode',
        }),
        choice(['Assent', 'H.460.18'], {
          key: 'preference',
          label: 'H.323 preference',
          help: 'What is used for an endpoint that can do both. Default: Assent.',
          scope: 'cluster',
          cli: 'Zones LocalZone Traversal H323 Preference',
        }),
      ],
    },
    { title: 'UDP and TCP probes', fields: [...probe('UDP'), ...probe('TCP')] },
  ],
}
