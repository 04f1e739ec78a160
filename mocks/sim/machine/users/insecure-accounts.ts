import { definition as administratorAccounts } from '#contract/lists/users/administrator-accounts'
import { lackingIn } from '#contract/settings/password-strength'
import { definition as passwordSecurity } from '#contract/settings/users/password-security'
import { remembered } from '../../ground/remembered'
import type { Expressway } from '../../ground/world'
import { valuesOf } from '../settings/read'

type InsecureAccount = { readonly name: string; readonly lacking: readonly string[] }

/** The local accounts whose passwords do not meet the strict rules, and what they lack; none while those are not enforced. */
export const insecureAccounts = remembered((expressway: Expressway): readonly InsecureAccount[] => {
  const security = valuesOf(expressway, passwordSecurity)
  return (expressway.lists[administratorAccounts.id] ?? [])
    .map(({ values }) => ({
      name: String(values['name']),
      lacking: lackingIn(String(values['password']), security),
    }))
    .filter(({ lacking }) => lacking.length > 0)
})
