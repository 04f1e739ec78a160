import { useState } from 'react'
import { Button } from '../../ui/Button'
import type { DataColumn } from '../../ui/DataTable'
import { DefinitionRow, Definitions } from '../../ui/DefinitionRow'
import { Dialog } from '../../ui/Dialog'

type ViewProps<Row> = {
  readonly row: Row
  readonly name: string
  readonly columns: readonly DataColumn<Row>[]
}

/** The column Actions with View, which shows everything that the row holds. */
export function viewColumn<Row>(
  columns: readonly DataColumn<Row>[],
  nameOf: (row: Row) => string,
): DataColumn<Row> {
  return {
    key: 'view',
    heading: 'Actions',
    sortable: false,
    value: () => '',
    cell: (row) => <View row={row} name={nameOf(row)} columns={columns} />,
  }
}

function View<Row>({ row, name, columns }: ViewProps<Row>) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button tone="link" aria-label={`View ${name}`} onClick={() => setOpen(true)}>
        View
      </Button>
      {isOpen && (
        <Dialog title={name} isOpen onClose={() => setOpen(false)}>
          <Definitions>
            {columns.map((column) => (
              <DefinitionRow key={column.key} label={column.heading}>
                {column.cell?.(row) ?? column.value(row)}
              </DefinitionRow>
            ))}
          </Definitions>
        </Dialog>
      )}
    </>
  )
}
