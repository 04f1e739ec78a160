import { onOff, text } from '#contract/settings/build'
import type { SettingsPageDefinition } from '#contract/settings/field'

/** Maintenance > Diagnostics > Incident reporting > Configuration. */
export const definition: SettingsPageDefinition = {
  id: 'incident-reporting',
  title: 'Incident reporting configuration',
  sections: [
    {
      title: 'Configuration',
      fields: [
        onOff('Off', {
          key: 'sendingMode',
          label: 'Incident reports sending mode',
          help: 'Whether a report goes out by itself when an application fails. Default: Off.',
          scope: 'cluster',
          cli: 'ErrorReport Mode',
        }),
        text('plain', 128, {
          key: 'url',
          label: 'Incident reports URL',
          help: 'Where reports go.',
          preset: 'https://cc-reports.cisco.com/submitapplicationerror/',
          scope: 'cluster',
          cli: 'ErrorReport Url',
        }),
        text('plain', 128, {
          key: 'contact',
          label: 'Contact email address',
          help: 'Whom support may ask about a report.',
          scope: 'cluster',
          cli: 'ErrorReport Contact',
        }),
        text('plain', 128, {
          key: 'proxy',
          label: 'Proxy server',
          help: 'The web proxy through which reports go. Blank: none.',
          scope: 'cluster',
          cli: 'ErrorReport Proxy',
        }),
        onOff('On', {
          key: 'coreDumpMode',
          label: 'Core dump mode',
          help: 'Whether a failing application leaves its memory behind for support. A change needs a restart. Default: On.',
          scope: 'cluster',
          restart: 'restart-core-dump',
          cli: 'ErrorReport CoreDump',
        }),
      ],
    },
  ],
}
