import { DEFAULT_ZONE } from '#contract/lists/built-in-names'
import type { ListDefinition } from '#contract/lists/list'
import { choice, number, onOff, rows, text } from '#contract/settings/build'
import type { FieldDefinition } from '#contract/settings/field'
import { ICE_SUPPORT, PASSWORD_OF_NAME } from '#contract/settings/help'
import { PEERS_MAX } from '#contract/settings/system/clustering'

/** The type of the one zone that is built in. */
export const DEFAULT_ZONE_TYPE = 'Default zone'

const customTypes = ['Neighbor', 'Traversal client', 'Traversal server', 'DNS', 'ENUM']
const withPeers = ['Neighbor', 'Traversal client']

const zoneProfiles = [
  'Default',
  'Custom',
  'Cisco Unified Communications Manager',
  'Cisco Unified Communications Manager (8.6.1 or 8.6.2)',
  'Cisco Unified Communications Manager (9.x or later)',
  'Nortel Communication Server 1000',
  'Infrastructure device',
]

const peerAddress = (index: number): FieldDefinition =>
  text('address', 128, {
    key: `peer${index}Address`,
    label: `Peer ${index} address`,
    help: 'IP address or FQDN of a system at the other end. For a remote cluster list all its peers, in any order.',
    scope: 'cluster',
    cli: `* Peer ${index} Address`,
    visibleWhen: { key: 'type', is: withPeers },
    guide: ['CRE-25', 'ADD-13'],
  })

