import type { PageValues } from '#contract/settings/field'
import type { CommandOf, Refusal } from '../sim/ground/index'
import type { Story } from './story'

/** Adds a firewall rule, which waits to be activated; why it was refused, if it was. */
export function addRule(story: Story, id: string, values: PageValues): Refusal | undefined {
  return story.give({
    type: 'save-item',
    expressway: id,
    list: 'firewall-rules',
    id: null,
    values,
    by: 'admin',
  })
}

/** Activates, accepts, rolls back or reverts the rules of an Expressway; why it was refused or failed, if so. */
export function firewall(
  story: Story,
  id: string,
  step: CommandOf<'change-active-firewall-rules'>['step'],
): Refusal | undefined {
  return story.give({ type: 'change-active-firewall-rules', expressway: id, step, by: 'admin' })
}
