import type { MenuLink } from '#contract/menu'
import { pages } from '#contract/pages'
import { definition as ldapConfiguration } from '#contract/settings/users/ldap-configuration'
import { RelatedTasks } from '../../components/RelatedTasks'
import { SettingsPage } from '../../components/SettingsPage'
import { StateRow } from '../../components/StateRow'
import { useStatus } from '../../components/use-status'
import { Box } from '../../ui/Box'
import { Definitions } from '../../ui/DefinitionRow'
import { Loaded } from '../../ui/Loaded'

const tasks: readonly MenuLink[] = [
  { label: 'Manage administrator groups', path: 'users/administrator-groups' },
  {
    label: 'Manage trusted CA certificates',
    path: pages.trustedCertificates,
  },
]

/** Users > LDAP configuration: where administrators are looked up, and whether the directory answers (ADD-51). */
export function LdapConfigurationPage() {
  const status = useStatus('ldap-configuration')
  return (
    <SettingsPage definition={ldapConfiguration}>
      <Box title="Status">
        <Loaded query={status}>
          {(shown) => (
            <Definitions>
              <StateRow {...shown} />
            </Definitions>
          )}
        </Loaded>
      </Box>
      <RelatedTasks tasks={tasks} />
    </SettingsPage>
  )
}
