import { choice, number, onOff, text } from '#contract/settings/build'
import type { FieldDefinition, SettingsPageDefinition } from '#contract/settings/field'

function lanFields(lan: 1 | 2): FieldDefinition[] {
  return [
    text('ipv4', 15, {
      key: `lan${lan}Ipv4Address`,
      label: `LAN ${lan} IPv4 address`,
      help: 'IPv4 address of this interface. It must differ on every peer. A change needs a restart. Default: 192.168.0.100.',
      preset: '192.168.0.100',
      scope: 'peer',
      restart: 'restart-ip',
      cli: `Ethernet ${lan} IP V4 Address`,
      guide: ['PRE-07', 'PSI-07', 'CRE-17'],
    }),
    text('ipv4', 15, {
      key: `lan${lan}Ipv4SubnetMask`,
      label: `LAN ${lan} IPv4 subnet mask`,
      help: 'Subnet mask of this interface. A change needs a restart. Default: 255.255.255.0.',
      preset: '255.255.255.0',
      scope: 'peer',
      restart: 'restart-ip',
      cli: `Ethernet ${lan} IP V4 SubnetMask`,
    }),
    onOff('Off', {
      key: `lan${lan}StaticNatMode`,
      label: `LAN ${lan} IPv4 static NAT mode`,
      help: 'Whether this interface stands behind a static NAT. It must be Off on the interface that the peers use. Default: Off.',
      scope: 'peer',
      restart: 'restart-ip',
      cli: `Ethernet ${lan} IP V4 StaticNAT Mode`,
      guide: ['ADD-38'],
    }),
    text('ipv4', 15, {
      key: `lan${lan}StaticNatAddress`,
      label: `LAN ${lan} IPv4 static NAT address`,
      help: 'The public address that the NAT shows for this interface.',
      scope: 'peer',
      restart: 'restart-ip',
      cli: `Ethernet ${lan} IP V4 StaticNAT Address`,
      visibleWhen: { key: `lan${lan}StaticNatMode`, is: ['On'] },
    }),
    text('ipv6', 39, {
      key: `lan${lan}Ipv6Address`,
      label: `LAN ${lan} IPv6 address`,
      help: 'IPv6 address of this interface. It must differ on every peer. A change needs a restart.',
      scope: 'peer',
      restart: 'restart-ip',
      cli: `Ethernet ${lan} IP V6 Address`,
      guide: ['PRE-08', 'PSI-07'],
    }),
    number(576, 1500, 1500, {
      key: `lan${lan}Mtu`,
      label: `LAN ${lan} Maximum transmission unit (MTU)`,
      help: 'Largest packet that this interface sends. Range: 576 to 1500. Default: 1500.',
      scope: 'peer',
      restart: 'restart-ip',
      cli: `Ethernet ${lan} IP MTU`,
    }),
  ]
}

/** System > Network interfaces > IP. All peer-specific but IP protocol, which applies to all peers (PSI-09). */
export const definition: SettingsPageDefinition = {
  id: 'ip',
  title: 'IP',
  sections: [
    {
      title: 'Configuration',
      fields: [
        choice(['IPv4', 'IPv6', 'Both'], {
          key: 'ipProtocol',
          label: 'IP protocol',
          help: 'The IP versions that the cluster uses; it applies to all peers. A change needs a restart. Default: IPv4.',
          scope: 'cluster',
          restart: 'restart-ip',
          cli: 'IPProtocol',
          guide: ['PSI-09'],
        }),
        choice(['No', 'Yes'], {
          key: 'useDualNetworkInterfaces',
          label: 'Use dual network interfaces',
          help: 'Whether LAN 2 is used as well; it needs the Advanced Networking option key. A change needs a restart. Default: No.',
          scope: 'peer',
          restart: 'restart-ip',
          cli: 'Administration DualNetworkInterfaces',
        }),
        choice(['LAN1', 'LAN2'], {
          key: 'externalLanInterface',
          label: 'External LAN interface',
          help: 'The interface that faces the outside. Default: LAN1.',
          scope: 'peer',
          restart: 'restart-ip',
          cli: 'IP External Interface',
          visibleWhen: { key: 'useDualNetworkInterfaces', is: ['Yes'] },
        }),
        text('ipv4', 15, {
          key: 'ipv4Gateway',
          label: 'IPv4 gateway',
          help: 'Default gateway for IPv4; it must lie in the subnet of an interface. A change needs a restart. Default: 127.0.0.1.',
          preset: '127.0.0.1',
          scope: 'peer',
          restart: 'restart-ip',
          cli: 'IP Gateway',
          guide: ['PSI-08', 'CRE-17'],
        }),
        text('ipv6', 39, {
          key: 'ipv6Gateway',
          label: 'IPv6 gateway',
          help: 'Default gateway for IPv6. A change needs a restart.',
          scope: 'peer',
          restart: 'restart-ip',
          cli: 'IP V6 Gateway',
          guide: ['PSI-08'],
        }),
      ],
    },
    { title: 'LAN 1', fields: lanFields(1) },
    { title: 'LAN 2', fields: lanFields(2) },
  ],
}
