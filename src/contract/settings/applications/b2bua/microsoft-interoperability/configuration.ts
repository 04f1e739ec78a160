import { choice, number, text } from '#contract/settings/build'
import type { FieldDefinition, SettingsPageDefinition } from '#contract/settings/field'
import { SHORTEST_REFRESH } from '#contract/settings/help'

/** What the service reads when it starts: shown while it is on, and in force with its next start (alarm 55001). */
const ofService = { visibleWhen: { key: 'mode', is: ['Enabled'] }, restart: 'restart-b2bua' } as const

/** A port of the B2BUA itself. */
const port = (key: string, label: string, preset: number): FieldDefinition =>
  number(1024, 65_535, preset, {
    key,
    label,
    help: `A port of this system that nothing else uses. Range: 1024 to 65535. Default: ${preset}.`,
    scope: 'cluster',
    ...ofService,
  })

const interval = (key: string, label: string, preset: number, help: string): FieldDefinition =>
  number(90, 7200, preset, {
    key,
    label,
    help: `${help} Range: 90 to 7200. Default: ${preset}.`,
    unit: 'seconds',
    scope: 'cluster',
    ...ofService,
  })

/** Applications > B2BUA > Microsoft interoperability > Configuration. Disabled before a peer leaves (RML-11). */
export const definition: SettingsPageDefinition = {
  id: 'microsoft-interoperability',
  title: 'Microsoft interoperability configuration',
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
          ...ofService,
        }),
        number(1024, 65534, 5061, {
          key: 'listeningPort',
          label: 'Listening port',
          help: 'The port at which that server listens. Default: 5061.',
          scope: 'cluster',
          ...ofService,
        }),
        choice(['TLS', 'TCP'], {
          key: 'signalingTransport',
          label: 'Signaling transport',
          help: 'How signaling travels. Default: TLS.',
          scope: 'cluster',
          ...ofService,
        }),
      ],
    },
    {
      title: 'FindMe integration',
      fields: [
        choice(['No', 'Yes'], {
          key: 'registerFindMeUsers',
          label: 'Register FindMe users as clients to Microsoft server',
          help: 'Whether FindMe users appear as Microsoft clients. Default: No.',
          scope: 'cluster',
          ...ofService,
        }),
      ],
    },
    {
      title: 'Transcoders',
      fields: [
        choice(['No', 'Yes'], {
          key: 'transcoders',
          label: 'Enable transcoders for this B2BUA',
          help: 'Whether media is translated on the way. Default: No.',
          scope: 'cluster',
          ...ofService,
        }),
        port('transcoderPort', 'Port on B2BUA for transcoder communications', 65_080),
        choice(['No', 'Yes'], {
          key: 'useTranscoderPolicyRules',
          label: 'Use transcoder policy rules',
          help: 'Whether the rules decide which calls may use a transcoder. Default: No.',
          scope: 'cluster',
          ...ofService,
        }),
      ],
    },
    {
      title: 'TURN',
      fields: [
        choice(['No', 'Yes'], {
          key: 'offerTurnServices',
          label: 'Offer TURN services',
          help: 'Whether clients beyond a firewall are offered the TURN servers of this system. Default: No.',
          scope: 'cluster',
          ...ofService,
        }),
      ],
    },
    {
      title: 'Advanced settings',
      folded: true,
      fields: [
        choice(['Auto', 'Required'], {
          key: 'encryption',
          label: 'Encryption',
          help: 'Auto: both legs of a call may be encrypted or not. Required: both must be. Default: Auto.',
          scope: 'cluster',
          ...ofService,
        }),
        port('mediaPortRangeStart', 'B2BUA media port range start', 56_000),
        port('mediaPortRangeEnd', 'B2BUA media port range end', 57_000),
        number(1, 255, 70, {
          key: 'hopCount',
          label: 'Hop count',
          help: 'How often a request may be forwarded. Range: 1 to 255. Default: 70.',
          scope: 'cluster',
          ...ofService,
        }),
        interval(
          'sessionRefreshInterval',
          'Session refresh interval',
          1800,
          'How often a call is refreshed.',
        ),
        interval('minimumSessionRefreshInterval', 'Minimum session refresh interval', 500, SHORTEST_REFRESH),
        port('expresswayPort', 'Port on B2BUA for Expressway communications', 65_070),
        port('microsoftPort', 'Port on B2BUA for Microsoft call communications', 65_072),
      ],
    },
  ],
}
