import { choice } from './build'
import type { SettingsPageDefinition } from './field'

/** Maintenance > Language. */
export const language: SettingsPageDefinition = {
  id: 'language',
  title: 'Language',
  path: 'maintenance/language',
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
