import { choice, number, onOff, text } from '#contract/settings/build'
import type { FieldDefinition, SettingsPageDefinition } from '#contract/settings/field'

const modes = ['Legacy BSD format', 'IETF syslog format', 'IETF syslog using TLS connection', 'User defined']

/** How grave a line is, the gravest first. */
export const syslogSeverities = [
  'Emergency',
  'Alert',
  'Critical',
  'Error',
  'Warning',
  'Notice',
  'Informational',
  'Debug',
] as const

/** One remote syslog server: its address, how it is spoken to, and which lines it gets. */
function syslogServer(index: number): FieldDefinition[] {
  const key = (rest: string) => `server${index}${rest}`
  const own = { scope: 'peer', guide: ['PSI-19'] } as const
  const cli = (rest: string) => `Remote Syslog ${index} ${rest}`
  const userDefined = { key: key('Mode'), is: ['User defined'] } as const
  return [
    text('address', 128, {
      ...own,
      key: key('Address'),
      label: `Remote syslog server ${index}`,
      help: 'IP address or FQDN of a server to which the Event Log is sent as well. One server for all peers gives a global view.',
      cli: cli('Address'),
    }),
    choice(modes, {
      ...own,
      key: key('Mode'),
      label: `Remote syslog server ${index} mode`,
      help: 'The protocol that the server expects. User defined: with a transport and a port of its own. Default: Legacy BSD format.',
      cli: cli('Mode'),
    }),
    choice(['UDP', 'TCP', 'TLS'], {
      ...own,
      key: key('Transport'),
      label: `Remote syslog server ${index} transport`,
      help: 'How lines travel. Default: UDP.',
      cli: cli('Transport'),
      visibleWhen: userDefined,
    }),
    number(1, 65_535, 514, {
      ...own,
      key: key('Port'),
      label: `Remote syslog server ${index} port`,
      help: 'The port at which the server listens. Range: 1 to 65535. Default: 514.',
      cli: cli('Port'),
      visibleWhen: userDefined,
    }),
    choice(syslogSeverities, {
      ...own,
      key: key('Severity'),
      label: `Remote syslog server ${index} severity filter`,
      help: 'Lines of this severity and of graver ones are sent. Default: Informational.',
      preset: 'Informational',
      cli: cli('LogLevel'),
    }),
    text('plain', 128, {
      ...own,
      key: key('Keywords'),
      label: `Remote syslog server ${index} keyword filter`,
      help: 'Only lines with one of these words are sent. Blank: all of them. At most 128 characters.',
    }),
  ]
}

/** Maintenance > Logging. Log level and remote servers are peer-specific (PSI-19). */
export const definition: SettingsPageDefinition = {
  id: 'logging',
  title: 'Logging',
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
        onOff('Off', {
          key: 'certificationLoggingMode',
          label: 'Certification logging mode',
          help: 'Whether events are logged that a certification of the system asks for. Default: Off.',
          scope: 'cluster',
        }),
      ],
    },
    {
      title: 'Remote syslog servers',
      fields: [1, 2, 3, 4].flatMap(syslogServer),
    },
  ],
}
