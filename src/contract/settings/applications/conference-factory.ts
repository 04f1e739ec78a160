import { number, onOff, text } from '#contract/settings/build'
import type { SettingsPageDefinition } from '#contract/settings/field'

const RANGE_MAX = 65_535

/** Applications > Conference Factory. Peer-specific only in releases after this one, hence cluster-wide. */
export const definition: SettingsPageDefinition = {
  id: 'conference-factory',
  title: 'Conference Factory',
  sections: [
    {
      title: 'Configuration',
      fields: [
        onOff('Off', {
          key: 'mode',
          label: 'Conference Factory mode',
          help: 'Whether a device can have a conference number made for it. Default: Off.',
          scope: 'cluster',
          cli: 'Applications ConferenceFactory Mode',
        }),
        text('plain', 60, {
          key: 'alias',
          label: 'Alias',
          help: 'What a device dials to ask for a number. At most 60 characters.',
          scope: 'cluster',
          cli: 'Applications ConferenceFactory Alias',
        }),
        text('plain', 60, {
          key: 'template',
          label: 'Template',
          help: 'The alias that the device is told to call; %% stands for the number. At most 60 characters.',
          scope: 'cluster',
          cli: 'Applications ConferenceFactory Template',
        }),
        number(1, RANGE_MAX, 1, {
          key: 'numberRangeStart',
          label: 'Number range start',
          help: `The first number. Range: 1 to ${RANGE_MAX}. Default: 1.`,
          scope: 'cluster',
          cli: 'Applications ConferenceFactory Range Start',
        }),
        number(1, RANGE_MAX, RANGE_MAX, {
          key: 'numberRangeEnd',
          label: 'Number range end',
          help: `The last number. Range: 1 to ${RANGE_MAX}. Default: ${RANGE_MAX}.`,
          scope: 'cluster',
          cli: 'Applications ConferenceFactory Range End',
        }),
      ],
    },
  ],
}
