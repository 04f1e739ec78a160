import { ICE_SUPPORT } from '#contract/settings/help'
import { bandwidthLimit } from './bandwidth-limit'
import { choice, onOff } from './build'
import type { SectionDefinition } from './field'

const TOTAL_KBPS = 500_000
export const PER_CALL_KBPS = 1920

/** What the Default Subzone and every other subzone can be told; `cli` are the words before, none in a list. */
export function subzoneSections(name: string, cli = ''): SectionDefinition[] {
  const path = (rest: string) => (cli ? `${cli} ${rest}` : rest)
  return [
    {
      title: 'Policy',
      fields: [
        choice(['Allow', 'Deny'], {
          key: 'registrationPolicy',
          label: 'Registration policy',
          help: `Whether registrations that fall into ${name} are taken. Default: Allow.`,
          scope: 'cluster',
          cli: path('Registrations'),
        }),
        choice(['Do not check credentials', 'Check credentials', 'Treat as authenticated'], {
          key: 'authenticationPolicy',
          label: 'Authentication policy',
          help: `What is asked of messages from ${name}. Default: Do not check credentials.`,
          scope: 'cluster',
          cli: path('Authentication Mode'),
        }),
      ],
    },
    {
      title: 'SIP',
      fields: [
        choice(['Auto', 'Force encrypted', 'Force unencrypted', 'Best effort'], {
          key: 'mediaEncryptionMode',
          label: 'Media encryption mode',
          help: 'How media of SIP calls is encrypted. Default: Auto.',
          scope: 'cluster',
          cli: path('SIP Media Encryption Mode'),
        }),
        onOff('Off', {
          key: 'iceSupport',
          label: 'ICE support',
          help: ICE_SUPPORT,
          scope: 'cluster',
          cli: path('SIP Media ICE Support'),
        }),
      ],
    },
    ...bandwidthSections(name, path),
  ]
}

function bandwidthSections(name: string, path: (rest: string) => string): SectionDefinition[] {
  return [
    {
      title: 'Total bandwidth available',
      fields: bandwidthLimit({
        key: 'total',
        what: 'Total bandwidth',
        cli: path('Bandwidth Total'),
        presetKbps: TOTAL_KBPS,
      }),
    },
    {
      title: `Calls into or out of ${name}`,
      fields: bandwidthLimit({
        key: 'inter',
        what: 'Per call bandwidth',
        where: ', in or out',
        cli: path('Bandwidth PerCall Inter'),
        presetKbps: PER_CALL_KBPS,
      }),
    },
    {
      title: `Calls entirely within ${name}`,
      fields: bandwidthLimit({
        key: 'intra',
        what: 'Per call bandwidth',
        where: ', within',
        cli: path('Bandwidth PerCall Intra'),
        presetKbps: PER_CALL_KBPS,
      }),
    },
  ]
}
