import { eventOf, FACTORY_KEEPS, type FactoryKeep, type Outcome, ROOT } from '../sim/ground/index'
import type { Answer, Context, PendingQuestion } from './context'
import { asks, does, said } from './reply'
import { leave } from './roots'
import { yesOrNo } from './yes-or-no'

/** The prompts of a factory reset, by what each asks whether to keep (FRS-06 to FRS-12). */
const prompts: { readonly [K in FactoryKeep]: string } = {
  'option-keys': 'Keep option keys [YES/NO]?',
  fips140: 'Keep FIPS140 configuration [YES/NO]?',
  ip: 'Keep IP configuration [YES/NO]?',
  'ssh-keys': 'Keep ssh keys [YES/NO]?',
  certificates: 'Keep ssl certificates and keys [YES/NO]?',
  passwords: 'Keep root and admin passwords [YES/NO]?',
  logs: 'Save log files [YES/NO]?',
}

const CONFIRM = 'All else is deleted, and the system is away for about 20 minutes. Proceed [YES/NO]?'

/** What the root shell has; it has no help. */
const commands: Readonly<Record<string, (context: Context) => Answer>> = {
  'factory-reset': () => askNext({}),
  'clusterdb_destroy_and_purge_data.sh': (context) => purge(context),
  whoami: () => said([ROOT]),
  exit: leave,
}

/** What the root shell says to whoever has signed in. */
export const rootGreeting = 'This is the root shell. Type exit to leave it.\n'

/** What a line of the root shell is answered with. */
export function answerAsRoot(context: Context, line: string): Answer {
  const { pending } = context.session
  if (pending?.kind === 'factory-reset') return takeAnswer(context, pending, line)
  const typed = line.trim()
  if (typed === '') return said([])
  const command = Object.hasOwn(commands, typed) ? commands[typed] : undefined
  return command?.(context) ?? said([`-sh: ${typed}: not found`])
}

type Dialogue = Extract<PendingQuestion, { kind: 'factory-reset' }>

const nextOf = (answers: Dialogue['answers']) => FACTORY_KEEPS.find((what) => answers[what] === undefined)

function askNext(answers: Dialogue['answers']): Answer {
  const next = nextOf(answers)
  return asks([next ? prompts[next] : CONFIRM], { kind: 'factory-reset', answers })
}

/** Takes the answer to the prompt that stands: whatever is neither YES nor NO has it asked again (FRS-13). */
function takeAnswer(context: Context, { answers }: Dialogue, line: string): Answer {
  const answer = yesOrNo(line)
  const next = nextOf(answers)
  if (answer === undefined) return askNext(answers)
  if (next) return askNext({ ...answers, [next]: answer })
  return answer ? reset(context, answers) : said(['Nothing was changed.'])
}

/** The session goes with the system. Over SSH nothing more is seen of it (FRS-02); beside the machine its screen tells. */
function reset(context: Context, answers: Dialogue['answers']): Answer {
  const { expressway, session } = context
  const kept = FACTORY_KEEPS.filter((what) => answers[what])
  const over = session.kind
  const begun = does(context, {
    type: 'factory-reset',
    expressway: expressway.id,
    kept,
    over,
    by: session.user,
  })
  if (over === 'serial' || !begun.action) return begun
  return { ...begun, action: { ...begun.action, report: () => said([], true) } }
}

/** It asks nothing before it begins (TRB-20). A shell says what it has to say, and no OK. */
function purge(context: Context): Answer {
  const { expressway, session } = context
  const done = does(context, { type: 'purge-database', expressway: expressway.id, by: session.user })
  if (!done.action) return done
  const report = (outcomes: readonly Outcome[]) => {
    const message = eventOf(
      outcomes.flatMap(({ events }) => events),
      'done',
    )?.message
    return said(message === undefined ? [] : [message])
  }
  return { ...done, action: { ...done.action, report } }
}