/** Configuration > Zones > Zones. */
export const definition: ListDefinition = {
  id: 'zones',
  title: 'Zones',
  itemName: 'zone',
  scope: 'cluster',
  itemsMax: 1000,
  nameKey: 'name',
  protectedNames: [DEFAULT_ZONE],
  protectedKeys: ['name', 'type'],
  cli: 'Zones Zone',
  cliKindKey: 'type',
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
        {
          ...choice(customTypes, {
            key: 'type',
            label: 'Type',
            help: 'What stands at the other end of this zone.',
            scope: 'cluster',
            cli: 'Type',
          }),
          builtInOption: DEFAULT_ZONE_TYPE,
        },
        number(1, 255, 15, {
          key: 'hopCount',
          label: 'Hop count',
          help: 'How often a request that leaves by this zone may be forwarded. Range: 1 to 255. Default: 15.',
          scope: 'cluster',
          cli: 'HopCount',
          visibleWhen: { key: 'type', is: customTypes },
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
          cli: '* Authentication UserName',
          visibleWhen: { key: 'type', is: ['Traversal client', 'Traversal server'] },
        }),
        text('secret', 128, {
          key: 'password',
          label: 'Password',
          help: PASSWORD_OF_NAME,
          scope: 'cluster',
          cli: '* Authentication Password',
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
          cli: '* H323 Port',
          visibleWhen: { key: 'type', is: ['Neighbor', 'Traversal client', 'Traversal server'] },
        }),
        choice(['Assent', 'H460.18'], {
          key: 'h323Protocol',
          label: 'Protocol',
          help: 'How H.323 crosses the firewall. Default: Assent.',
          scope: 'cluster',
          cli: '* H323 Protocol',
          visibleWhen: { key: 'type', is: ['Traversal client', 'Traversal server'] },
        }),
        onOff('Off', {
          key: 'h46019DemultiplexingMode',
          label: 'H.460.19 demultiplexing mode',
          help: 'Whether several calls share one port. Default: Off.',
          scope: 'cluster',
          cli: '* H323 H46019 Demultiplexing Mode',
          visibleWhen: { key: 'type', is: ['Traversal server'] },
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
          cli: '* SIP Port',
          visibleWhen: { key: 'type', is: withPeers },
        }),
        // A field of its own: it is a port of this system, with another default.
        number(1024, 65534, 7001, {
          key: 'sipListeningPort',
          label: 'SIP port',
          help: 'The port of this system at which the traversal client arrives. Default: 7001.',
          scope: 'cluster',
          cli: '* SIP Port',
          visibleWhen: { key: 'type', is: ['Traversal server'] },
        }),
        choice(['TLS', 'TCP', 'UDP'], {
          key: 'sipTransport',
          label: 'Transport',
          help: 'How SIP messages travel. Default: TLS.',
          scope: 'cluster',
          cli: '* SIP Transport',
          visibleWhen: { key: 'type', is: ['Neighbor', 'Traversal client', 'Traversal server', 'DNS'] },
        }),
        onOff('Off', {
          key: 'tlsVerifyMode',
          label: 'TLS verify mode',
          help: 'Whether the certificate at the other end is checked. Default: Off.',
          scope: 'cluster',
          cli: '* SIP TLS Verify Mode',
          visibleWhen: { key: 'type', is: ['Neighbor', 'Traversal client', 'Traversal server'] },
        }),
        choice(['Allow', 'Deny'], {
          key: 'acceptProxiedRegistrations',
          label: 'Accept proxied registrations',
          help: 'Whether registrations that come through this zone are accepted. Default: Deny.',
          preset: 'Deny',
          scope: 'cluster',
          cli: '* Registrations',
          visibleWhen: { key: 'type', is: withPeers },
        }),
        text('fqdn', 128, {
          key: 'tlsVerifySubjectName',
          label: 'TLS verify subject name',
          help: 'The name that the certificate of the traversal client must carry: the FQDN of its cluster.',
          scope: 'cluster',
          cli: '* SIP TLS Verify Subject Name',
          visibleWhen: { key: 'type', is: ['Traversal server'] },
        }),
        choice(['No', 'Yes'], {
          key: 'unifiedCommunicationsServices',
          label: 'Unified Communications services',
          help: 'Whether this zone serves Mobile and Remote Access. Default: No.',
          scope: 'cluster',
          cli: '* Collaboration Edge',
          visibleWhen: { key: 'type', is: ['Traversal server'] },
        }),
        choice(['Auto', 'Force encrypted', 'Force unencrypted', 'Best effort'], {
          key: 'mediaEncryptionMode',
          label: 'Media encryption mode',
          help: 'How media through this zone is encrypted. Default: Auto.',
          scope: 'cluster',
          cli: '* SIP Media Encryption Mode',
          visibleWhen: {
            key: 'type',
            is: ['Neighbor', 'Traversal client', 'Traversal server', 'DNS', DEFAULT_ZONE_TYPE],
          },
        }),
        onOff('Off', {
          key: 'iceSupport',
          label: 'ICE support',
          help: ICE_SUPPORT,
          scope: 'cluster',
          cli: '* SIP Media ICE Support',
          visibleWhen: {
            key: 'type',
            is: ['Neighbor', 'Traversal client', 'Traversal server', 'DNS', DEFAULT_ZONE_TYPE],
          },
        }),
        onOff('Off', {
          key: 'useAccessRules',
          label: 'Use Default Zone access rules',
          help: 'Whether only those may call without a zone of their own whose certificate an access rule allows. Default: Off.',
          scope: 'cluster',
          visibleWhen: { key: 'type', is: [DEFAULT_ZONE_TYPE] },
        }),
        onOff('On', {
          key: 'multistreamMode',
          label: 'Multistream mode',
          help: 'Whether several video streams are allowed. Default: On.',
          scope: 'cluster',
          cli: '* SIP Multistream Mode',
          visibleWhen: { key: 'type', is: ['Neighbor', 'Traversal client', 'Traversal server'] },
        }),
        onOff('Off', {
          key: 'sipPoisonMode',
          label: 'SIP poison mode',
          help: 'Whether requests that come back by this zone are refused. Default: Off.',
          scope: 'cluster',
          cli: '* SIP Poison Mode',
          visibleWhen: { key: 'type', is: ['Traversal client', 'Traversal server'] },
        }),
        onOff('Off', {
          key: 'preloadedSipRoutesSupport',
          label: 'Preloaded SIP routes support',
          help: 'Whether the Route header of a request is followed. Default: Off.',
          scope: 'cluster',
          cli: '* SIP PreloadedSipRoutes Accept',
          visibleWhen: { key: 'type', is: withPeers },
        }),
        onOff('Off', {
          key: 'sipParameterPreservation',
          label: 'SIP parameter preservation',
          help: 'Whether the parameters of requests through this zone stay as they are. Default: Off.',
          scope: 'cluster',
          cli: '* SIP ParameterPreservation Mode',
          visibleWhen: { key: 'type', is: ['Traversal client', 'Traversal server'] },
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
          cli: '* Authentication Mode',
          visibleWhen: {
            key: 'type',
            is: ['Neighbor', 'Traversal client', 'Traversal server', DEFAULT_ZONE_TYPE],
          },
        }),
        onOff('Off', {
          key: 'sipAuthenticationTrustMode',
          label: 'SIP authentication trust mode',
          help: 'Whether messages that say that they are authenticated are believed. Default: Off.',
          scope: 'cluster',
          cli: '* SIP Authentication Trust Mode',
          visibleWhen: { key: 'type', is: ['Neighbor', 'Traversal client', 'Traversal server'] },
        }),
      ],
    },
    {
      title: 'Client settings',
      fields: [
        number(1, 65_534, 120, {
          key: 'retryInterval',
          label: 'Retry interval',
          help: 'Seconds between two attempts to reach the traversal server. Range: 1 to 65534. Default: 120.',
          unit: 'seconds',
          scope: 'cluster',
          cli: '* RetryInterval',
          visibleWhen: { key: 'type', is: ['Traversal client'] },
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
        choice(zoneProfiles, {
          key: 'zoneProfile',
          label: 'Zone profile',
          help: 'A set of advanced settings that suits the system at the other end. Default: Default.',
          scope: 'cluster',
          cli: '* ZoneProfile',
          visibleWhen: { key: 'type', is: ['Neighbor', 'DNS'] },
        }),
      ],
    },
  ],
}
