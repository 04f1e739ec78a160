import type { RowData } from '@tanstack/react-table'
import type { ReactNode } from 'react'
import { type DataColumn, DataTable } from '../ui/DataTable'
import { Loaded } from '../ui/Loaded'
import type { Loadable } from '../ui/use-standing-error'
import { Page } from './Page'

type StatusTablePageProps<Row extends RowData> = {
  readonly title: string
  readonly query: Loadable<{ readonly rows: readonly Row[] }>
  /** Keep the array stable. */
  readonly columns: readonly DataColumn<Row>[]
  readonly rowId: (row: Row) => string
  /** What is said when there are no rows. */
  readonly empty: string
  /** Related tasks below the table. */
  readonly children?: ReactNode
}

/** A status page that is one table to look at and to filter. */
export function StatusTablePage<Row extends RowData>({
  title,
  query,
  children,
  ...table
}: StatusTablePageProps<Row>) {
  return (
    <Page title={title}>
      <Loaded query={query}>
        {({ rows }) => <DataTable label={title} rows={rows} filterable {...table} />}
      </Loaded>
      {children}
    </Page>
  )
}
