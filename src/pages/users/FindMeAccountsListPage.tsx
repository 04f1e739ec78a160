import { findMeAccounts } from '#contract/lists/findme-accounts'
import { ListPage } from '../../components/ListPage'
import { fieldColumn, nameColumn } from '../../components/lists/list-columns'

const columns = [
  nameColumn(findMeAccounts),
  fieldColumn('displayName', 'Display name'),
  fieldColumn('findMeId', 'FindMe ID'),
  fieldColumn('findMeType', 'FindMe type'),
]

/** Users > FindMe accounts: who can be found, and where (RML-09, ADD-32). */
export function FindMeAccountsListPage() {
  return <ListPage definition={findMeAccounts} columns={columns} />
}
