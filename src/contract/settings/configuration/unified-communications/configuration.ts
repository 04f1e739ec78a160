import { choice, onOff, text } from '#contract/settings/build'
import type { SettingsPageDefinition } from '#contract/settings/field'

const mobile = { key: 'mode', is: ['Mobile and Remote Access'] } as const
const federated = { key: 'xmppFederation', is: ['On'] } as const

/** Configuration > Unified Communications > Configuration. */
export const definition: SettingsPageDefinition = {
  id: 'unified-communications',
  title: 'Unified Communications configuration',
  sections: [
    {
      title: 'Configuration',
      fields: [
        choice(['Off', 'Mobile and Remote Access', 'Jabber Guest services'], {
          key: 'mode',
          label: 'Unified Communications mode',
          help: 'What this system does for clients of Unified CM outside the network. Default: Off.',
          scope: 'cluster',
        }),
        choice(['Off', 'Exclusive', 'Optional'], {
          key: 'singleSignOn',
          label: 'Single sign-on support',
          help: 'Whether clients sign in at an identity provider: all, those that can, or none. Default: Off.',
          scope: 'cluster',
          visibleWhen: mobile,
        }),
      ],
    },
    {
      title: 'XMPP federation',
      fields: [
        onOff('Off', {
          key: 'xmppFederation',
          label: 'XMPP federation support',
          help: 'Whether chats reach people in other organisations. Default: Off.',
          scope: 'cluster',
          visibleWhen: mobile,
        }),
        choice(['No', 'Yes'], {
          key: 'useStaticRoutes',
          label: 'Use static routes',
          help: 'Whether other organisations are found by a list kept here instead of by DNS. Default: No.',
          scope: 'cluster',
          visibleWhen: federated,
        }),
        text('secret', 255, {
          key: 'dialbackSecret',
          label: 'Dialback secret',
          help: 'The secret by which the other side makes sure who calls. The same on both sides. Left blank, it stays as it is.',
          scope: 'cluster',
          visibleWhen: federated,
        }),
        choice(['TLS required', 'TLS optional', 'No TLS'], {
          key: 'securityMode',
          label: 'Security mode',
          help: 'Whether the connection to other organisations is encrypted. Default: TLS required.',
          scope: 'cluster',
          visibleWhen: federated,
        }),
        choice(['Off', 'Allow list', 'Deny list'], {
          key: 'privacyMode',
          label: 'Privacy mode',
          help: 'Which organisations are let in: all, those of a list, or all but those. Default: Off.',
          scope: 'cluster',
          visibleWhen: federated,
        }),
      ],
    },
  ],
}
