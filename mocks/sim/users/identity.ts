import { administratorAccounts, DEFAULT_ADMINISTRATOR } from '#contract/lists/administrator-accounts'
import type { PageValues } from '#contract/settings/field'
import type { Expressway, World } from '../world'
import type { AccessLevel, SessionKind } from './state'

const accessLevels: readonly AccessLevel[] = ['Read-write', 'Read-only', 'Auditor']

/** What somebody may do who has signed in. */
export type Identity = { readonly access: AccessLevel }

/** The fields of the local account of that name, or nothing. Names are compared exactly. */
function localAccount(expressway: Expressway, name: string): PageValues | undefined {
  return expressway.lists[administratorAccounts.id]?.find(({ values }) => values['name'] === name)?.values
}

/** Whether the local account of that name may be used that way. */
export function mayUse(expressway: Expressway, name: string, kind: SessionKind): boolean {
  const account = localAccount(expressway, name)
  if (account?.['state'] !== 'Enabled') return false
  return kind === 'web' ? account['webAccess'] === 'Yes' : name === DEFAULT_ADMINISTRATOR
}

/** Whether that is the password of whoever has that name here. */
export function isPasswordOf(_world: World, expressway: Expressway, name: string, password: string): boolean {
  return localAccount(expressway, name)?.['password'] === password
}

type Credentials = {
  readonly username: string
  readonly password: string
  readonly kind: SessionKind
}

/** Who somebody with that name and password is who wants to sign in that way; nothing when it is nobody. */
export function identityOfCredentials(
  world: World,
  expressway: Expressway,
  { username, password, kind }: Credentials,
): Identity | undefined {
  const account = localAccount(expressway, username)
  const isRight = mayUse(expressway, username, kind) && isPasswordOf(world, expressway, username, password)
  if (!account || !isRight) return undefined
  return { access: accessLevels.find((level) => level === account['accessLevel']) ?? 'Auditor' }
}
