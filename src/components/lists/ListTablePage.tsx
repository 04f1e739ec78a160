import { type ReactNode, useState } from 'react'
import { useNavigate } from 'react-router'
import { isDeletedRow, type ListDefinition, type ListRow } from '#contract/lists/list'
import type { ListAnswer } from '#contract/wire/settings'
import { deleteItems, listQuery, switchItems } from '../../api/console'
import { Button } from '../../ui/Button'
import { type DataColumn, DataTable } from '../../ui/DataTable'
import { Loaded } from '../../ui/Loaded'
import { type Outcome, OutcomeMessages } from '../Outcome'
import { Page } from '../Page'
import { ReadOnlyNote } from '../ReadOnlyNote'
import { PrimaryNotice } from '../settings/PrimaryNotice'
import { useFreshQuery } from '../use-fresh-query'
import { useHost } from '../use-host'
import { useMayChange } from '../use-may-change'
import { useMenuPath } from '../use-menu-path'
import { DeleteItemsDialog } from './DeleteItemsDialog'
import { SwitchButtons } from './SwitchButtons'
import { useListChange } from './use-list-change'

type ListTablePageProps = {
  readonly definition: ListDefinition
  readonly columns: readonly DataColumn<ListRow>[]
  readonly above?: ReactNode
  readonly buttons?: ReactNode
  readonly outcome: Outcome | null
  readonly onOutcome: (outcome: Outcome | null) => void
}

/** The table of a list, with New and Delete. */
export function ListTablePage(props: ListTablePageProps) {
  const { definition, outcome, above } = props
  const query = useFreshQuery(listQuery(useHost(), definition.id))
  return (
    <Page title={definition.title}>
      <OutcomeMessages outcome={outcome} />
      {above}
      <ReadOnlyNote />
      <Loaded query={query}>{(loaded) => <Items {...props} loaded={loaded} />}</Loaded>
    </Page>
  )
}

type ItemsProps = ListTablePageProps & { readonly loaded: ListAnswer }

function Items({ definition, columns, buttons, loaded, onOutcome }: ItemsProps) {
  const host = useHost()
  const navigate = useNavigate()
  const path = useMenuPath()
  const mayChange = useMayChange()
  const { list, change } = useListChange(loaded, onOutcome)
  const [doomed, setDoomed] = useState<readonly string[]>([])
  const [unselect, setUnselect] = useState<() => void>(() => () => undefined)
  const nameOf = (item: ListRow) => String(item.values[definition.nameKey] ?? item.id)
  const isProtected = (item: ListRow) => definition.protectedNames.includes(nameOf(item))
  const canEdit = mayChange && !list.readOnly

  const remove = () => {
    setDoomed([])
    void change(() => deleteItems(host, definition.id, doomed), 'Deleted', unselect)
  }

  return (
    <>
      {list.primary && list.readOnly && <PrimaryNotice primary={list.primary} />}
      <DataTable
        label={definition.title}
        rows={list.items}
        columns={columns}
        rowId={(item) => item.id}
        rowName={nameOf}
        empty="This list is empty."
        filterable
        selectable={canEdit ? (item) => !isProtected(item) && !isDeletedRow(item) : undefined}
        actions={(selected, unselectAll) =>
          canEdit && (
            <>
              <Button tone="primary" onClick={() => void navigate(`/${host}/${path}/new`)}>
                New
              </Button>
              <Button
                disabled={selected.length === 0}
                onClick={() => {
                  setUnselect(() => unselectAll)
                  setDoomed(selected)
                }}
              >
                Delete
              </Button>
              {definition.switchKey !== undefined && (
                <SwitchButtons
                  disabled={selected.length === 0}
                  onSwitch={(state) =>
                    void change(() => switchItems(host, definition.id, selected, state), state, unselectAll)
                  }
                />
              )}
              {buttons}
            </>
          )
        }
      />
      <DeleteItemsDialog
        itemName={definition.itemName}
        isFinal={!definition.activated}
        names={list.items.filter(({ id }) => doomed.includes(id)).map(nameOf)}
        onClose={() => setDoomed([])}
        onConfirm={remove}
      />
    </>
  )
}
