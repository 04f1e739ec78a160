import {
  definition as administratorAccounts,
  DEFAULT_ADMINISTRATOR,
} from '#contract/lists/users/administrator-accounts'
import { definition as administratorGroups } from '#contract/lists/users/administrator-groups'
import type { PageValues } from '#contract/settings/field'
import { MINUTE_MS } from '#contract/spans'
import { faultsThat } from '../../ground/faults/felt'
import {
  type AccessLevel,
  CHANGED_ROOT_PASSWORD,
  FACTORY_PASSWORD,
  ROOT,
  type SessionKind,
  type TerminalKind,
  type WebSession,
} from '../../ground/state/users'
import type { Expressway, World } from '../../ground/world'
import { authenticationSource, directoryAccount } from '../directory/read'
import { numberSetting } from '../settings/read'

/** True until the session has been idle for longer than Session time out; 0 never ends one, nor one that lasts. */
export function isAlive(world: World, expressway: Expressway, session: WebSession): boolean {
  if (session.lasts) return true
  const minutes = numberSetting(expressway, 'administration.sessionTimeOut')
  return minutes === 0 || world.now - session.lastActiveAt < minutes * MINUTE_MS
}

/** The session of the lab's browser on this Expressway, or nothing when it is signed out or timed out. */
export function webSession(world: World, expressway: Expressway): WebSession | undefined {
  return expressway.sessions.find((session) => session.kind === 'web' && isAlive(world, expressway, session))
}

/** The command line session of that kind with that id, or nothing. */
export function terminalSession(
  world: World,
  expressway: Expressway,
  kind: TerminalKind,
  id: string,
): WebSession | undefined {
  return expressway.sessions.find(
    (session) => session.kind === kind && session.id === id && isAlive(world, expressway, session),
  )
}

const accessLevels: readonly AccessLevel[] = ['Read-write', 'Read-only', 'Auditor']

const accessIn = (values: PageValues) => accessLevels.find((level) => level === values['accessLevel'])

/** What somebody may do who has signed in, and who vouches for them. */
type Identity = { readonly access: AccessLevel; readonly source: 'local' | 'directory' }

/** The fields of the local account of that name, or nothing. Names are compared exactly. */
function localAccount(expressway: Expressway, name: string): PageValues | undefined {
  return expressway.lists[administratorAccounts.id]?.find(({ values }) => values['name'] === name)?.values
}

/** The ways in of which an account says whether it has them, and its field that does: console and interface. */
const accessFields = { web: 'webAccess', interface: 'apiAccess' } as const

/** A way to sign in, or the application interface, which is told name and password with every request. */
type Door = SessionKind | keyof typeof accessFields
const isCommandLine = (door: Door): door is TerminalKind => !Object.hasOwn(accessFields, door)

/** Whether the local account of that name may be used that way; whether local accounts are asked now is another matter. */
export function mayUse(expressway: Expressway, name: string, door: Door): boolean {
  if (isCommandLine(door) && name === ROOT) return true
  const account = localAccount(expressway, name)
  if (account?.['state'] !== 'Enabled') return false
  return isCommandLine(door) ? name === DEFAULT_ADMINISTRATOR : account[accessFields[door]] === 'Yes'
}

/** Whether somebody who is signed in on the console may use the application interface as well. */
export function hasInterface(world: World, expressway: Expressway, { user, source }: WebSession): boolean {
  return source === 'directory'
    ? groupOf(world, expressway, user)?.[accessFields.interface] === 'Yes'
    : mayUse(expressway, user, 'interface')
}

/** Whether anybody has that name here or in the directory. */
export function isAccount(world: World, expressway: Expressway, name: string): boolean {
  return (
    localAccount(expressway, name) !== undefined || directoryAccount(world, expressway, name) !== undefined
  )
}

/** Whether that is the password of whoever has that name here or in the directory. */
export function isPasswordOf(world: World, expressway: Expressway, name: string, password: string): boolean {
  return (
    localAccount(expressway, name)?.['password'] === password ||
    directoryAccount(world, expressway, name)?.password === password
  )
}

type Credentials = {
  readonly username: string
  readonly password: string
  readonly kind: Door
}

/**
 * Who somebody with that name and password is who wants to sign in that way; nothing when it is nobody. The command
 * line knows local accounts only, whatever Users > LDAP configuration says (ADD-48, ADD-51).
 */
export function identityOfCredentials(
  world: World,
  expressway: Expressway,
  credentials: Credentials,
): Identity | undefined {
  if (isCommandLine(credentials.kind)) {
    return rootIdentity(world, expressway, credentials) ?? localIdentity(expressway, credentials)
  }
  const inDirectory = directoryIdentity(world, expressway, credentials)
  return (
    inDirectory ??
    (isLocalAsked(expressway, credentials) ? localIdentity(expressway, credentials) : undefined)
  )
}

/** With Remote only the emergency account is the one local account that is left. */
function isLocalAsked(expressway: Expressway, { username }: Credentials): boolean {
  return (
    authenticationSource(expressway) !== 'Remote only' ||
    localAccount(expressway, username)?.['emergencyAccount'] === 'Yes'
  )
}

/** Root has no account: whoever knows its password is let in on a command line (FRS-04). */
function rootIdentity(
  world: World,
  expressway: Expressway,
  { username, password }: Credentials,
): Identity | undefined {
  return username === ROOT && password === rootPasswordOf(world, expressway)
    ? { access: 'Read-write', source: 'local' }
    : undefined
}

const passwordChanges = faultsThat('changes-root-password')
declare module '../../ground/faults/felt' {
  interface Askers {
    'changes-root-password': typeof passwordChanges
  }
}

/** The faults by which somebody has changed the password of root there. */
export const rootPasswordFaults = (world: World, { id }: Expressway) =>
  passwordChanges.in(world).filter(({ expressway }) => expressway === id)

/** The password of root on this system: as the unit was set up, unless a fault has changed it (TMS-17). */
export function rootPasswordOf(world: World, expressway: Expressway): string {
  const isChanged = rootPasswordFaults(world, expressway).length > 0
  return isChanged ? CHANGED_ROOT_PASSWORD : (expressway.rootPassword ?? FACTORY_PASSWORD)
}

function localIdentity(
  expressway: Expressway,
  { username, password, kind }: Credentials,
): Identity | undefined {
  // An account that somebody has called root opens no root shell.
  if (username === ROOT && isCommandLine(kind)) return undefined
  const account = localAccount(expressway, username)
  if (account?.['password'] !== password || !mayUse(expressway, username, kind)) return undefined
  return { access: accessIn(account) ?? 'Auditor', source: 'local' }
}

/** What a member of a group of the directory may do, Users > Administrator groups says: the first that names one counts. */
function directoryIdentity(
  world: World,
  expressway: Expressway,
  { username, password, kind }: Credentials,
): Identity | undefined {
  const account = directoryAccount(world, expressway, username)
  if (account?.password !== password || isCommandLine(kind)) return undefined
  const group = groupOf(world, expressway, username)
  const access = group?.[accessFields[kind]] === 'Yes' ? accessIn(group) : undefined
  return access && { access, source: 'directory' }
}

/** The fields of the group that counts for an account of the directory, or nothing. */
function groupOf(world: World, expressway: Expressway, name: string): PageValues | undefined {
  const account = directoryAccount(world, expressway, name)
  return (expressway.lists[administratorGroups.id] ?? []).find(
    ({ values }) => values['state'] === 'Enabled' && account?.groups.includes(String(values['name'])),
  )?.values
}
