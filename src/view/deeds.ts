import { WHAT_IF } from '#contract/wire/headers'
import type { Asking } from '../api/interpose'
import { count } from './task'

/** Counts what is done on the page and in its dialogs, but not in what stands around it for designers. */
export function countDeeds(): void {
  document.addEventListener(
    'click',
    ({ isTrusted, target }) => isTrusted && target instanceof Element && isDeed(target) && count('clicks'),
    { capture: true },
  )
  countSteps()
}

const FIELDS = 'a, button, input, select, textarea'

function isDeed(target: Element): boolean {
  if (target.closest('[data-uncounted]')) return false
  // Who clicks a label has its field clicked as well, by the browser: that one counts.
  const field = target.closest(FIELDS) ? null : target.closest('label')?.control
  return !field || field.matches(':disabled')
}

/** Going forward in the history of the tab is no step back, although the browser tells of both as one. */
function countSteps(): void {
  let here = placeIn(history.state)
  for (const method of ['pushState', 'replaceState'] as const) {
    const native = history[method].bind(history)
    history[method] = (...to) => {
      native(...to)
      here = placeIn(history.state)
    }
  }
  addEventListener('popstate', ({ state }) => {
    if (isBack(here, placeIn(state))) count('backSteps')
    here = placeIn(state)
  })
}

/** Which entry of the tab's history is shown, as the router numbers them; undefined where it did not. */
export function placeIn(state: unknown): number | undefined {
  if (typeof state !== 'object' || state === null || !('idx' in state)) return undefined
  return typeof state.idx === 'number' ? state.idx : undefined
}

export const isBack = (from: number | undefined, to: number | undefined): boolean =>
  from !== undefined && to !== undefined && to < from

/** Whether a machine refused a save: neither what the lab itself is asked, nor a question that saves nothing, nor silence. */
export const isRefusedSave = ({ isRead, machine, request }: Asking, { status }: Response): boolean =>
  !isRead && machine !== null && !request.headers.has(WHAT_IF) && status >= 400 && status < 500
