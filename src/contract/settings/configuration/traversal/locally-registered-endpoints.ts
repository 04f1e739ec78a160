import { choice, number, onOff } from '#contract/settings/build'
import type { FieldDefinition, SettingsPageDefinition } from '#contract/settings/field'

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
export const definition: SettingsPageDefinition = {
  id: 'locally-registered-endpoints',
  title: 'Locally registered endpoints',
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
