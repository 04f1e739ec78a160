import type { Stage } from './stage'

/** Reports that an action was carried out on a machine: in words, and how many things it has changed. */
export function done(
  stage: Stage,
  action: { readonly type: string; readonly expressway: string },
  message: string,
  changed = 1,
): undefined {
  const { type, expressway } = action
  stage.events.push({ type: 'done', expressway, action: type, changed, message })
}
