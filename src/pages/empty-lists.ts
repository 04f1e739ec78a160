import type { MenuLink, MenuPath } from '#contract/menu'
import { pages } from '#contract/pages'
import { provisioningTask } from './provisioning-task'

export type EmptyListDefinition = {
  readonly path: MenuPath
  readonly title: string
  readonly columns: readonly string[]
  /** What stands where the rows would. */
  readonly empty: string
  readonly task?: MenuLink
}

/** What follows in the paths below that one. */
type Below<P extends string> = MenuPath extends infer M
  ? M extends `${P}/${infer Rest}`
    ? Rest
    : never
  : never

const PROVISIONING = 'status/applications/tms-provisioning-extension-services'
const noProvisioning = 'There are no records: no Provisioning Extension gives this system any.'
const provisioned = (
  path: Below<typeof PROVISIONING>,
  title: string,
  columns: readonly string[],
): EmptyListDefinition => ({
  path: `${PROVISIONING}/${path}`,
  title,
  columns,
  empty: noProvisioning,
  task: provisioningTask,
})

const presence = (
  path: Below<'status/applications/presence'>,
  title: string,
  columns: readonly string[],
): EmptyListDefinition => ({
  path: `status/applications/presence/${path}`,
  title,
  columns,
  empty: 'There are no records.',
  task: { label: 'Configure Presence', path: 'applications/presence' },
})

/** Lists of the product that stay empty in the lab, because nothing there fills them; in the order of the menu. */
export const emptyLists: readonly EmptyListDefinition[] = [
  {
    path: 'status/turn-relay-usage',
    title: 'TURN relay usage',
    columns: ['Relay', 'Address', 'Client', 'Creation time', 'Expiry time'],
    empty: 'No TURN relay is in use.',
    task: { label: 'Configure TURN services', path: 'configuration/traversal/turn' },
  },
  {
    path: 'status/applications/microsoft-registered-findme-users',
    title: 'Microsoft-registered FindMe users',
    columns: ['URI', 'Registration state', 'Subscription state'],
    empty: 'No FindMe user is registered with a Microsoft server.',
    task: { label: 'Configure Microsoft interoperability', path: pages.microsoft },
  },
  provisioned('users/accounts', 'User accounts', ['Username', 'Display name', 'Group', 'Template']),
  provisioned('users/groups', 'User groups', ['Name', 'Parent group', 'Template']),
  provisioned('users/templates', 'User templates', ['Name', 'Device', 'Version']),
  provisioned('findme/locations', 'FindMe locations', ['Name', 'Account', 'Ring duration', 'Active']),
  provisioned('findme/devices', 'FindMe devices', ['Name', 'Address', 'Account', 'Location']),
  provisioned('phone-book/folders', 'Phone book folders', ['Name', 'Parent folder']),
  provisioned('phone-book/entries', 'Phone book entries', ['Name', 'Folder', 'Title']),
  provisioned('phone-book/contact-methods', 'Phone book contact methods', [
    'Entry',
    'Name',
    'Address',
    'Protocol',
  ]),
  provisioned('phone-book/user-access', 'Phone book user access', ['Group', 'Folder']),
  provisioned('provisioned-device-status', 'Provisioned device status', [
    'Server',
    'Device',
    'Version',
    'Username',
    'Time provisioned',
  ]),
  provisioned('device-requests', 'Device requests', ['Time', 'Device', 'Username', 'Request', 'Result']),
  presence('publishers', 'Presence publishers', ['URI', 'Publications', 'Expires']),
  presence('presentities', 'Presence presentities', ['URI', 'Subscribers', 'Status']),
  presence('subscribers', 'Presence subscribers', ['URI', 'Subscriptions', 'Expires']),
  {
    path: 'applications/hybrid-services',
    title: 'Hybrid Services',
    columns: ['Connector', 'Version', 'Status'],
    empty: 'This system is not registered for Hybrid Services.',
  },
  {
    path: 'users/sso-token-holders',
    title: 'SSO token holders',
    columns: ['Username', 'Tokens', 'Last request'],
    empty: 'Nobody holds a token of single sign-on.',
  },
  {
    path: 'users/active-findme-sessions',
    title: 'Active FindMe sessions',
    columns: ['Username', 'Login time', 'IP address', 'Last access'],
    empty: 'Nobody is signed in to FindMe.',
    task: { label: 'Configure FindMe', path: 'applications/findme' },
  },
  {
    path: 'maintenance/diagnostics/incident-reporting/view',
    title: 'Incident reporting view',
    columns: ['Time', 'Version', 'Build', 'State'],
    empty: 'No application has failed: there is no incident report.',
    task: {
      label: 'Configure incident reporting',
      path: pages.incidentReporting,
    },
  },
]
