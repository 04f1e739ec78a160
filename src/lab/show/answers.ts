import type { Target } from '#contract/wire/step-help'
import { failedWrites, writesAnswered } from '../../api/writes'
import { optionOf } from './deeds'
import { isBusy } from './find-target'
import { rest, until } from './until'

const ANSWERED_MS_MAX = 10_000

/** Waits until the page has its answer to a press; gives whether that is a refusal. */
export async function answered(
  control: HTMLElement,
  failedBefore: number,
  signal: AbortSignal,
): Promise<boolean> {
  // A form looks at what was typed before it sends anything.
  await rest(0, signal)
  await writesAnswered(ANSWERED_MS_MAX)
  await until(() => !control.isConnected || !isBusy(control), signal, ANSWERED_MS_MAX)
  await writesAnswered(ANSWERED_MS_MAX)
  return failedWrites() > failedBefore || document.querySelector('main [aria-invalid=true]') !== null
}

/** What the page says loudly. */
export const alertWords = (): string =>
  [...document.querySelectorAll('main [role=alert]')].map(({ textContent }) => textContent.trim()).join(' ')

/** True while what a target asks for can be done with the control: it is seen, takes a press, and offers the choice. */
export function isReadyFor(control: HTMLElement, { role, value }: Target): boolean {
  if (isBusy(control) || !control.checkVisibility()) return false
  return role !== 'combobox' || optionOf(control, value) !== undefined
}
