import type { Session } from './wire/session'

/** What an Auditor may open, beside the frame: overview, alarms and logs (console facts, 3.15). */
const auditorPages: readonly string[] = [
  'overview',
  'status/overview',
  'status/alarms',
  'status/logs/event-log',
  'status/logs/configuration-log',
  'status/logs/network-log',
]

/** What only Read-write may open. */
const writerPages: readonly string[] = ['maintenance/upgrade']

/** Whether an account of that access level may open a page of the menu. The API refuses the same. */
export function mayOpen(access: Session['access'], path: string): boolean {
  if (access === 'Read-write') return true
  if (access === 'Read-only') return !writerPages.includes(path)
  return auditorPages.includes(path)
}
