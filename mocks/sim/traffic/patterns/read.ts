import type { Expressway } from '../../ground/world'
import { revisionOf, textSetting } from '../../machine/settings/read'
import { patternOf } from './alias-rules'
import { fits } from './pattern'

/** The policy whose list names who may not register. */
export const DENY_LIST_POLICY = 'Deny List'

/** The list that each policy goes by, and whether a device on it may register. The lab has no policy server. */
const policies: Readonly<Record<string, { readonly list: string; readonly admitsListed: boolean }>> = {
  'Allow List': { list: 'allow-list', admitsListed: true },
  [DENY_LIST_POLICY]: { list: 'deny-list', admitsListed: false },
}

/** The restriction policy in use: Configuration > Registration > Configuration. */
export function restrictionPolicy(expressway: Expressway): string {
  return textSetting(expressway, 'registration-configuration.restrictionPolicy')
}

/** Changes whenever another set of devices may be admitted. */
export function policyVersion(expressway: Expressway): string {
  const name = restrictionPolicy(expressway)
  const list = policies[name]?.list
  return list === undefined ? 'everyone' : `${name} ${revisionOf(expressway, list)}`
}

/** Whether the policy turns away who has these aliases: one fitting alias is enough. Null where it admits everybody. */
export function turnsAway(expressway: Expressway): ((aliases: readonly string[]) => boolean) | null {
  const policy = policies[restrictionPolicy(expressway)]
  if (!policy) return null
  const patterns = (expressway.lists[policy.list] ?? []).map(({ values }) => patternOf(values))
  return (aliases) =>
    patterns.some((pattern) => aliases.some((alias) => fits(alias, pattern))) !== policy.admitsListed
}
