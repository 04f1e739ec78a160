import type { Run } from '#contract/wire/procedures'
import type { ShownAct } from '#contract/wire/step-help'
import { takeHelp } from '../../api/lab'
import { stepActs } from '../../api/step-help'
import type { ShowAsked } from '../../stores/show'
import { placeName } from './arrive'
import { perform, read } from './perform'
import { point } from './point'
import { clearScene, useScene } from './scene'
import { Halt, runNow, type Stage } from './stage'
import { rest } from './until'
import { letTimePass, pointAtClock } from './wait-for'

type Step = NonNullable<Run>['steps'][number]

/** How an act is played: done on the page, or pointed at until somebody has done it. */
type PlayAct = (stage: Stage, shown: ShownAct, step: Step, signal: AbortSignal) => Promise<void>

const ways: { readonly [W in ShowAsked['way']]: PlayAct } = {
  do: async (stage, { pointer, sentence }, step, signal) => {
    if (pointer.kind === 'wait') {
      useScene.setState({ words: sentence, control: worldClock() })
      await read(sentence, signal)
      return letTimePass(stage, pointer, signal)
    }
    const words = `Opening ${placeName(pointer)}.`
    useScene.setState({ words, control: null })
    await read(words, signal)
    await perform(stage, pointer, step.id, signal)
  },
  show: async (stage, { pointer, sentence }, _, signal) => {
    if (pointer.kind === 'page') return point(stage, pointer, signal)
    useScene.setState({ words: sentence, control: worldClock() })
    await pointAtClock(stage, pointer, signal)
  },
}

/** Plays what was asked for, and says on the stage how it ended. */
export async function direct(stage: Stage, { way, whole }: ShowAsked, signal: AbortSignal): Promise<void> {
  clearScene()
  try {
    const ending = await (whole ? playOn : playDue)(stage, way, signal)
    useScene.setState({ ending, control: null })
  } catch (error) {
    if (signal.aborted) return
    useScene.setState({ ending: error instanceof Error ? error.message : String(error), control: null })
  }
}

const FINISHED = 'The procedure is finished.'

/** The steps that are still to be done, in the order of the guide. */
const leftOf = ({ steps }: NonNullable<Run>) =>
  steps.filter(({ state }) => state === 'current' || state === 'open')

/** Plays the step that is due. */
async function playDue(stage: Stage, way: ShowAsked['way'], signal: AbortSignal): Promise<string> {
  const run = await runNow(stage)
  if (run.finished) return FINISHED
  for (const step of leftOf(run)) {
    if (!(await playStep(stage, way, step, signal))) continue
    const after = await afterAnswers(stage, step, signal)
    if (after.state !== 'done') throw new Halt(stillMissing(after))
    return `Done: ${step.title}.`
  }
  throw new Halt('Nothing is left that can be done here.')
}

/** What the last deed of a step asked of a machine may not be answered yet: so long is waited for that. */
const ANSWERED_MS_MAX = 2_000
const LOOK_MS = 100

/** The step once it is done, or as it stands when every answer must have come. */
async function afterAnswers(stage: Stage, step: Step, signal: AbortSignal): Promise<Step> {
  const endsAt = performance.now() + ANSWERED_MS_MAX
  for (;;) {
    const after = (await runNow(stage)).steps.find(({ id }) => id === step.id) ?? step
    if (after.state === 'done' || performance.now() > endsAt) return after
    await rest(LOOK_MS, signal)
  }
}

/** Plays one step after another until the procedure is finished, and again those that have come undone meanwhile. */
async function playOn(stage: Stage, way: ShowAsked['way'], signal: AbortSignal): Promise<string> {
  for (;;) {
    const before = await runNow(stage)
    if (before.finished) return FINISHED
    for (const { id } of before.steps) {
      const run = await runNow(stage)
      const step = leftOf(run).find((left) => left.id === id)
      if (step) await playStep(stage, way, step, signal)
    }
    const after = await runNow(stage)
    if (!after.finished && leftOf(after).length >= leftOf(before).length) {
      throw new Halt(leftOf(after).slice(0, 1).map(stillMissing).join(''))
    }
  }
}

const stillMissing = ({ title, missing }: Step) => `This step is not done yet: ${title}. ${missing}`

/** Plays the acts of one step; false where it has none, because it gets done with another. */
async function playStep(
  stage: Stage,
  way: ShowAsked['way'],
  step: Step,
  signal: AbortSignal,
): Promise<boolean> {
  // First: who practises is told nothing that was not asked for, and is counted by it.
  await takeHelp(step.id, way)
  const { acts } = await stepActs(step.id)
  if (acts.length === 0) return false
  useScene.setState({ step, words: '', control: null })
  for (const shown of acts) await ways[way](stage, shown, step, signal)
  return true
}

/** The world's time in the lab's bar, beside which it is let pass. */
const worldClock = () => document.querySelector<HTMLElement>('[aria-label="World clock"] time')
