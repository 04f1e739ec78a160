import type { ComponentType } from 'react'
import type { LoadPage } from './built-pages'

/** The pages of the lab beside its home, by their path. `src/lab/lab-pages.ts` is the menu of them. */
export const builtLabPages = {
  'lab/authority': async () => (await import('./lab/tools/AuthorityPage')).AuthorityPage,
  'lab/dns': async () => (await import('./lab/tools/DnsPage')).DnsPage,
  'lab/licence-desk': async () => (await import('./lab/tools/LicenceDeskPage')).LicenceDeskPage,
  'lab/test-calls': async () => (await import('./lab/tools/TestCallsPage')).TestCallsPage,
  'lab/command-log': async () => (await import('./lab/tools/CommandLogPage')).CommandLogPage,
  'lab/spec': async () => (await import('./lab/spec/SpecPage')).SpecPage,
  'lab/faults': async () => (await import('./lab/tools/FaultsPage')).FaultsPage,
  'lab/ports': async () => (await import('./lab/tools/PortsPage')).PortsPage,
  'lab/side-by-side': async () => (await import('./lab/beside/SideBySidePage')).SideBySidePage,
  'lab/peer-documents': async () => (await import('./lab/tools/PeerDocumentsPage')).PeerDocumentsPage,
  'lab/syslog': async () => (await import('./lab/tools/SyslogPage')).SyslogPage,
  'lab/results': async () => (await import('./lab/results/ResultsPage')).ResultsPage,
  'lab/results/:id/*': async () => (await import('./lab/results/ResultPage')).ResultPage,
  'lab/identity-provider': async () =>
    (await import('./lab/tools/IdentityProviderPage')).IdentityProviderPage,
  'lab/timeline': async () => (await import('./lab/timeline/TimelinePage')).TimelinePage,
  'lab/verify': async () => (await import('./lab/grading/VerifyPage')).VerifyPage,
  'lab/exercises': async () => (await import('./lab/exercises/ExercisesPage')).ExercisesPage,
  'lab/worlds': async () => (await import('./lab/worlds/WorldsPage')).WorldsPage,
  'lab/code': async () => (await import('./lab/exercises/CodePage')).CodePage,
  'lab/where-the-guide-is-unclear': async () => (await import('./lab/rulings/RulingsPage')).RulingsPage,
  'lab/what-strict-refuses': async () => (await import('./lab/rulings/RefusalsPage')).RefusalsPage,
  'lab/api': async () => (await import('./lab/api/ApiPage')).ApiPage,
  'lab/progress': async () => (await import('./lab/progress/ProgressPage')).ProgressPage,
  'lab/states': async () => (await import('./lab/states/StatesPage')).StatesPage,
  'lab/tokens': async () => (await import('./lab/tokens/TokensPage')).TokensPage,
} satisfies Readonly<Record<string, LoadPage>>

const byPath: ReadonlyMap<string, LoadPage> = new Map(Object.entries(builtLabPages))

/** Fetches the page at that path; nothing where none is. */
export async function builtLabPage(path: string): Promise<ComponentType | undefined> {
  return byPath.get(path)?.()
}
