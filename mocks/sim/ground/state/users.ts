export type AccessLevel = 'Read-write' | 'Read-only' | 'Auditor'

/** How one gets to an Expressway: its console, or its command line over the network or beside the machine. */
export type SessionKind = 'web' | 'ssh' | 'serial'

/** The ways to the command line. */
export type TerminalKind = Exclude<SessionKind, 'web'>

/** What logs and lists call each way in. */
export const sessionKindNames = { web: 'Web', ssh: 'SSH', serial: 'Serial' } as const satisfies Record<
  SessionKind,
  string
>

/** Someone signed in on one Expressway. The lab's browser has at most one `web` session for each. */
export type WebSession = {
  id: string
  kind: SessionKind
  user: string
  access: AccessLevel
  /** Present where a directory vouched for the user: no local account stands behind the session. */
  source?: 'directory'
  since: number
  /** Present where it does not time out: a start link has opened it. */
  lasts?: true
  lastActiveAt: number
}

/** Whoever has this name has the root shell and no account: the web knows nobody of that name (FRS-04). */
export const ROOT = 'root'

/** The password of root and of admin with which a unit leaves the factory. */
export const FACTORY_PASSWORD = 'TANDBERG'

/** What root's password is after somebody has changed it on the machine. */
export const CHANGED_ROOT_PASSWORD = 'Changed-0n-the-machine'
