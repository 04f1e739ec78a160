import { useQuery } from '@tanstack/react-query'
import type { FindMeAccounts } from '#contract/wire/status'
import { REFRESH_MS, statusQuery } from '../../../../../api/console'
import { Page } from '../../../../../components/Page'
import { useHost } from '../../../../../components/use-host'
import { type DataColumn, DataTable } from '../../../../../ui/DataTable'
import { Loaded } from '../../../../../ui/Loaded'

type AccountRow = FindMeAccounts['rows'][number]

const rowId = (row: AccountRow) => row.username

const columns: readonly DataColumn<AccountRow>[] = [
  { key: 'username', heading: 'Username', value: (row) => row.username },
  { key: 'displayName', heading: 'Display name', value: (row) => row.displayName },
  { key: 'findMeId', heading: 'FindMe ID', value: (row) => row.findMeId },
]

/** The FindMe accounts that this system holds: what one compares before and after a restart (CRE-49). */
export function AccountsPage() {
  const accounts = useQuery({
    ...statusQuery(useHost(), 'findme-accounts'),
    refetchInterval: REFRESH_MS,
  })
  return (
    <Page title="FindMe accounts">
      <Loaded query={accounts}>
        {({ rows }) => (
          <DataTable
            label="FindMe accounts"
            rows={rows}
            columns={columns}
            rowId={rowId}
            empty="This system holds no FindMe accounts."
            filterable
          />
        )}
      </Loaded>
    </Page>
  )
}
