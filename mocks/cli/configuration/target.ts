import { listDefinition } from '#contract/lists/catalogue'
import { fieldIdOf, settingsPage } from '#contract/settings/catalogue'
import type { PageValues } from '#contract/settings/field'
import { fieldsOf } from '#contract/settings/validate'
import type { Command } from '../../sim/ground/index'
import type { Context, Draft, Target } from '../context'

/** What is saved together: a page, an item of a list, or the item that would be the next of a list. */
export function isSameTarget(one: Target, other: Target): boolean {
  if (one.kind === 'page' || other.kind === 'page') {
    return one.kind === 'page' && other.kind === 'page' && one.page === other.page
  }
  return one.list === other.list && one.position === other.position
}

/** What the session keeps of a target until it can be saved. */
export function draftOf({ session }: Pick<Context, 'session'>, target: Target): PageValues {
  return session.drafts.find((draft) => isSameTarget(draft.target, target))?.values ?? {}
}

/** What is saved of it now; nothing of an item that is still to be. */
export function storedValues({ reads, expressway }: Context, target: Target): PageValues {
  if (target.kind === 'item') {
    return (expressway.lists[target.list] ?? []).find(({ id }) => id === target.id)?.values ?? {}
  }
  const fields = fieldsOf(settingsPage(target.page) ?? { sections: [] })
  return Object.fromEntries(
    fields.map(({ key }) => [key, reads.setting(fieldIdOf(target.page, key))] as const),
  )
}

/** The command that saves those values of it. */
export function saving({ expressway, session }: Context, { target, values }: Draft): Command {
  const whom = { expressway: expressway.id, by: session.user }
  return target.kind === 'page'
    ? { type: 'save-settings', page: target.page, values, revision: null, ...whom }
    : { type: 'save-item', list: target.list, id: target.id, values, ...whom }
}

/** The fields of it, and what it is called. */
export function formOf(target: Target) {
  return target.kind === 'page' ? settingsPage(target.page) : listDefinition(target.list)
}
