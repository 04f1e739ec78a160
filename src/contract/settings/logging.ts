import { choice, number, onOff, rows, text } from './build'
import type { SettingsPageDefinition } from './field'

/** Maintenance > Logging. Log level and remote servers are peer-specific (PSI-19). */
export const logging: SettingsPageDefinition = {
  id: 'logging',
  title: 'Logging',
  path: 'maintenance/logging',
  sections: [
    {
      title: 'Logging options',
      fields: [
        number(1, 4, 1, {
          key: 'logLevel',
          label: 'Local event log verbosity',
          help: 'How much the Event Log tells: 1 the least, 4 the most. Default: 1.',
          control: 'drop-down',
          scope: 'peer',
          cli: 'Log Level',
          guide: ['PSI-19'],
        }),
        onOff('Off', {
          key: 'mediaStatistics',
          label: 'Media statistics',
          help: 'Whether the quality of calls is logged. Default: Off.',
          scope: 'cluster',
          cli: 'Log MediaStats Logging',
        }),
        choice(['Off', 'Service only', 'Service and logging'], {
          key: 'callDetailRecords',
          label: 'Call Detail Records',
          help: 'Whether a record of each call is kept. Default: Off.',
          scope: 'cluster',
          cli: 'Log CDR Service',
        }),
      ],
    },
    {
      title: 'Remote syslog servers',
      fields: rows(4, (index) =>
        text('address', 128, {
          key: `server${index}Address`,
          label: `Remote syslog server ${index}`,
          help: 'IP address or FQDN of a server to which the Event Log is sent as well. One server for all peers gives a global view.',
          scope: 'peer',
          cli: `Remote Syslog ${index} Address`,
          guide: ['PSI-19'],
        }),
      ),
    },
  ],
}
