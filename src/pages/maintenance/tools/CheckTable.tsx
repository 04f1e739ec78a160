import type { Checks } from '#contract/wire/tools'
import { type DataColumn, DataTable } from '../../../ui/DataTable'

type Row = Checks['rows'][number]

const rowId = (row: Row) => row.check

const columns: readonly DataColumn<Row>[] = [
  { key: 'check', heading: 'Check', value: (row) => row.check, sortable: false },
  {
    key: 'result',
    heading: 'Result',
    sortable: false,
    value: (row) => (row.passed ? 'Passed' : 'Failed'),
    cell: (row) => (
      <strong className={row.passed ? 'text-good' : 'text-bad'}>{row.passed ? 'Passed' : 'Failed'}</strong>
    ),
  },
  { key: 'evidence', heading: 'Evidence', value: (row) => row.evidence, sortable: false },
]

/** What a test looked at, in its order, and the first thing that was not as it should be. */
export function CheckTable({ checks: { rows, passed } }: { readonly checks: Checks }) {
  return (
    <>
      <p className="mt-0 mb-2">
        <strong className={passed ? 'text-good' : 'text-bad'}>
          {passed ? 'The test has passed.' : 'The test has failed.'}
        </strong>
      </p>
      <DataTable label="Results of the test" rows={rows} columns={columns} rowId={rowId} empty="" />
    </>
  )
}
