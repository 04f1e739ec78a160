import { type ComponentType, type ReactNode, useState } from 'react'
import { useParams } from 'react-router'
import type { ListDefinition, ListRow } from '#contract/lists/list'
import type { DataColumn } from '../ui/DataTable'
import type { BesideItemField } from './lists/ListItemForm'
import { ListItemPage } from './lists/ListItemPage'
import { ListTablePage } from './lists/ListTablePage'
import { definedColumns } from './lists/list-columns'
import type { Outcome } from './Outcome'

type ListPageProps = {
  readonly definition: ListDefinition
  /** Keep the array stable. The first column should be the name, as `useNameColumn` makes it. */
  readonly columns: readonly DataColumn<ListRow>[]
  /** How something ended, for a page that has more to do than the list; absent: the list keeps its own. */
  readonly said?: { readonly outcome: Outcome | null; readonly onOutcome: (outcome: Outcome | null) => void }
  /** What the page says above its table. */
  readonly above?: ReactNode
  /** More buttons beside New and Delete, for who may change the list. */
  readonly buttons?: ReactNode
  /** What the form of an item shows around a field. */
  readonly besideField?: BesideItemField
}

/** Any list of the catalogue: the table at the page's own path, and the forms of each item, and that for `new`, below it. */
export function ListPage({ definition, columns, said, above, buttons, besideField }: ListPageProps) {
  const below = useParams()['*'] ?? ''
  // How the form ended is said on the list, to which it returns.
  const [own, keep] = useState<Outcome | null>(null)
  const { outcome, onOutcome } = said ?? { outcome: own, onOutcome: keep }
  if (below === '') {
    return (
      <ListTablePage
        definition={definition}
        columns={columns}
        above={above}
        buttons={buttons}
        outcome={outcome}
        onOutcome={onOutcome}
      />
    )
  }
  const [itemId, formId] = below.split('/')
  return (
    <ListItemPage
      key={below}
      definition={definition}
      itemId={below === 'new' || itemId === undefined ? null : itemId}
      formId={formId}
      besideField={besideField}
      onSaved={(message, notes) => onOutcome({ kind: 'done', message, notes })}
    />
  )
}

/** The page of a list that says which fields its table shows: Transforms, Domains. */
export function listPageOf(definition: ListDefinition): ComponentType {
  const columns = definedColumns(definition)
  return () => <ListPage definition={definition} columns={columns} />
}
