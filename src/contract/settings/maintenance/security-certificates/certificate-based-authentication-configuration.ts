import { text } from '#contract/settings/build'
import type { SettingsPageDefinition } from '#contract/settings/field'

const COMMON_NAME = '/Subject:.*CN= ?(?<captureCommonName>[^,]*)/m'
const USERNAME = '#captureCommonName#'

/** Maintenance > Security certificates > Certificate-based authentication configuration. */
export const definition: SettingsPageDefinition = {
  id: 'certificate-based-authentication',
  title: 'Certificate-based authentication configuration',
  sections: [
    {
      title: 'Configuration',
      fields: [
        text('plain', 255, {
          key: 'regex',
          label: 'Regex to match against certificate',
          help: `The regular expression that finds the name of the administrator in a client certificate. Default: ${COMMON_NAME}.`,
          preset: COMMON_NAME,
          scope: 'cluster',
          cli: 'Login CertificateBased Regex',
        }),
        text('plain', 255, {
          key: 'usernameFormat',
          label: 'Username format',
          help: `How the name of the account is made of what was found. Default: ${USERNAME}.`,
          preset: USERNAME,
          scope: 'cluster',
          cli: 'Login CertificateBased UsernameFormat',
        }),
      ],
    },
  ],
}
