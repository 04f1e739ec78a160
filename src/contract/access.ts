import { pages } from '#contract/pages'
import type { MenuPath } from './menu'
import type { Session } from './wire/session'

/** What an Auditor may open, beside the frame: overview, alarms and logs (console facts, 3.15). */
const auditorPages = new Set<string>([
  'overview',
  pages.overview,
  pages.alarms,
  pages.eventLog,
  'status/logs/configuration-log',
  'status/logs/network-log',
] satisfies (MenuPath | 'overview')[])

/** What only Read-write may open. */
const writerPages: readonly string[] = [pages.upgrade]

/** Whether an account of that access level may open a page of the menu. The API refuses the same. */
export function mayOpen(access: Session['access'], path: string): boolean {
  if (access === 'Read-write') return true
  if (access === 'Read-only') return !writerPages.includes(path)
  return auditorPages.has(path)
}
