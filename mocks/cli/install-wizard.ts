import { type InstallQuestion, installProblem, installQuestions } from '../sim/machine/index'
import type { Answer, Context, PendingQuestion } from './context'
import { asks, does } from './reply'
import { yesOrNo } from './yes-or-no'

const prompts: { readonly [Q in InstallQuestion]: string } = {
  lan1Ipv4Address: 'LAN 1 IPv4 address?',
  lan1Ipv4SubnetMask: 'LAN 1 IPv4 subnet mask?',
  ipv4Gateway: 'IPv4 default gateway?',
  rootPassword: 'New password for root?',
  adminPassword: 'New password for admin?',
}

const APPLY = 'Apply the configuration and reboot [YES/NO]?'

type Dialogue = Extract<PendingQuestion, { kind: 'install' }>

/** What the Install Wizard begins with: its name, and the first thing that it asks (FRS-15). */
export const installWizard = (context: Context): Answer => ask(context, {}, ['Install Wizard', ''])

/** Takes the answer to the question that stands, and asks the next one. */
export function answerInstallWizard(context: Context, line: string): Answer {
  const { pending } = context.session
  const answers = pending?.kind === 'install' ? pending.answers : {}
  const question = nextOf(context, answers)
  if (!question) return applied(context, answers, line)
  const given = line.trim()
  const problem = installProblem(question, given)
  return problem === undefined
    ? ask(context, { ...answers, [question]: given })
    : ask(context, answers, [problem])
}

const nextOf = ({ expressway }: Context, answers: Dialogue['answers']) =>
  installQuestions(expressway).find((question) => answers[question] === undefined)

function ask(context: Context, answers: Dialogue['answers'], before: readonly string[] = []): Answer {
  const question = nextOf(context, answers)
  return asks([...before, question ? prompts[question] : APPLY], { kind: 'install', answers })
}

/** YES applies the answers; NO has all of them asked again. */
function applied(context: Context, answers: Dialogue['answers'], line: string): Answer {
  const meant = yesOrNo(line)
  if (meant === undefined) return ask(context, answers)
  const { id } = context.expressway
  return meant
    ? does(context, { type: 'finish-install', expressway: id, answers: { ...answers } })
    : ask(context, {})
}
