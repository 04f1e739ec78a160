import { administratorAccounts } from '#contract/lists/administrator-accounts'
import { ListPage } from '../../components/ListPage'
import { fieldColumn, nameColumn } from '../../components/lists/list-columns'

const columns = [
  nameColumn(administratorAccounts),
  fieldColumn('state', 'State'),
  fieldColumn('accessLevel', 'Access level'),
  fieldColumn('webAccess', 'Web access'),
  fieldColumn('apiAccess', 'API access'),
]

/** Users > Administrator accounts: who may sign in. `admin` is always there (ADD-53). */
export function AdministratorAccountsPage() {
  return <ListPage definition={administratorAccounts} columns={columns} />
}
