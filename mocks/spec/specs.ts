import type { SpecStyle } from '#contract/wire/spec'
import { groupOf, procedureNamed, procedures } from '../procedures/catalogue'
import { present } from '../sim/ground/index'
import { type GuideText, guideText } from './guide-text'
import { specOf } from './index'
import { planOf } from './plan'
import { readSession, type Session, type Unreadable } from './session'
import { illustratedSpec } from './styles/illustrated'
import { walkthroughLog } from './walkthrough'

export { SPEC_STYLES } from '#contract/wire/spec'

/** The procedures of which specs and guides are made, by their groups: those whose cause is not to be found. */
export const withSpecs = procedures
  .filter(({ isToFind }) => isToFind !== true)
  .map((procedure) => ({ id: procedure.id, title: procedure.title, group: groupOf(procedure) }))

/** The spec that is made of a procedure which was played to its end, from that command on. */
export async function specOfProcedure(id: string, style: SpecStyle = 'plain', from = 0): Promise<string> {
  return read(await specOf(walkthroughLog(id), style, from)).text
}

/** The guide to a procedure: its words, and the spec that takes its pictures. */
export async function guideOfProcedure(
  id: string,
): Promise<{ readonly text: GuideText; readonly spec: string }> {
  const session: Session = read(await readSession(walkthroughLog(id)))
  return { text: guideText(session), spec: illustratedSpec(session) }
}

/** The procedure as a test plan for Playwright's agents, and the spec that does it with pictures. */
export async function planOfProcedure(id: string): Promise<{ readonly plan: string; readonly spec: string }> {
  const { text, startsIn } = present(procedureNamed(id), `there is no procedure ${id}`)
  const guide = await guideOfProcedure(id)
  return { plan: planOf(guide.text, { id, text, ...startsIn }), spec: guide.spec }
}

/** What was read; a log that was just played can be. */
function read<Read extends object>(answer: Read | Unreadable): Read {
  if ('wrong' in answer) throw new Error(answer.wrong)
  return answer
}
