import { choice, number, onOff } from '#contract/settings/build'
import type { FieldDefinition, SettingsPageDefinition } from '#contract/settings/field'
import { SHORTEST_REFRESH } from '#contract/settings/help'

const checking = { key: 'revocationCheckingMode', is: ['On'] } as const

/** Where it is looked up whether a certificate still stands. */
const revocationSources: readonly FieldDefinition[] = [
  onOff('On', {
    key: 'useOcsp',
    label: 'Use OCSP',
    help: 'Whether the responder that a certificate names is asked about it. Default: On.',
    scope: 'cluster',
    cli: 'SIP TLS Certificate Revocation Checking OCSP Mode',
    visibleWhen: checking,
  }),
  onOff('On', {
    key: 'useCrls',
    label: 'Use CRLs',
    help: 'Whether the revocation lists of this system are asked about a certificate. Default: On.',
    scope: 'cluster',
    cli: 'SIP TLS Certificate Revocation Checking CRL Mode',
    visibleWhen: checking,
  }),
  onOff('On', {
    key: 'allowCrlDownloads',
    label: 'Allow CRL downloads from CDPs',
    help: 'Whether lists are fetched from where a certificate says they are. Default: On.',
    scope: 'cluster',
    cli: 'SIP TLS Certificate Revocation Checking CRL Network Fetch Enabled',
    visibleWhen: checking,
  }),
]

/** How often devices refresh, for those that register in the usual way and for those that keep a connection open. */
function refreshFields(
  kind: 'Standard' | 'Outbound',
  strategies: readonly string[],
  [least, most]: readonly [number, number],
): FieldDefinition[] {
  const key = kind.toLowerCase()
  const seconds = (edge: 'Minimum' | 'Maximum', preset: number, help: string) =>
    number(30, 7200, preset, {
      key: `${key}Refresh${edge}`,
      label: `${kind} registration refresh ${edge.toLowerCase()} (seconds)`,
      help: `${help} Range: 30 to 7200. Default: ${preset}.`,
      scope: 'cluster',
      cli: `SIP Registration ${kind} Refresh ${edge}`,
    })
  return [
    choice(strategies, {
      key: `${key}RefreshStrategy`,
      label: `${kind} registration refresh strategy`,
      help: `How the time between two refreshes is chosen. Default: ${strategies[0]}.`,
      scope: 'cluster',
      cli: `SIP Registration ${kind} Refresh Strategy`,
    }),
    seconds('Minimum', least, SHORTEST_REFRESH),
    seconds('Maximum', most, 'The longest time between two refreshes.'),
  ]
}

/** Configuration > Protocols > SIP. */
export const definition: SettingsPageDefinition = {
  id: 'sip',
  title: 'SIP',
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
            ['udp', 'UDP', 'UDP', 'Off', 5060],
            ['tcp', 'TCP', 'TCP', 'Off', 5060],
            ['tls', 'TLS', 'TLS', 'On', 5061],
            ['mtls', 'Mutual TLS', 'MTLS', 'On', 5062],
          ] as const
        ).flatMap(([key, label, cli, preset, port]) => [
          onOff(preset, {
            key: `${key}Mode`,
            label: `${label} mode`,
            help: `Whether SIP over ${label} is taken. Default: ${preset}.`,
            scope: 'cluster',
            cli: `SIP ${cli} Mode`,
          }),
          number(1024, 65534, port, {
            key: `${key}Port`,
            label: `${label} port`,
            help: `Port for SIP over ${label}. Range: 1024 to 65534. Default: ${port}.`,
            scope: 'cluster',
            cli: `SIP ${cli} Port`,
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
          scope: 'cluster',
          cli: 'SIP Session Refresh Value',
        }),
        number(90, 7200, 500, {
          key: 'minimumSessionRefreshInterval',
          label: 'Minimum session refresh interval (seconds)',
          help: `${SHORTEST_REFRESH} Range: 90 to 7200. Default: 500.`,
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
        ...revocationSources,
        choice(['Treat as revoked', 'Treat as not revoked'], {
          key: 'revocationFallback',
          label: 'Fallback behavior',
          help: 'What to do when the list cannot be read. Default: Treat as revoked.',
          scope: 'cluster',
          cli: 'SIP TLS Certificate Revocation Checking Source Inaccessibility Behavior',
          visibleWhen: checking,
        }),
      ],
    },
    {
      title: 'Registration controls',
      fields: [
        ...refreshFields('Standard', ['Maximum', 'Variable'], [45, 60]),
        ...refreshFields('Outbound', ['Variable', 'Maximum'], [300, 3600]),
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
      title: 'Authentication',
      fields: [
        onOff('Off', {
          key: 'delegatedCredentialChecking',
          label: 'Delegated credential checking',
          help: 'Whether the credentials of SIP messages are checked by a system behind a traversal zone. Default: Off.',
          scope: 'cluster',
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
