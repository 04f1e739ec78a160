import type { ListDefinition } from '#contract/lists/list'
import type { PageValues } from '#contract/settings/field'
import { fieldsOf } from '#contract/settings/validate'
import { listQuery } from '../../api/console'
import { Loaded } from '../../ui/Loaded'
import { MessageBar } from '../../ui/MessageBar'
import { ConsoleLink } from '../ConsoleLink'
import type { Note } from '../Outcome'
import { Page } from '../Page'
import { useFreshQuery } from '../use-fresh-query'
import { useHost } from '../use-host'
import { type BesideItemField, ListItemForm } from './ListItemForm'

type ListItemPageProps = {
  readonly definition: ListDefinition
  /** Null for an item that does not exist yet. */
  readonly itemId: string | null
  readonly besideField?: BesideItemField | undefined
  readonly onSaved: (notes: readonly Note[]) => void
}

/** The form of one item of a list, or of a new one. */
export function ListItemPage({ definition, itemId, besideField, onSaved }: ListItemPageProps) {
  const query = useFreshQuery(listQuery(useHost(), definition.id))
  const title = `${itemId === null ? 'Create' : 'Edit'} ${definition.itemName}`
  return (
    <Page title={title} path={definition.path}>
      <Loaded query={query}>
        {(list) => {
          const item = list.items.find(({ id }) => id === itemId)
          if (itemId !== null && !item) return <NoSuchItem definition={definition} />
          return (
            <ListItemForm
              definition={definition}
              itemId={itemId}
              values={item?.values ?? defaultsOf(definition)}
              list={list}
              besideField={besideField}
              onSaved={onSaved}
            />
          )
        }}
      </Loaded>
    </Page>
  )
}

function NoSuchItem({ definition }: { readonly definition: ListDefinition }) {
  return (
    <div role="alert">
      <MessageBar tone="bad">
        This {definition.itemName} does not exist, or no longer.{' '}
        <ConsoleLink path={definition.path}>All of them are listed here.</ConsoleLink>
      </MessageBar>
    </div>
  )
}

function defaultsOf(definition: ListDefinition): PageValues {
  return Object.fromEntries(fieldsOf(definition).map((field) => [field.key, field.default]))
}
