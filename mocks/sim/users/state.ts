export type AccessLevel = 'Read-write' | 'Read-only' | 'Auditor'

/** Someone signed in on one Expressway. The lab's browser has at most one `web` session for each. */
export type WebSession = {
  id: string
  kind: 'web' | 'ssh'
  user: string
  access: AccessLevel
  since: number
  lastActiveAt: number
}
