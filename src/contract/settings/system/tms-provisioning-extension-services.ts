import { choice, number, text } from '#contract/settings/build'
import type { SectionDefinition, SettingsPageDefinition } from '#contract/settings/field'
import { KEPT_PASSWORD_OF_NAME } from '#contract/settings/help'

/** The services that Cisco TMS provides, by the first word of their keys. */
export const provisioningServices = [
  { key: 'users', title: 'Users', pollingSeconds: 120 },
  { key: 'findMe', title: 'FindMe', pollingSeconds: 120 },
  { key: 'phoneBooks', title: 'Phone books', pollingSeconds: 86_400 },
  { key: 'devices', title: 'Devices', pollingSeconds: 30 },
] as const

const service = ({
  key,
  title,
  pollingSeconds,
}: (typeof provisioningServices)[number]): SectionDefinition => ({
  title,
  fields: [
    choice(['No', 'Yes'], {
      key: `${key}Connect`,
      label: `Connect to the ${title} service`,
      help: 'Whether this system takes the data of the service from Cisco TMS. Default: No.',
      scope: 'cluster',
    }),
    number(10, 604_800, pollingSeconds, {
      key: `${key}PollingInterval`,
      label: `${title} polling interval (seconds)`,
      help: `How often Cisco TMS is asked for changes. Range: 10 to 604800. Default: ${pollingSeconds}.`,
      scope: 'cluster',
      visibleWhen: { key: `${key}Connect`, is: ['Yes'] },
    }),
  ],
})

/** System > TMS Provisioning Extension services. */
export const definition: SettingsPageDefinition = {
  id: 'tms-provisioning-extension-services',
  title: 'TMS Provisioning Extension services',
  sections: [
    {
      title: 'Default connection configuration',
      fields: [
        text('address', 128, {
          key: 'serverAddress',
          label: 'Server address',
          help: 'IP address or FQDN of the server that runs the Provisioning Extension.',
          scope: 'cluster',
        }),
        number(1, 65_535, 443, {
          key: 'destinationPort',
          label: 'Destination port',
          help: 'The port at which it listens. Range: 1 to 65535. Default: 443.',
          scope: 'cluster',
        }),
        choice(['TLS', 'Off'], {
          key: 'encryption',
          label: 'Encryption',
          help: 'Whether the connection is encrypted. Default: TLS.',
          scope: 'cluster',
        }),
        choice(['Yes', 'No'], {
          key: 'verifyCertificate',
          label: 'Verify certificate',
          help: 'Whether the certificate of the server is checked. Default: Yes.',
          scope: 'cluster',
          visibleWhen: { key: 'encryption', is: ['TLS'] },
        }),
        choice(['Yes', 'No'], {
          key: 'checkCertificateHostname',
          label: 'Check certificate hostname',
          help: 'Whether that certificate must name the server as it is named above. Default: Yes.',
          scope: 'cluster',
          visibleWhen: { key: 'encryption', is: ['TLS'] },
        }),
        text('plain', 128, {
          key: 'username',
          label: 'Username',
          help: 'The name with which this system signs in at the server.',
          scope: 'cluster',
        }),
        text('secret', 128, {
          key: 'password',
          label: 'Password',
          help: KEPT_PASSWORD_OF_NAME,
          scope: 'cluster',
        }),
        text('plain', 128, {
          key: 'baseGroup',
          label: 'Base group',
          help: 'The group of Cisco TMS whose data this cluster takes.',
          scope: 'cluster',
        }),
      ],
    },
    ...provisioningServices.map(service),
  ],
}
