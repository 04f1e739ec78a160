import { choice, number, onOff, rows, text } from '../settings/build'
import { PEERS_MAX } from '../settings/clustering'
import type { FieldDefinition } from '../settings/field'
import type { ListDefinition } from './list'

const withPeers = ['Neighbor', 'Traversal client']

const peerAddress = (index: number): FieldDefinition =>
  text('address', 128, {
    key: `peer${index}Address`,
    label: `Peer ${index} address`,
    help: 'IP address or FQDN of a system at the other end. For a remote cluster list all its peers, in any order.',
    scope: 'cluster',
    cli: `Neighbor Peer ${index} Address`,
    visibleWhen: { key: 'type', is: withPeers },
    guide: ['CRE-25', 'ADD-13'],
  })

/** Configuration > Zones > Zones. */
export const zones: ListDefinition = {
  id: 'zones',
  title: 'Zones',
  path: 'configuration/zones/zones',
  itemName: 'zone',
  scope: 'cluster',
  itemsMax: 1000,
  nameKey: 'name',
  protectedNames: ['DefaultZone'],
  cli: 'Zones Zone',
  sections: [
    {
      title: 'Configuration',
      fields: [
        text('plain', 50, {
          key: 'name',
          label: 'Name',
          help: 'The name of this zone. At most 50 characters.',
          scope: 'cluster',
          cli: 'Name',
          mandatory: true,
        }),
        choice(['Neighbor', 'Traversal client', 'Traversal server', 'DNS', 'ENUM'], {
          key: 'type',
          label: 'Type',
          help: 'What stands at the other end of this zone.',
          scope: 'cluster',
          cli: 'Type',
        }),
        number(1, 255, 15, {
          key: 'hopCount',
          label: 'Hop count',
          help: 'How often a request that leaves by this zone may be forwarded. Range: 1 to 255. Default: 15.',
          scope: 'cluster',
          cli: 'HopCount',
        }),
      ],
    },
    {
      title: 'Connection credentials',
      fields: [
        text('plain', 128, {
          key: 'username',
          label: 'Username',
          help: 'The name with which the traversal client signs in at the traversal server.',
          scope: 'cluster',
          cli: 'Traversal Authentication UserName',
          visibleWhen: { key: 'type', is: ['Traversal client', 'Traversal server'] },
        }),
        text('secret', 128, {
          key: 'password',
          label: 'Password',
          help: 'The password that goes with the name.',
          scope: 'cluster',
          cli: 'TraversalClient Authentication Password',
          visibleWhen: { key: 'type', is: ['Traversal client'] },
        }),
      ],
    },
    {
      title: 'H.323',
      fields: [
        onOff('On', {
          key: 'h323Mode',
          label: 'H.323 mode',
          help: 'Whether H.323 calls use this zone. Default: On.',
          scope: 'cluster',
          cli: 'H323 Mode',
          visibleWhen: { key: 'type', is: ['Neighbor', 'Traversal client', 'Traversal server', 'DNS'] },
        }),
        number(1024, 65534, 1719, {
          key: 'h323Port',
          label: 'H.323 port',
          help: 'The H.323 port at the other end. Default: 1719.',
          scope: 'cluster',
          cli: 'Neighbor H323 Port',
          visibleWhen: { key: 'type', is: ['Neighbor', 'Traversal client', 'Traversal server'] },
        }),
      ],
    },
    {
      title: 'SIP',
      fields: [
        onOff('On', {
          key: 'sipMode',
          label: 'SIP mode',
          help: 'Whether SIP calls use this zone. Default: On.',
          scope: 'cluster',
          cli: 'SIP Mode',
          visibleWhen: { key: 'type', is: ['Neighbor', 'Traversal client', 'Traversal server', 'DNS'] },
        }),
        number(1024, 65534, 5061, {
          key: 'sipPort',
          label: 'SIP port',
          help: 'The SIP port at the other end. Default: 5061.',
          scope: 'cluster',
          cli: 'Neighbor SIP Port',
          visibleWhen: { key: 'type', is: ['Neighbor', 'Traversal client', 'Traversal server'] },
        }),
        choice(['TLS', 'TCP', 'UDP'], {
          key: 'sipTransport',
          label: 'Transport',
          help: 'How SIP messages travel. Default: TLS.',
          scope: 'cluster',
          cli: 'SIP Transport',
          visibleWhen: { key: 'type', is: ['Neighbor', 'Traversal client', 'Traversal server', 'DNS'] },
        }),
        onOff('Off', {
          key: 'tlsVerifyMode',
          label: 'TLS verify mode',
          help: 'Whether the certificate at the other end is checked. Default: Off.',
          scope: 'cluster',
          cli: 'SIP TLS Verify Mode',
          visibleWhen: { key: 'type', is: ['Neighbor', 'Traversal client', 'Traversal server'] },
        }),
        choice(['Allow', 'Deny'], {
          key: 'acceptProxiedRegistrations',
          label: 'Accept proxied registrations',
          help: 'Whether registrations that come through this zone are accepted. Default: Deny.',
          preset: 'Deny',
          scope: 'cluster',
          cli: 'SIP AcceptProxiedRegistrations',
          visibleWhen: { key: 'type', is: withPeers },
        }),
        choice(['Auto', 'Force encrypted', 'Force unencrypted', 'Best effort'], {
          key: 'mediaEncryptionMode',
          label: 'Media encryption mode',
          help: 'How media through this zone is encrypted. Default: Auto.',
          scope: 'cluster',
          cli: 'SIP Media Encryption Mode',
          visibleWhen: { key: 'type', is: ['Neighbor', 'Traversal client', 'Traversal server', 'DNS'] },
        }),
      ],
    },
    {
      title: 'Authentication',
      fields: [
        choice(['Do not check credentials', 'Check credentials', 'Treat as authenticated'], {
          key: 'authenticationPolicy',
          label: 'Authentication policy',
          help: 'What is asked of messages from this zone. Default: Do not check credentials.',
          scope: 'cluster',
          cli: 'Authentication Mode',
          visibleWhen: { key: 'type', is: ['Neighbor', 'Traversal client', 'Traversal server'] },
        }),
      ],
    },
    {
      title: 'Location',
      fields: rows(PEERS_MAX, peerAddress),
    },
    {
      title: 'Advanced',
      fields: [
        choice(['Default', 'Custom', 'Cisco Unified Communications Manager', 'Infrastructure device'], {
          key: 'zoneProfile',
          label: 'Zone profile',
          help: 'A set of advanced settings that suits the system at the other end. Default: Default.',
          scope: 'cluster',
          cli: 'Neighbor ZoneProfile',
          visibleWhen: { key: 'type', is: ['Neighbor', 'DNS'] },
        }),
      ],
    },
  ],
}
