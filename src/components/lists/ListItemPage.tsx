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
import { useMenuPath } from '../use-menu-path'
import { type BesideItemField, ListItemForm } from './ListItemForm'
import { shownForm } from './shown-form'

type ListItemPageProps = {
  readonly definition: ListDefinition
  /** Null for an item that does not exist yet. */
  readonly itemId: string | null
  /** One of the smaller forms of the item; absent: that with all its fields. */
  readonly formId: string | undefined
  readonly besideField?: BesideItemField | undefined
  readonly onSaved: (message: string, notes: readonly Note[]) => void
}

/** The form of one item of a list, or of a new one. */
export function ListItemPage(props: ListItemPageProps) {
  const { definition, itemId, formId, besideField, onSaved } = props
  const query = useFreshQuery(listQuery(useHost(), definition.id))
  const shown = shownForm(definition, itemId, formId)
  // A smaller form does not always show whose it is.
  const named = query.data?.items.find(({ id }) => formId !== undefined && id === itemId)
  const whose = named ? `: ${named.values[definition.nameKey]}` : ''
  return (
    <Page title={`${shown?.title ?? definition.title}${whose}`}>
      <Loaded query={query}>
        {(list) => {
          const item = list.items.find(({ id }) => id === itemId)
          if (!shown || (itemId !== null && !item)) return <NoSuchItem definition={definition} />
          return (
            <ListItemForm
              definition={definition}
              sections={shown.sections}
              itemId={itemId}
              values={item?.values ?? defaultsOf(definition)}
              list={list}
              besideField={besideField}
              onSaved={(notes) => onSaved(shown.done, notes)}
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
        <ConsoleLink path={useMenuPath()}>All of them are listed here.</ConsoleLink>
      </MessageBar>
    </div>
  )
}

function defaultsOf(definition: ListDefinition): PageValues {
  return Object.fromEntries(fieldsOf(definition).map((field) => [field.key, field.default]))
}
