import { choice, number, onOff } from './build'
import type { SettingsPageDefinition } from './field'

/** Configuration > Protocols > SIP. */
export const sip: SettingsPageDefinition = {
  id: 'sip',
  title: 'SIP',
  path: 'configuration/protocols/sip',
  sections: [
    {
      title: 'Configuration',
      fields: [
        onOff('On', {
          key: 'mode',
          label: 'SIP mode',
          help: 'Whether SIP is used. Default: On.',
          scope: 'cluster',
          cli: 'SIP Mode',
        }),
        ...(
          [
            ['udp', 'UDP', 'Off', 5060],
            ['tcp', 'TCP', 'Off', 5060],
            ['tls', 'TLS', 'On', 5061],
            ['mtls', 'Mutual TLS', 'On', 5062],
          ] as const
        ).flatMap(([key, label, preset, port]) => [
          onOff(preset, {
            key: `${key}Mode`,
            label: `${label} mode`,
            help: `Whether SIP over ${label} is taken. Default: ${preset}.`,
            scope: 'cluster',
            cli: `SIP ${label.replace(' ', '')} Mode`,
          }),
          number(1024, 65534, port, {
            key: `${key}Port`,
            label: `${label} port`,
            help: `Port for SIP over ${label}. Range: 1024 to 65534. Default: ${port}.`,
            scope: 'cluster',
            cli: `SIP ${label.replace(' ', '')} Port`,
          }),
        ]),
        number(1024, 65534, 25_000, {
          key: 'outboundPortStart',
          label: 'TCP outbound port start',
          help: 'First source port of outbound SIP connections. Default: 25000.',
          scope: 'cluster',
          cli: 'SIP TCP Outbound Port Start',
        }),
        number(1024, 65534, 29_999, {
          key: 'outboundPortEnd',
          label: 'TCP outbound port end',
          help: 'Last source port of outbound SIP connections. Default: 29999.',
          scope: 'cluster',
          cli: 'SIP TCP Outbound Port End',
        }),
        number(90, 7200, 1800, {
          key: 'sessionRefreshInterval',
          label: 'Session refresh interval (seconds)',
          help: 'How often a call is refreshed. Range: 90 to 7200. Default: 1800.',
          unit: 'seconds',
          scope: 'cluster',
          cli: 'SIP Session Refresh Value',
        }),
        number(90, 7200, 500, {
          key: 'minimumSessionRefreshInterval',
          label: 'Minimum session refresh interval (seconds)',
          help: 'The shortest refresh that is accepted. Range: 90 to 7200. Default: 500.',
          unit: 'seconds',
          scope: 'cluster',
          cli: 'SIP Session Refresh Minimum',
        }),
      ],
    },
    {
      title: 'Certificate revocation checking',
      fields: [
        onOff('Off', {
          key: 'revocationCheckingMode',
          label: 'Certificate revocation checking mode',
          help: 'Whether certificates of SIP TLS connections are looked up in revocation lists. Default: Off.',
          scope: 'cluster',
          cli: 'SIP TLS Certificate Revocation Checking Mode',
        }),
        choice(['Treat as revoked', 'Treat as not revoked'], {
          key: 'revocationFallback',
          label: 'Fallback behavior',
          help: 'What to do when the list cannot be read. Default: Treat as revoked.',
          scope: 'cluster',
          visibleWhen: { key: 'revocationCheckingMode', is: ['On'] },
        }),
      ],
    },
    {
      title: 'Registration controls',
      fields: [
        choice(['Maximum', 'Variable'], {
          key: 'standardRefreshStrategy',
          label: 'Standard registration refresh strategy',
          help: 'How the time between two refreshes is chosen. Default: Maximum.',
          scope: 'cluster',
          cli: 'SIP Registration Standard Refresh Strategy',
        }),
        number(30, 7200, 45, {
          key: 'standardRefreshMinimum',
          label: 'Standard registration refresh minimum (seconds)',
          help: 'The shortest refresh that is accepted. Default: 45.',
          unit: 'seconds',
          scope: 'cluster',
          cli: 'SIP Registration Standard Refresh Minimum',
        }),
        number(30, 7200, 60, {
          key: 'standardRefreshMaximum',
          label: 'Standard registration refresh maximum (seconds)',
          help: 'The longest time between two refreshes. Default: 60.',
          unit: 'seconds',
          scope: 'cluster',
          cli: 'SIP Registration Standard Refresh Maximum',
        }),
        choice(['Off', 'Proxy to known only', 'Proxy to any'], {
          key: 'registrationProxyMode',
          label: 'SIP registration proxy mode',
          help: 'Whether registrations for other domains are passed on. Default: Off.',
          scope: 'cluster',
          cli: 'SIP Registration Proxy Mode',
        }),
      ],
    },
    {
      title: 'Advanced',
      fields: [
        number(32_768, 65_536, 32_768, {
          key: 'sdpMaximumSize',
          label: 'SDP max size',
          help: 'The largest session description that is taken. Default: 32768.',
          scope: 'cluster',
          cli: 'SIP Advanced SDPMaxSize',
        }),
        number(1, 150, 10, {
          key: 'tcpConnectTimeout',
          label: 'SIP TCP connect timeout',
          help: 'How long to wait for a connection. Range: 1 to 150. Default: 10.',
          unit: 'seconds',
          scope: 'cluster',
          cli: 'SIP Advanced SipTcpConnectTimeout',
        }),
      ],
    },
  ],
}
