/** Path and title of each. */
const pages = [
  ['/lab/results', 'Results'],
  ['/lab/timeline', 'Timeline'],
  ['/lab/progress', 'Progress'],
  ['/lab/exercises', 'Exercises'],
  ['/lab/verify', 'Verify hand-ins'],
  ['/lab/code', 'Enter a code'],
  ['/lab/worlds', 'Worlds'],
  ['/workstation', 'Workstation'],
  ['/lab/authority', 'Certificate authority'],
  ['/lab/dns', 'DNS'],
  ['/lab/identity-provider', 'Identity provider'],
  ['/lab/licence-desk', 'Licence desk'],
  ['/lab/test-calls', 'Test calls'],
  ['/lab/faults', 'Faults'],
  ['/lab/ports', 'Ports'],
  ['/lab/side-by-side', 'Side by side'],
  ['/lab/peer-documents', 'Peer documents'],
  ['/lab/syslog', 'Syslog'],
  ['/lab/command-log', 'Command log'],
  ['/lab/api', 'API'],
  ['/lab/spec', 'Playwright spec'],
  ['/lab/states', 'States'],
  ['/lab/tokens', 'Tokens'],
  ['/lab/where-the-guide-is-unclear', 'Where the guide is unclear'],
  ['/lab/what-strict-refuses', 'What strict refuses'],
] as const

/** The lab's own pages beside its home, in the order of its menu: tools that stand around the Expressways. */
export const labPages = pages.map(([path, title]) => ({ path, title }))
