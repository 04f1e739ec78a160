import { choice, number, rows, text } from '#contract/settings/build'
import type { FieldDefinition, SettingsPageDefinition } from '#contract/settings/field'

/** A server that is asked only for names of one or two domains. */
function perDomainServer(index: number): FieldDefinition[] {
  return [
    text('ip', 39, {
      key: `perDomain${index}Address`,
      label: `Per-domain server ${index} address`,
      help: 'IP address of a DNS server that is asked only for names of the domains beside it.',
      scope: 'peer',
      cli: `DNS PerDomainServer ${index} Address`,
      guide: ['PSI-13'],
    }),
    ...[1, 2].map((domain) =>
      text('domain-name', 128, {
        key: `perDomain${index}Domain${domain}`,
        label: `Per-domain server ${index} domain name ${domain}`,
        help: 'Names of this domain are looked up by that server.',
        scope: 'peer',
        cli: `DNS PerDomainServer ${index} Domain${domain}`,
        guide: ['PSI-13'],
      }),
    ),
  ]
}

/** System > DNS. */
export const definition: SettingsPageDefinition = {
  id: 'dns',
  title: 'DNS',
  sections: [
    {
      title: 'DNS settings',
      fields: [
        text('host-name', 63, {
          key: 'systemHostName',
          label: 'System host name',
          help: 'The DNS host name of this system, unique for each peer and without spaces. With the domain name it forms the FQDN. At most 63 characters.',
          scope: 'peer',
          cli: 'IP DNS Hostname',
          guide: ['PSI-14', 'CRE-28', 'ADD-54'],
        }),
        text('domain-name', 128, {
          key: 'domainName',
          label: 'Domain name',
          help: 'Appended to names without a dot before they are looked up. At most 128 characters.',
          scope: 'peer',
          cli: 'IP DNS Domain Name',
          guide: ['PSI-14', 'CRE-21', 'CRE-29'],
        }),
        choice(['Use the ephemeral port range', 'Use a custom port range'], {
          key: 'dnsRequestsPortRange',
          label: 'DNS requests port range',
          help: 'Source ports of DNS requests. Default: Use the ephemeral port range.',
          scope: 'cluster',
        }),
        number(1024, 65535, 1024, {
          key: 'dnsPortRangeStart',
          label: 'DNS requests port range start',
          help: 'First source port of DNS requests. Range: 1024 to 65535. Default: 1024.',
          scope: 'cluster',
          cli: 'IP DNS MinPort',
          visibleWhen: { key: 'dnsRequestsPortRange', is: ['Use a custom port range'] },
        }),
        number(1024, 65535, 65535, {
          key: 'dnsPortRangeEnd',
          label: 'DNS requests port range end',
          help: 'Last source port of DNS requests. Range: 1024 to 65535. Default: 65535.',
          scope: 'cluster',
          cli: 'IP DNS MaxPort',
          visibleWhen: { key: 'dnsRequestsPortRange', is: ['Use a custom port range'] },
        }),
      ],
    },
    {
      title: 'Default DNS servers',
      fields: rows(5, (index) =>
        text('ip', 39, {
          key: `server${index}Address`,
          label: `Address ${index}`,
          help: 'IP address of a DNS server. Servers are not copied between peers.',
          scope: 'peer',
          cli: `DNS Server ${index} Address`,
          guide: ['PRE-23', 'PSI-13', 'CRE-20'],
        }),
      ),
    },
    {
      title: 'Per-domain DNS servers',
      folded: true,
      fields: Array.from({ length: 5 }, (_, position) => perDomainServer(position + 1)).flat(),
    },
  ],
}
