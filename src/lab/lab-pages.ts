/** The lab's own pages beside its home, in the order of its menu: tools that stand around the Expressways. */
export const labPages = [
  { path: '/lab/results', title: 'Results' },
  { path: '/lab/exercises', title: 'Exercises' },
  { path: '/lab/code', title: 'Enter a code' },
  { path: '/lab/worlds', title: 'Worlds' },
  { path: '/workstation', title: 'Workstation' },
  { path: '/lab/authority', title: 'Certificate authority' },
  { path: '/lab/dns', title: 'DNS' },
  { path: '/lab/licence-desk', title: 'Licence desk' },
  { path: '/lab/test-calls', title: 'Test calls' },
  { path: '/lab/faults', title: 'Faults' },
  { path: '/lab/ports', title: 'Ports' },
  { path: '/lab/peer-documents', title: 'Peer documents' },
  { path: '/lab/syslog', title: 'Syslog' },
  { path: '/lab/command-log', title: 'Command log' },
  { path: '/lab/where-the-guide-is-unclear', title: 'Where the guide is unclear' },
] as const
