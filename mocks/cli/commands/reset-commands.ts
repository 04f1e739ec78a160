import { forcingRefusal } from '../../sim/cluster/index'
import type { Command } from '../../sim/ground/index'
import { designatedPrimary, hostOf } from '../../sim/machine/index'
import type { Answer, Context, PendingQuestion } from '../context'
import { asks, does, said } from '../reply'
import { type CommandDefinition, type GivenValues, numberParameter } from './command'

type Level = Extract<PendingQuestion, { kind: 'reset-to-defaults' }>['level']

/** What each level takes away; R-02 says what stays. */
const losses: Readonly<Record<Level, string>> = {
  1: 'Most settings go back to their defaults.',
  2: 'The configuration that a cluster shares goes back to its defaults, LDAP authentication included.',
  3: 'The configuration that a cluster shares goes back to its defaults, and so do all critical settings.',
}

const isLevel = (value: unknown): value is Level => value === 1 || value === 2 || value === 3

/** What this system is called, for whoever has several terminals open and is about to reset the wrong one (ADD-M5). */
const nameOf = ({ reads, expressway }: Context) =>
  String(reads.setting('administration.systemName')) || expressway.serialNumber

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
      `Is ${nameOf(context)} the system that you mean, and is its local password at hand?`,
      'Answer yes to reset it, or press Enter to leave it as it is:',
    ],
    { kind: 'reset-to-defaults', level },
  )
}

/** What is refused anyway is not asked first. */
function askToForce(context: Context): Answer {
  const { world, expressway } = context
  if (forcingRefusal(world, expressway)) return does(context, commandFor(context, FORCE))
  const primary = designatedPrimary(world, expressway)
  return asks(
    [
      'Warning: the configuration that this system shares with its cluster is deleted, then taken from the primary.',
      `Warning: go on only if the configuration of the primary${primary ? `, ${hostOf(world, primary)},` : ''} is known to be good.`,
      'Take a backup of this system first.',
      `Is the configuration of the primary good, and has ${nameOf(context)} been backed up?`,
      'Answer yes to go on, or press Enter to leave it as it is:',
    ],
    FORCE,
  )
}

const FORCE: Reset = { kind: 'force-config-update' }

type Reset = Extract<PendingQuestion, { kind: 'reset-to-defaults' | 'force-config-update' }>

function commandFor({ expressway, session }: Context, question: Reset): Command {
  const whom = { expressway: expressway.id, by: session.user }
  return question.kind === 'reset-to-defaults'
    ? { type: question.kind, level: question.level, ...whom }
    : { type: question.kind, ...whom }
}

/** Takes the line after a question: yes, or anything else to leave things as they are (R-44). */
export function confirm(context: Context, question: PendingQuestion, line: string): Answer {
  const isMeant = ['yes', 'y'].includes(line.trim().toLowerCase())
  const isReset = question.kind === 'reset-to-defaults' || question.kind === 'force-config-update'
  return isMeant && isReset
    ? does(context, commandFor(context, question))
    : said(['Nothing was changed.', 'OK'])
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
    run: askToForce,
  },
]
