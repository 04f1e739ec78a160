import { choice } from '#contract/settings/build'
import type { SettingsPageDefinition } from '#contract/settings/field'

/** Maintenance > Language. */
export const definition: SettingsPageDefinition = {
  id: 'language',
  title: 'Language',
  sections: [
    {
      title: 'Language',
      fields: [
        choice(['System default (en_US)', 'English (en_US)'], {
          key: 'defaultLanguage',
          label: 'System default language',
          help: 'The language of this console for every browser. Other languages need a language pack, and none is installed.',
          scope: 'cluster',
          cli: 'Language Default',
        }),
      ],
    },
  ],
}
