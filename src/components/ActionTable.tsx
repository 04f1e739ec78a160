import type { RowData } from '@tanstack/react-table'
import type { ComponentProps } from 'react'
import type { Change } from '../api/what-if'
import { Button } from '../ui/Button'
import { DataTable } from '../ui/DataTable'
import { ReadOnlyNote } from './ReadOnlyNote'
import { SeenMessages } from './SeenMessages'
import { useConsoleAction } from './use-console-action'
import { useMayChange } from './use-may-change'
import { WhatIf } from './WhatIf'

type ActionTableProps<Item extends RowData> = Omit<ComponentProps<typeof DataTable<Item>>, 'actions'> & {
  /** The button under the table. */
  readonly actionLabel: string
  readonly action: (ids: string[]) => Promise<{ message: string }>
  /** The change that the first action is, so that one can ask what would come of it. */
  readonly change?: (ids: string[]) => Change
  /** Something else that can be done to them. */
  readonly second?: {
    readonly label: string
    readonly action: (ids: string[]) => Promise<{ message: string }>
  }
}

const everyRow = () => true

/** A list of which one selects rows and does one thing to them. An account that may only look sees it without. */
export function ActionTable<Item extends RowData>(props: ActionTableProps<Item>) {
  const { actionLabel, action, change, second, ...table } = props
  const mayChange = useMayChange()
  const { run, isPending, outcome } = useConsoleAction()
  if (!mayChange)
    return (
      <>
        <ReadOnlyNote />
        <DataTable {...table} selectable={undefined} />
      </>
    )
  return (
    <>
      <SeenMessages outcome={outcome} />
      <DataTable
        {...table}
        selectable={table.selectable ?? everyRow}
        actions={(ids, unselectAll) => [
          ...[{ label: actionLabel, action }, ...(second ? [second] : [])].map((one, index) => (
            <Button
              key={one.label}
              tone={index === 0 ? 'primary' : 'plain'}
              disabled={ids.length === 0}
              isBusy={isPending}
              onClick={() => run(() => one.action([...ids]), { onSuccess: unselectAll })}
            >
              {one.label}
            </Button>
          )),
          change && ids.length > 0 && <WhatIf key="what if" change={() => change([...ids])} />,
        ]}
      />
    </>
  )
}
