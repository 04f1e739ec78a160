import { PASSWORD_OF_NAME } from '#contract/settings/help'
import { choice, onOff, rows, text } from './build'
import type { FieldDefinition } from './field'

type PolicyServiceOptions = {
  /** The words before those of the service on the command line; absent in a list, where they follow the index. */
  readonly cli?: string
  /** While which the fields are shown; absent: always. */
  readonly visibleWhen?: FieldDefinition['visibleWhen']
}

/** How a server is reached that decides about registrations, calls or searches: the same wherever one is named. */
export function policyServiceFields({ cli, visibleWhen }: PolicyServiceOptions): FieldDefinition[] {
  const common = { scope: 'cluster', visibleWhen } as const
  const path = (rest: string) => (cli ? `${cli} ${rest}` : rest)
  return [
    choice(['HTTPS', 'HTTP'], {
      ...common,
      key: 'serviceProtocol',
      label: 'Protocol',
      help: 'How the policy service is reached. Default: HTTPS.',
      cli: path('Protocol'),
    }),
    onOff('On', {
      ...common,
      key: 'serviceCertificateVerificationMode',
      label: 'Certificate verification mode',
      help: 'Whether the certificate of the policy service is checked. Default: On.',
      cli: path('TLS Verify Mode'),
    }),
    onOff('Off', {
      ...common,
      key: 'serviceCrlChecking',
      label: 'HTTPS certificate revocation list (CRL) checking',
      help: 'Whether the revocation lists of this system are asked about that certificate. Default: Off.',
      cli: path('TLS CRLCheck Mode'),
    }),
    ...rows(3, (index) =>
      text('address', 128, {
        ...common,
        key: `server${index}Address`,
        label: `Server ${index} address`,
        help: 'IP address or FQDN of a policy server. The next one is tried when it does not answer.',
        cli: path(`Server ${index} Address`),
      }),
    ),
    text('path', 255, {
      ...common,
      key: 'servicePath',
      label: 'Path',
      help: 'Where on the server the policy is asked for.',
      cli: path('Path'),
    }),
    text('path', 255, {
      ...common,
      key: 'serviceStatusPath',
      label: 'Status path',
      help: 'Where on the server its state is asked for. Default: status.',
      preset: 'status',
      cli: path('Status Path'),
    }),
    ...credentialFields(common, path),
  ]
}

type Common = { readonly scope: 'cluster'; readonly visibleWhen: FieldDefinition['visibleWhen'] }

/** How this system signs in there, and what it does while it cannot. */
function credentialFields(common: Common, path: (rest: string) => string): FieldDefinition[] {
  return [
    text('plain', 30, {
      ...common,
      key: 'serviceUsername',
      label: 'Username',
      help: 'The name with which this system signs in at the policy service.',
      cli: path('UserName'),
    }),
    text('secret', 82, {
      ...common,
      key: 'servicePassword',
      label: 'Password',
      help: PASSWORD_OF_NAME,
      cli: path('Password'),
    }),
    text('plain', 255, {
      ...common,
      key: 'serviceDefaultCpl',
      label: 'Default CPL',
      help: 'What is done while no policy server answers, in the call processing language.',
      preset: "<reject status='403' reason='Service Unavailable'/>",
      cli: path('DefaultCPL'),
    }),
  ]
}
