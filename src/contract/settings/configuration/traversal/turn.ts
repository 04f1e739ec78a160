import { onOff, text } from '#contract/settings/build'
import type { SettingsPageDefinition } from '#contract/settings/field'
import { traversalPort } from '#contract/settings/traversal-port'

/** Configuration > Traversal > TURN. */
export const definition: SettingsPageDefinition = {
  id: 'turn',
  title: 'TURN',
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
        traversalPort(
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
        traversalPort(
          'mediaPortRangeStart',
          'Media port range start',
          24_000,
          'The first port for relays.',
          'Traversal Server TURN Media Port Start',
        ),
        traversalPort(
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
