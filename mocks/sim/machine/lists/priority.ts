import type { ListItem } from '#contract/lists/list'

/** The number of a rule; the smallest is looked at first. */
export const priorityOf = ({ values }: ListItem) => Number(values['priority'])

/** Rules in the order in which they are looked at. */
export function byPriority<Item extends ListItem>(rules: readonly Item[]): Item[] {
  return rules.toSorted((one, other) => priorityOf(one) - priorityOf(other))
}

/** The same without the rules that are turned off. */
export function enabledRules(rules: readonly ListItem[] = []): ListItem[] {
  return byPriority(rules.filter(({ values }) => values['state'] === 'Enabled'))
}
