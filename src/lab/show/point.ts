import type { Target } from '#contract/wire/step-help'
import { failedWrites } from '../../api/writes'
import { alertWords, answered, isReadyFor } from './answers'
import {
  arrive,
  asked,
  isAtSignIn,
  isInFront,
  isRead,
  locationOf,
  type PagePointer,
  placeName,
} from './arrive'
import { deeds, pressOf } from './deeds'
import { findInBar, findTarget, unfold } from './find-target'
import { useScene } from './scene'
import { accountAt, type Stage } from './stage'
import { lineEntered, signInWords } from './terminal-line'
import { rest, until } from './until'

/** Points at what an act says, target after target, and waits for somebody to do it: as long as that takes. */
export async function point(stage: Stage, pointer: PagePointer, signal: AbortSignal): Promise<void> {
  if (pointer.targets.length === 0) return pointAtPage(stage, pointer, signal)
  let next = 0
  while (next < pointer.targets.length) {
    await beThere(stage, pointer, signal)
    const [index, control] = await firstFound(stage, pointer, next, signal)
    const target = pointer.targets[index]
    if (!target || !control) {
      next = 0
      continue
    }
    const outcome = await deedOrLeaving({ stage, pointer, signal }, target, control)
    if (outcome === 'done') next = index + 1
    // What was typed on a page that was left is gone, and what was refused is to be looked at from the beginning.
    else next = 0
  }
}

/** A page that is only looked at: it is opened, or loaded anew where it is in front already. */
async function pointAtPage(stage: Stage, pointer: PagePointer, signal: AbortSignal): Promise<void> {
  const reload = isInFront(stage, pointer) ? findInBar({ role: 'button', name: 'Reload' }) : null
  if (reload) {
    useScene.setState({
      control: reload,
      words: `Press Reload: ${placeName(pointer)} is to be looked at anew.`,
    })
    await pressOf(reload, signal)
    await asked(signal)
  } else if (isInFront(stage, pointer)) await arrive(stage, pointer, signal)
  await beThere(stage, pointer, signal)
}

/** Waits until the page of the act is in front, and says where it is meanwhile. */
async function beThere(stage: Stage, pointer: PagePointer, signal: AbortSignal): Promise<void> {
  let isAskedForAccount = false
  await until(() => {
    if (isInFront(stage, pointer) && isRead(pointer)) return true
    if (!isAtSignIn(stage, pointer)) useScene.setState(wayTo(stage, pointer))
    else if (!isAskedForAccount) {
      isAskedForAccount = true
      void sayAccount(stage, pointer)
    }
    return false
  }, signal)
  useScene.setState({ elsewhere: null })
}

function wayTo(stage: Stage, pointer: PagePointer) {
  const place = placeName(pointer)
  if (!isInFront(stage, pointer)) {
    return {
      words: `Another page is in front. Open ${place}.`,
      control: null,
      elsewhere: locationOf(pointer),
    }
  }
  // A page that could not be reached does not always look again by itself (UPG-17).
  const reload = findTarget({ role: 'button', name: 'Reload' })
  const words = reload ? `Press Reload: ${place} could not be reached.` : `${place} is on its way.`
  return { words, control: reload, elsewhere: null }
}

async function sayAccount(stage: Stage, pointer: PagePointer): Promise<void> {
  const account = await accountAt(stage, pointer)
  const words = account ? `: ${account.username}, with the password ${account.password}` : ''
  useScene.setState({ words: `Sign in first${words}.`, control: null, elsewhere: null })
}

/**
 * The first target from there on that is on the page. A button that leads to a form is not there any more once the form
 * is: then it was pressed before.
 */
async function firstFound(
  stage: Stage,
  pointer: PagePointer,
  from: number,
  signal: AbortSignal,
): Promise<readonly [number, HTMLElement | null]> {
  const found = await until(() => {
    if (!isInFront(stage, pointer)) return [from, null] as const
    for (const [index, target] of pointer.targets.entries()) {
      const control = index < from ? null : findTarget(target)
      if (control) unfold(control)
      if (control && isReadyFor(control, target)) return [index, control] as const
      // A field, or what can be chosen in it, is still to come.
      if (index >= from && deedIsSeen(target)) return null
    }
    return null
  }, signal)
  return found ?? [from, null]
}

type Around = { readonly stage: Stage; readonly pointer: PagePointer; readonly signal: AbortSignal }

/** Waits until the deed is seen to be done, refused, or the page left. */
async function deedOrLeaving(
  { stage, pointer, signal }: Around,
  target: Target,
  control: HTMLElement,
): Promise<'done' | 'refused' | 'left'> {
  useScene.setState({ control, words: target.words, elsewhere: null })
  control.scrollIntoView({ block: 'center' })
  const over = new AbortController()
  const both = AbortSignal.any([signal, over.signal])
  const failedBefore = failedWrites()
  try {
    const outcome = await Promise.race([
      deedSeen({ stage, pointer, signal: both }, target, control).then(() => 'done' as const),
      // What was pressed may be gone with the press: the press is heard of first.
      until(() => !isInFront(stage, pointer) || !control.isConnected, both)
        .then(() => rest(0, both))
        .then(() => 'left' as const),
    ])
    if (outcome === 'left' || deedIsSeen(target)) return outcome
    const isRefused = await answered(control, failedBefore, signal)
    if (isRefused) useScene.setState({ words: `The page refuses it. ${alertWords()}` })
    return isRefused ? 'refused' : 'done'
  } finally {
    over.abort(new DOMException('Something else came first.', 'AbortError'))
  }
}

/** Whether one sees on the page itself that it was done; else it is a press, which has an answer. */
const deedIsSeen = (target: Target) => target.role !== 'button' && target.role !== 'link'

/** What says the line, or how one signs in before. */
async function sayWhatToType(stage: Stage, pointer: PagePointer, { words }: Target) {
  const account = await accountAt(stage, pointer)
  return (isSigningIn: boolean) =>
    useScene.setState({ words: isSigningIn ? signInWords(account, words) : words })
}

async function deedSeen(
  { stage, pointer, signal }: Around,
  target: Target,
  control: HTMLElement,
): Promise<unknown> {
  if (target.role === 'terminal') {
    return lineEntered(control, target.value, sayWhatToType(stage, pointer, target), signal)
  }
  if (target.role === 'file') {
    return until(() => control instanceof HTMLInputElement && (control.files?.length ?? 0) > 0, signal)
  }
  const { isDone } = deeds[target.role]
  return isDone ? until(() => isDone(control, target), signal) : pressOf(control, signal)
}
