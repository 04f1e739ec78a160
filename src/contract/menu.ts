import { servicesWithApplications } from './services'

/** One entry of the menu: a page with a path, or a sub-menu with entries of its own. */
export type MenuEntry = {
  readonly label: string
  /** Kebab case, from the top of the menu: `system/network-interfaces/ip`. */
  readonly path: string
  readonly entries?: readonly MenuEntry[]
  /** Only on this kind of Expressway; absent: on both. */
  readonly product?: 'Expressway-C' | 'Expressway-E'
  /** Shown to a system whose services were selected only if one of these was; absent: to every system. */
  readonly services?: readonly string[]
}

type Branch = readonly [label: string, entries: readonly Leaf[], product?: MenuEntry['product']]
type Page = readonly [label: string, product?: MenuEntry['product']] | string
type Leaf = Branch | Page
type Top = readonly [label: string, entries: readonly Leaf[], services?: readonly string[]]

/** The part of a URL that a label makes: `H.323` is `h323`, `Trusted CA certificate` is `trusted-ca-certificate`. */
function slug(label: string): string {
  return label
    .toLowerCase()
    .replaceAll('.', '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

function isBranch(leaf: Leaf): leaf is Branch {
  return typeof leaf !== 'string' && Array.isArray(leaf[1])
}

function entry(leaf: Leaf, above: string): MenuEntry {
  if (isBranch(leaf)) {
    const [label, entries, product] = leaf
    const path = `${above}/${slug(label)}`
    return { label, path, product, entries: entries.map((inner) => entry(inner, path)) }
  }
  const [label, product] = typeof leaf === 'string' ? [leaf, undefined] : leaf
  return { label, path: `${above}/${slug(label)}`, product }
}

function top([label, entries, services]: Top): MenuEntry {
  const path = slug(label)
  return { label, path, services, entries: entries.map((leaf) => entry(leaf, path)) }
}

const labels = [
  [
    'Status',
    [
      'Overview',
      'Alarms',
      ['System', ['Information', 'Ethernet', 'IP', 'Resource usage']],
      ['Registrations', ['By device', 'By alias', 'History']],
      ['Calls', ['Calls', 'History']],
      'Search history',
      'Local Zone',
      'Zones',
      ['Bandwidth', ['Links', 'Pipes']],
      'Policy services',
      ['TURN relay usage', 'Expressway-E'],
      'Unified Communications',
      [
        'Applications',
        [
          ['Microsoft interoperability', 'Expressway-C'],
          ['Microsoft-registered FindMe users', 'Expressway-C'],
          [
            'TMS Provisioning Extension services',
            [
              'TMS Provisioning Extension service status',
              ['Users', ['Accounts', 'Groups', 'Templates']],
              ['FindMe', ['Accounts', 'Locations', 'Devices']],
              ['Phone book', ['Folders', 'Entries', 'Contact methods', 'User access']],
              'Provisioned device status',
              'Device requests',
            ],
          ],
          'Conference Factory',
          ['Presence', ['Publishers', 'Presentities', 'Subscribers']],
        ],
      ],
      'Hardware',
      ['Logs', ['Event Log', 'Configuration Log', 'Network Log']],
    ],
  ],
  [
    'System',
    [
      'Administration',
      ['Network interfaces', ['Ethernet', 'IP', 'Static routes']],
      'DNS',
      'Time',
      'SNMP',
      'Clustering',
      'External manager',
      'TMS Provisioning Extension services',
      'Quality of Service',
      'Login page',
      [
        'Protection',
        [
          ['Firewall rules', ['Configuration', 'Current active rules']],
          ['Automated detection', ['Configuration', 'Exemptions', 'Blocked addresses']],
        ],
      ],
    ],
  ],
  [
    'Configuration',
    [
      ['Protocols', ['H.323', 'SIP', 'Interworking']],
      ['Registration', ['Configuration', 'Allow List', 'Deny List']],
      [
        'Authentication',
        [
          'Outbound connection credentials',
          ['Devices', ['Active Directory Service', 'Local database', 'H.350 directory service']],
        ],
      ],
      'Call routing',
      ['Local Zone', ['Default Subzone', 'Traversal Subzone', 'Subzones', 'Subzone membership rules']],
      ['Zones', ['Zones', 'Default Zone access rules']],
      'Domains',
      ['Unified Communications', ['Configuration', ['Export SAML data', 'Expressway-C']]],
      ['Traversal', ['Ports', 'TURN', 'Locally registered endpoints'], 'Expressway-E'],
      ['Dial plan', ['Configuration', 'Transforms', 'Search rules', 'Policy services']],
      ['Bandwidth', ['Configuration', 'Links', 'Pipes']],
      ['Call Policy', ['Configuration', 'Rules']],
    ],
  ],
  [
    'Applications',
    [
      'Conference Factory',
      'Presence',
      [
        'B2BUA',
        [
          [
            'Microsoft interoperability',
            ['Configuration', 'Trusted hosts', 'Transcoder policy rules', 'Transcoders'],
          ],
          'B2BUA TURN servers',
        ],
      ],
      'FindMe',
      ['Hybrid Services', 'Expressway-C'],
    ],
    servicesWithApplications,
  ],
  [
    'Users',
    [
      'Password security',
      'Administrator accounts',
      'Administrator groups',
      'LDAP configuration',
      'Active administrator sessions',
      'FindMe accounts',
      'FindMe groups',
      'Active FindMe sessions',
      ['SSO token holders', 'Expressway-E'],
    ],
  ],
  [
    'Maintenance',
    [
      'Upgrade',
      'Logging',
      'Option keys',
      [
        'Tools',
        [
          'Check pattern',
          'Locate',
          ['Port usage', ['Local inbound ports', 'Local outbound ports', 'Remote listening ports']],
          ['Network utilities', ['Ping', 'Traceroute', 'Tracepath', 'DNS lookup', 'Connectivity test']],
        ],
      ],
      [
        'Security certificates',
        [
          'Trusted CA certificate',
          'Server certificate',
          'CRL management',
          'Client certificate testing',
          'Certificate-based authentication configuration',
          'Secure traversal test',
        ],
      ],
      'Advanced security',
      'Backup and restore',
      [
        'Diagnostics',
        [
          'Diagnostic logging',
          'System snapshot',
          ['Incident reporting', ['Configuration', 'View']],
          ['Advanced', ['Network Log configuration', 'Support Log configuration']],
        ],
      ],
      'Maintenance mode',
      'Language',
      'Restart options',
    ],
  ],
] as const satisfies readonly Top[]

/** The whole menu of the console, with every path that the guide names (INT-03). */
export const menu: readonly MenuEntry[] = labels.map(top)

/** `slug`, for the compiler. */
type Slug<L extends string> = L extends `${infer Before}.${infer After}`
  ? Slug<`${Before}${After}`>
  : L extends `${infer Word} ${infer Rest}`
    ? `${Lowercase<Word>}-${Slug<Rest>}`
    : Lowercase<L>

type PathIn<E, Above extends string> = E extends string
  ? `${Above}/${Slug<E>}`
  : E extends readonly [infer L extends string, infer Inner extends readonly unknown[], ...unknown[]]
    ? PathIn<Inner[number], `${Above}/${Slug<L>}`>
    : E extends readonly [infer L extends string, string]
      ? `${Above}/${Slug<L>}`
      : never

type PathUnder<T> = T extends readonly [
  infer L extends string,
  infer Inner extends readonly unknown[],
  ...unknown[],
]
  ? PathIn<Inner[number], Slug<L>>
  : never

/** The path of a page of the menu. Whoever names a page is held to the menu: one that is not there does not compile. */
export type MenuPath = PathUnder<(typeof labels)[number]>

/** The way to a page: what the link says, and where it goes. */
export type MenuLink = { readonly label: string; readonly path: MenuPath }

/** The entries from the top of the menu down to the path, for the breadcrumb; empty when there is no such page. */
export function menuTrail(path: string, entries: readonly MenuEntry[] = menu): readonly MenuEntry[] {
  for (const item of entries) {
    if (item.path === path && !item.entries) return [item]
    if (path.startsWith(`${item.path}/`)) {
      const below = menuTrail(path, item.entries ?? [])
      if (below.length > 0) return [item, ...below]
    }
  }
  return []
}

/** Every page of the menu, in its order. */
export function menuPages(entries: readonly MenuEntry[] = menu): readonly MenuEntry[] {
  return entries.flatMap((item) => (item.entries ? menuPages(item.entries) : [item]))
}

const allPaths: ReadonlySet<string> = new Set(menuPages().map(({ path }) => path))

/** Whether a text is the path of a page of the menu. */
export function isMenuPath(path: string): path is MenuPath {
  return allPaths.has(path)
}

/** The page of the menu at a path or above it, as for the form of one item of a list; nothing where none is. */
export function menuPathOf(path: string): MenuPath | undefined {
  // Addresses are typed as one likes. Sign-in ends at the overview, which has a short address of its own.
  const asked = path.toLowerCase()
  if (asked === 'overview') return 'status/overview'
  const parts = asked.split('/')
  return parts.map((_, index) => parts.slice(0, index + 1).join('/')).find(isMenuPath)
}

/** Whether a path is that of a page of the menu, leads on below one, or is where sign-in ends. */
export function isInMenu(path: string): boolean {
  return path === 'overview' || [...allPaths].some((page) => `${path}/`.startsWith(`${page}/`))
}
