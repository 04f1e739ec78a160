import type { Answer, Context, PendingQuestion } from '../context'
import { asks, does, said } from '../reply'
import { type CommandDefinition, type GivenValues, numberParameter } from './command'

type Level = PendingQuestion['level']

/** What each level takes away; R-02 says what stays. */
const losses: Readonly<Record<Level, string>> = {
  1: 'Most settings go back to their defaults.',
  2: 'The configuration that a cluster shares goes back to its defaults, LDAP authentication included.',
  3: 'The configuration that a cluster shares goes back to its defaults, and so do all critical settings.',
}

const isLevel = (value: unknown): value is Level => value === 1 || value === 2 || value === 3

/** The name to type before a reset: the system name, or what stands in for it while there is none. */
function nameOf({ reads }: Context): string {
  const names = ['administration.systemName', 'dns.systemHostName', 'ip.lan1Ipv4Address']
  return names.map((field) => String(reads.setting(field))).find((name) => name !== '') ?? ''
}

// Whoever has several terminals open resets the wrong machine: the question is which one this is (ADD-M5, ADD-51).
function ask(context: Context, { Level: level }: GivenValues, spelling: string): Answer {
  if (!isLevel(level)) return said([])
  const guideSpelling = spelling.toLowerCase() === 'defaultvalueset'
  return asks(
    [
      ...(guideSpelling ? ['Note: the product spells this command DefaultValuesSet.'] : []),
      `Warning: ${losses[level]}`,
      ...(level >= 2
        ? ['Warning: without LDAP only local passwords work. Have that of the web account "admin" at hand.']
        : []),
      'Kept: IP, Ethernet, DNS and NTP settings, system name, option keys, certificates, local accounts.',
      ...(context.expressway.clustering.running === 'clustered'
        ? [
            'Warning: this system is part of a cluster. On its primary, the defaults are copied to every peer.',
          ]
        : []),
      'Type the system name of this Expressway to reset it, or press Enter to leave it as it is:',
    ],
    { kind: 'reset-to-defaults', level },
  )
}

/** Takes the line after the question: the name of this system, or anything else to leave things as they are. */
export function confirmReset(context: Context, { level }: PendingQuestion, line: string): Answer {
  const typed = line.trim().replaceAll(/^"|"$/g, '')
  const { expressway, session } = context
  if (typed === '') return said(['Nothing was changed.', 'OK'])
  if (typed.toLowerCase() !== nameOf(context).toLowerCase()) {
    return said([`ERROR: This system is not called "${typed}". Nothing was changed.`])
  }
  return does(context, { type: 'reset-to-defaults', expressway: expressway.id, level, by: session.user })
}

/** The commands that a peer needs before it joins, or to come back into line (R-02, ADD-49, ADD-50). */
export const resetCommands: readonly CommandDefinition[] = [
  {
    name: 'DefaultLinksAdd',
    help: 'Restores the links between Default Subzone, Traversal Subzone and Default Zone.',
    parameters: [],
    run: (context) =>
      does(context, {
        type: 'add-default-links',
        expressway: context.expressway.id,
        by: context.session.user,
      }),
  },
  {
    name: 'DefaultValuesSet',
    alias: 'DefaultValueSet',
    help: 'Resets settings to their defaults: 1 most settings; 2 remote authentication as well; 3 all critical items as well.',
    parameters: [numberParameter('Level', [1, 3], 'How much is reset.')],
    run: ask,
  },
  {
    name: 'ForceConfigUpdate',
    help: "Deletes this peer's configuration and takes that of the primary. Never on the primary.",
    parameters: [],
    run: (context) =>
      does(context, {
        type: 'force-config-update',
        expressway: context.expressway.id,
        by: context.session.user,
      }),
  },
]
