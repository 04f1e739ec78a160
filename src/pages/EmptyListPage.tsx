import { Page } from '../components/Page'
import { RelatedTasks } from '../components/RelatedTasks'
import { DataTable } from '../ui/DataTable'
import type { EmptyListDefinition } from './empty-lists'

const rowId = (key: string) => key

/** A list of what does not happen in the lab: its columns, and the line that says so. */
export function EmptyListPage({
  definition: { title, columns, empty, task },
}: {
  readonly definition: EmptyListDefinition
}) {
  return (
    <Page title={title}>
      <DataTable
        label={title}
        rows={[]}
        columns={columns.map((heading) => ({ key: heading, heading, value: () => '' }))}
        rowId={rowId}
        empty={empty}
      />
      {task && <RelatedTasks tasks={[task]} />}
    </Page>
  )
}
