import type { Target } from '#contract/wire/step-help'
import { stepBackup } from '../../api/step-help'
import { failedWrites } from '../../api/writes'
import { fromBase64 } from '../../util/file'
import { alertWords, answered, isReadyFor } from './answers'
import { arrive, isInFront, type PagePointer, placeName } from './arrive'
import { deeds } from './deeds'
import { findTarget, unfold } from './find-target'
import { useScene } from './scene'
import { accountAt, Halt, type Stage } from './stage'
import { enterLine } from './terminal-line'
import { rest, until } from './until'

/** What is not on the page by then is not there. */
const FOUND_MS_MAX = 10_000

/** A line is read in so long: a moment to find it, and then letter by letter. */
const FIND_MS = 900
const LETTER_MS = 40
const READ_MS_MAX = 6_000

/** Rests over words for as long as they take to read at the chosen pace, and for as long as the show is paused. */
export async function read(words: string, signal: AbortSignal): Promise<void> {
  const { pace } = useScene.getState()
  const readMs = Math.min(READ_MS_MAX, FIND_MS + words.length * LETTER_MS) * pace.factor
  if (readMs > 0) await rest(readMs, signal)
  await until(() => !useScene.getState().isPaused, signal)
}

/** Does on the real page what an act says, target after target. */
export async function perform(
  stage: Stage,
  pointer: PagePointer,
  step: string,
  signal: AbortSignal,
): Promise<void> {
  await arrive(stage, pointer, signal)
  const filled: Filled[] = []
  for (const target of pointer.targets) {
    const control = await found(stage, target, pointer, signal)
    useScene.setState({ control, words: target.words })
    control.scrollIntoView({ block: 'center' })
    await read(target.words, signal)
    expectUntouched(stage, filled, pointer)
    await act({ stage, pointer, step, signal }, target, control)
    if (target.role === 'textbox' || target.role === 'combobox') filled.push({ target, control })
    // What was sent is the page's to clear: a wizard does so for the next one. A dialog only asks yet.
    if (target.role === 'button' && !isAsked()) filled.length = 0
  }
}

/** True while a dialog asks before anything is sent. */
const isAsked = () => document.querySelector('[role=dialog], [role=alertdialog]') !== null

type Filled = { readonly target: Target; readonly control: HTMLElement }

/** The control of a target, once it is there and takes what is done with it. */
async function found(
  stage: Stage,
  target: Target,
  pointer: PagePointer,
  signal: AbortSignal,
): Promise<HTMLElement> {
  const control = await until(
    () => {
      const there = findTarget(target)
      if (there) unfold(there)
      return there && isReadyFor(there, target) && there
    },
    signal,
    FOUND_MS_MAX,
  )
  if (control) return control
  throw new Halt(
    isInFront(stage, pointer)
      ? `“${target.name}” is not there or cannot be used, on ${placeName(pointer)}. The page has changed meanwhile.`
      : `Another page was opened meanwhile: this was about ${placeName(pointer)}.`,
  )
}

/** Halts where somebody has changed by hand what was filled in, or has gone to another page. */
function expectUntouched(stage: Stage, filled: readonly Filled[], pointer: PagePointer): void {
  if (!isInFront(stage, pointer)) {
    throw new Halt(`Another page was opened meanwhile: this was about ${placeName(pointer)}.`)
  }
  const changed = filled.find(({ target, control }) => control.isConnected && !isFilled(target, control))
  if (changed) {
    throw new Halt(
      `“${changed.target.name}” was changed by hand: it is not “${changed.target.value}” any more.`,
    )
  }
}

function isFilled(target: Target, control: HTMLElement): boolean {
  const { role } = target
  return role === 'textbox' || role === 'combobox' ? deeds[role].isDone?.(control, target) === true : true
}

type Around = {
  readonly stage: Stage
  readonly pointer: PagePointer
  readonly step: string
  readonly signal: AbortSignal
}

async function act(
  { stage, pointer, step, signal }: Around,
  target: Target,
  control: HTMLElement,
): Promise<void> {
  if (target.role === 'terminal') {
    return enterLine(control, target.value, await accountAt(stage, pointer), signal)
  }
  if (target.role === 'file') return pick(control, step)
  const { act: doIt, isDone } = deeds[target.role]
  if (isDone?.(control, target)) return
  const failedBefore = failedWrites()
  doIt(control, target)
  if (isDone === null && (await answered(control, failedBefore, signal))) {
    throw new Halt(`The page refuses it. ${alertWords()}`)
  }
}

/** Puts a file into a picker as if it had been chosen from the disk. */
async function pick(control: HTMLElement, step: string): Promise<void> {
  const { fileName, content } = await stepBackup(step)
  const files = new DataTransfer()
  files.items.add(new File([fromBase64(content)], fileName))
  if (!(control instanceof HTMLInputElement)) return
  control.files = files.files
  control.dispatchEvent(new Event('change', { bubbles: true }))
}
