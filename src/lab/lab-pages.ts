/** The lab's own pages beside its home, in the order of its menu: tools that stand around the Expressways. */
export const labPages = [
  { path: '/lab/results', title: 'Results' },
  { path: '/lab/progress', title: 'Progress' },
  { path: '/workstation', title: 'Workstation' },
  { path: '/lab/authority', title: 'Certificate authority' },
  { path: '/lab/dns', title: 'DNS' },
  { path: '/lab/licence-desk', title: 'Licence desk' },
  { path: '/lab/test-calls', title: 'Test calls' },
  { path: '/lab/faults', title: 'Faults' },
  { path: '/lab/ports', title: 'Ports' },
  { path: '/lab/side-by-side', title: 'Side by side' },
  { path: '/lab/peer-documents', title: 'Peer documents' },
  { path: '/lab/syslog', title: 'Syslog' },
  { path: '/lab/command-log', title: 'Command log' },
  { path: '/lab/where-the-guide-is-unclear', title: 'Where the guide is unclear' },
  { path: '/lab/what-strict-refuses', title: 'What strict refuses' },
] as const
