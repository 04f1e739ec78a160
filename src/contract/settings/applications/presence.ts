import { choice, number, onOff } from '#contract/settings/build'
import type { FieldDefinition, SettingsPageDefinition } from '#contract/settings/field'

const seconds = (key: string, label: string, preset: number, help: string, cli: string): FieldDefinition =>
  number(60, 7200, preset, {
    key,
    label: `${label} (seconds)`,
    help: `${help} Range: 60 to 7200. Default: ${preset}.`,
    scope: 'cluster',
    cli: `Applications Presence ${cli}`,
  })

/** Applications > Presence. */
export const definition: SettingsPageDefinition = {
  id: 'presence',
  title: 'Presence',
  sections: [
    {
      title: 'PUA',
      fields: [
        onOff('Off', {
          key: 'userAgent',
          label: 'SIP SIMPLE Presence User Agent',
          help: 'Whether this system says for registered devices whether they are there and in a call. Default: Off.',
          scope: 'cluster',
          cli: 'Applications Presence User Agent Mode',
        }),
        choice(['Online', 'Offline'], {
          key: 'defaultPublishedStatus',
          label: 'Default published status for registered endpoints',
          help: 'What is said of a registered device that is in no call. Default: Online.',
          scope: 'cluster',
          cli: 'Applications Presence User Agent Default Status',
        }),
        seconds(
          'userAgentExpiry',
          'Published information expiry time',
          3600,
          'How long what is said holds.',
          'User Agent ExpireDelta',
        ),
      ],
    },
    {
      title: 'Presence Server',
      fields: [
        onOff('Off', {
          key: 'server',
          label: 'SIP SIMPLE Presence Server',
          help: 'Whether this system collects and tells the presence of its SIP domains. Default: Off.',
          scope: 'cluster',
          cli: 'Applications Presence Server Mode',
        }),
        seconds(
          'subscriptionExpiry',
          'Subscription expiration time',
          3600,
          'How long somebody who asks is told of changes.',
          'Server Subscription ExpireDelta',
        ),
        seconds(
          'publicationExpiry',
          'Publication expiration time',
          1800,
          'How long what somebody says of itself holds.',
          'Server Publication ExpireDelta',
        ),
      ],
    },
  ],
}
