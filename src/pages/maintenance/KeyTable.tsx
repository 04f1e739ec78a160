import { useState } from 'react'
import type { OptionKeys } from '#contract/wire/status'
import { act } from '../../api/console'
import type { useConsoleAction } from '../../components/use-console-action'
import { useHost } from '../../components/use-host'
import { useMayChange } from '../../components/use-may-change'
import { Box } from '../../ui/Box'
import { Button } from '../../ui/Button'
import { type DataColumn, DataTable } from '../../ui/DataTable'
import { Dialog } from '../../ui/Dialog'

type OptionKey = OptionKeys['keys'][number]

type KeyTableProps = {
  readonly title: string
  readonly keys: readonly OptionKey[]
  readonly action: ReturnType<typeof useConsoleAction>
}

const rowId = (key: OptionKey) => key.id
const everyKey = () => true

const columns: readonly DataColumn<OptionKey>[] = [
  { key: 'description', heading: 'Description', value: (key) => key.description },
  {
    key: 'key',
    heading: 'Key',
    value: (key) => key.key,
    cell: (key) => <span className="font-mono break-all">{key.key}</span>,
  },
]

/** The keys of one kind, with deletion after a question. */
export function KeyTable({ title, keys, action }: KeyTableProps) {
  const host = useHost()
  const mayChange = useMayChange()
  const [doomed, setDoomed] = useState<readonly string[]>([])
  const named = keys.filter((key) => doomed.includes(key.id)).map((key) => key.description)
  return (
    <Box title={title}>
      <DataTable
        label={title}
        rows={keys}
        columns={columns}
        rowId={rowId}
        rowName={(key) => key.description}
        empty="No keys of this kind are installed."
        selectable={mayChange ? everyKey : undefined}
        actions={(ids) =>
          mayChange && (
            <Button disabled={ids.length === 0} isBusy={action.isPending} onClick={() => setDoomed(ids)}>
              Delete
            </Button>
          )
        }
      />
      <Dialog
        title="Delete option keys"
        isOpen={doomed.length > 0}
        onClose={() => setDoomed([])}
        onConfirm={() => {
          setDoomed([])
          action.run(() => act(host, 'delete-option-keys', { ids: [...doomed] }))
        }}
      >
        <p className="mb-2">Delete from this system: {named.join(', ')}?</p>
        <p>What the keys allow ends with them. To have it back, enter the same keys again.</p>
      </Dialog>
    </Box>
  )
}
