import { onOff } from '#contract/settings/build'
import type { SettingsPageDefinition } from '#contract/settings/field'
import { traversalPort } from '#contract/settings/traversal-port'

/** Configuration > Traversal > Ports. */
export const definition: SettingsPageDefinition = {
  id: 'traversal-ports',
  title: 'Ports',
  sections: [
    {
      title: 'H.323',
      fields: [
        traversalPort(
          'assentCallSignalingPort',
          'Assent call signaling port',
          2776,
          'Where call signaling by Assent arrives.',
          'Traversal Server H323 Assent CallSignaling Port',
        ),
        traversalPort(
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
        traversalPort(
          'mediaPortStart',
          'Traversal media port start',
          36_000,
          'The first port for media of traversal calls.',
          'Traversal Media Port Start',
        ),
        traversalPort(
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
          ...traversalPort(
            'demultiplexingRtpPort',
            'Media demultiplexing RTP port',
            2776,
            'The port that media shares.',
            'Traversal Server Media Demultiplexing RTP Port',
          ),
          visibleWhen: { key: 'useConfiguredDemultiplexingPorts', is: ['On'] },
        },
        {
          ...traversalPort(
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
