import { DEFAULT_ADMINISTRATOR } from '#contract/lists/users/administrator-accounts'
import type { SignInPage } from '#contract/wire/session'
import type { Expressway, World } from '../ground/world'
import { nameOf } from '../machine/network/read'
import { numberSetting, textSetting } from '../machine/settings/read'
import { identityOfCredentials, isAlive } from '../machine/users/read'

/** What a system says of itself before it knows who asks. */
export function signInPage(expressway: Expressway): Omit<SignInPage, 'hint' | 'idleMinutes'> {
  return {
    product: expressway.product,
    systemName: nameOf(expressway),
    version: expressway.version,
    welcome: {
      title: textSetting(expressway, 'login-page.messageTitle'),
      text: textSetting(expressway, 'login-page.messageText'),
    },
  }
}

/** How long Session time out let the last session of the browser be idle, where world time has ended it. */
export function idleMinutes(world: World, expressway: Expressway): SignInPage['idleMinutes'] {
  const last = expressway.sessions.find(({ kind }) => kind === 'web')
  return !last || isAlive(world, expressway, last)
    ? null
    : numberSetting(expressway, 'administration.sessionTimeOut')
}

/** What the lab tells everyone: the accounts that its worlds begin with, the default one first. */
const toldAccounts = ({ network }: World) => [
  { username: DEFAULT_ADMINISTRATOR, password: 'expressway' },
  ...(network.directory?.accounts ?? []).map(({ name, password }) => ({ username: name, password })),
]

/** A name and password that open this console now, of those that the lab tells; null where none does. */
export function signInHint(world: World, expressway: Expressway): SignInPage['hint'] {
  const works = ({ username, password }: { username: string; password: string }) =>
    identityOfCredentials(world, expressway, { username, password, kind: 'web' }) !== undefined
  return toldAccounts(world).find(works) ?? null
}
