import { choice, number, onOff, text } from '#contract/settings/build'
import type { SettingsPageDefinition } from '#contract/settings/field'

/** System > Administration. */
export const definition: SettingsPageDefinition = {
  id: 'administration',
  title: 'Administration',
  sections: [
    {
      title: 'System name',
      fields: [
        text('plain', 50, {
          key: 'systemName',
          label: 'System name',
          help: 'The name of this system as other systems show it. It must differ on every peer. At most 50 characters.',
          scope: 'peer',
          cli: 'SystemUnit Name',
          guide: ['PRE-13', 'PSI-12'],
        }),
      ],
    },
    {
      title: 'Ephemeral port range',
      fields: [
        number(1024, 65534, 30000, {
          key: 'ephemeralPortRangeStart',
          label: 'Ephemeral port range start',
          help: 'First port for outbound connections. A change needs a restart. Range: 1024 to 65534. Default: 30000.',
          scope: 'cluster',
          restart: 'restart-ports',
          cli: 'IP Ephemeral PortRange Start',
        }),
        number(1024, 65534, 35999, {
          key: 'ephemeralPortRangeEnd',
          label: 'Ephemeral port range end',
          help: 'Last port for outbound connections. A change needs a restart. Range: 1024 to 65534. Default: 35999.',
          scope: 'cluster',
          restart: 'restart-ports',
          cli: 'IP Ephemeral PortRange End',
        }),
      ],
    },
    {
      title: 'Services',
      fields: [
        onOff('On', {
          key: 'serialPort',
          label: 'Serial port / console',
          help: 'Whether the serial console of this system can be used. It is always on for a minute after a restart. Default: On.',
          scope: 'peer',
          cli: 'Administration SerialPort Mode',
          guide: ['PSI-22'],
        }),
        onOff('On', {
          key: 'sshService',
          label: 'SSH service',
          help: 'Whether this system can be reached by SSH. A change needs a restart. Default: On.',
          scope: 'peer',
          restart: 'restart-ssh',
          cli: 'Administration SSH Mode',
          guide: ['PSI-23', 'ADD-48'],
        }),
        onOff('On', {
          key: 'webInterface',
          label: 'Web interface (over HTTPS)',
          help: 'Whether this console can be reached by HTTPS. A change needs a restart. Default: On.',
          scope: 'peer',
          restart: 'restart-https',
          cli: 'Administration HTTPS Mode',
          guide: ['PSI-24'],
        }),
      ],
    },
    {
      title: 'Session limits',
      fields: [
        number(0, 65535, 30, {
          key: 'sessionTimeOut',
          label: 'Session time out (minutes)',
          help: 'Minutes without activity after which a session ends. 0: never. Default: 30.',
          scope: 'cluster',
          cli: 'Management Session InactivityTimeout',
        }),
        number(0, 65535, 0, {
          key: 'perAccountSessionLimit',
          label: 'Per-account session limit',
          help: 'Sessions that one administrator account may have at once. 0: no limit. Default: 0.',
          scope: 'cluster',
          cli: 'Management Session MaxConcurrentSessionsUser',
        }),
        number(0, 65535, 0, {
          key: 'systemSessionLimit',
          label: 'System session limit',
          help: 'Administrator sessions that this system allows at once. 0: no limit. Default: 0.',
          scope: 'cluster',
          cli: 'Management Session MaxConcurrentSessionsTotal',
        }),
      ],
    },
    {
      title: 'System protection',
      fields: [
        onOff('On', {
          key: 'automatedProtectionService',
          label: 'Automated protection service',
          help: 'Whether repeated failed sign-ins are answered by blocking the source address. Default: On.',
          scope: 'peer',
          cli: 'Administration IntrusionProtection Mode',
          guide: ['PSI-26'],
        }),
        onOff('Off', {
          key: 'automaticDiscoveryProtection',
          label: 'Automatic discovery protection',
          help: 'Whether discovery by management systems is refused. A change needs a restart. Default: Off.',
          scope: 'cluster',
          restart: 'restart-discovery-protection',
          cli: 'Administration DiscoveryProtection Mode',
        }),
      ],
    },
    {
      title: 'Web server configuration',
      fields: [
        onOff('On', {
          key: 'redirectHttp',
          label: 'Redirect HTTP requests to HTTPS',
          help: 'Whether requests to port 80 are sent on to HTTPS. A change needs a restart. Default: On.',
          scope: 'peer',
          restart: 'restart-http',
          cli: 'Administration HTTP Mode',
          guide: ['PSI-25'],
        }),
        onOff('On', {
          key: 'strictTransportSecurity',
          label: 'HTTP Strict Transport Security (HSTS)',
          help: 'Whether browsers are told to use HTTPS only. Default: On.',
          scope: 'cluster',
          cli: 'Management Interface HstsMode',
        }),
        choice(['Not required', 'Certificate validation', 'Certificate-based authentication'], {
          key: 'clientCertificateSecurity',
          label: 'Client certificate-based security',
          help: 'Whether browsers must present a certificate. Leaving Not required needs a restart. Default: Not required.',
          scope: 'cluster',
          restart: { 'Not required': 'restart-client-certificates' },
        }),
        choice(['None', 'Peer', 'All'], {
          key: 'crlChecking',
          label: 'Certificate revocation list (CRL) checking',
          help: 'Which certificates of the chain are looked up in revocation lists. Default: All.',
          preset: 'All',
          scope: 'cluster',
          visibleWhen: {
            key: 'clientCertificateSecurity',
            is: ['Certificate validation', 'Certificate-based authentication'],
          },
        }),
        choice(['Treat as revoked', 'Treat as not revoked'], {
          key: 'crlInaccessibilityFallback',
          label: 'CRL inaccessibility fallback behavior',
          help: 'What to do with a certificate when its revocation list cannot be read. Default: Treat as not revoked.',
          preset: 'Treat as not revoked',
          scope: 'cluster',
          visibleWhen: {
            key: 'clientCertificateSecurity',
            is: ['Certificate validation', 'Certificate-based authentication'],
          },
        }),
      ],
    },
  ],
}
