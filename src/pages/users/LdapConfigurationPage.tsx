import { useQuery } from '@tanstack/react-query'
import { ldapConfiguration } from '#contract/settings/ldap-configuration'
import type { DirectoryStatus } from '#contract/wire/directory'
import { REFRESH_MS, statusQuery } from '../../api/console'
import { RelatedTasks } from '../../components/RelatedTasks'
import { SettingsPage } from '../../components/SettingsPage'
import { useHost } from '../../components/use-host'
import { Box } from '../../ui/Box'
import { DefinitionRow, Definitions } from '../../ui/DefinitionRow'
import { Loaded } from '../../ui/Loaded'

const tasks = [
  { label: 'Manage administrator groups', path: 'users/administrator-groups' },
  {
    label: 'Manage trusted CA certificates',
    path: 'maintenance/security-certificates/trusted-ca-certificate',
  },
]

const tones: Record<DirectoryStatus['state'], string> = {
  Inactive: '',
  Active: 'text-good',
  Failed: 'text-bad',
}

/** Users > LDAP configuration: where administrators are looked up, and whether the directory answers (ADD-51). */
export function LdapConfigurationPage() {
  const status = useQuery({ ...statusQuery(useHost(), 'ldap-configuration'), refetchInterval: REFRESH_MS })
  return (
    <SettingsPage definition={ldapConfiguration}>
      <Box title="Status">
        <Loaded query={status}>
          {({ state, reason }) => (
            <Definitions>
              <DefinitionRow label="State">
                <strong className={tones[state]}>{state}</strong>
                {reason && <div>{reason}</div>}
              </DefinitionRow>
            </Definitions>
          )}
        </Loaded>
      </Box>
      <RelatedTasks tasks={tasks} />
    </SettingsPage>
  )
}
