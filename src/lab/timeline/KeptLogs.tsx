import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { counted } from '#contract/counted'
import { BRANCHES_MAX, CHECKPOINTS_MAX, type Kept, type Moment } from '#contract/wire/timeline'
import { exportKept, keptQuery, removeKept } from '../../api/timeline'
import { LabButton } from '../LabButton'
import { LabQuestion } from '../pages/LabQuestion'
import { Panel } from '../pages/Panel'
import { WhenKnown } from '../pages/WhenKnown'
import { RefusalNote } from '../RefusalNote'
import { saveFile } from '../save-file'
import { worldTime } from '../world-time'
import { AgainDialog } from './AgainDialog'
import { BranchesCompared } from './BranchesCompared'

type Row = Kept['kept'][number]

const kindName: Readonly<Record<Row['kind'], string>> = {
  branch: 'Branch',
  undone: 'Undone',
  checkpoint: 'Checkpoint',
}

/** The branches that were set aside and the moments that have a name: gone back to, exported, compared, removed. */
export function KeptLogs({ open }: { readonly open: string }) {
  const kept = useQuery(keptQuery)
  return (
    <Panel title="Branches and checkpoints">
      <p className="text-(--lab-soft)">
        {`The lab keeps ${BRANCHES_MAX} branches and ${CHECKPOINTS_MAX} checkpoints in this browser. The oldest undone step makes room for the next one; nothing else goes by itself.`}
      </p>
      <WhenKnown query={kept}>{(known) => <Rows known={known} open={open} />}</WhenKnown>
    </Panel>
  )
}

function Rows({ known: { kept, trouble }, open }: { readonly known: Kept; readonly open: string }) {
  const [back, setBack] = useState<Moment | null>(null)
  const [removed, setRemoved] = useState<Row | null>(null)
  const client = useQueryClient()
  const removal = useMutation({
    mutationFn: removeKept,
    onSuccess: () => client.invalidateQueries({ queryKey: keptQuery.queryKey }),
  })
  return (
    <>
      {trouble !== null && <p role="status">{trouble}</p>}
      {removal.error && <RefusalNote error={removal.error} />}
      {kept.length === 0 ? (
        <p className="text-(--lab-soft)">None yet. Name a moment above, or try again from one.</p>
      ) : (
        <ul aria-label="Branches and checkpoints" className="flex flex-col gap-2">
          {kept.map((row) => (
            <KeptRow
              key={row.id}
              row={row}
              onBack={() => setBack({ source: `kept:${row.id}`, serial: row.commands, at: row.at })}
              onRemove={() => setRemoved(row)}
            />
          ))}
        </ul>
      )}
      {kept.length > 0 && <BranchesCompared kept={kept} open={open} />}
      {back && <AgainDialog moment={back} onClose={() => setBack(null)} />}
      <LabQuestion
        title="Remove it?"
        isOpen={removed !== null}
        onClose={() => setRemoved(null)}
        onConfirm={() => {
          if (removed) removal.mutate(removed.id)
          setRemoved(null)
        }}
        confirmLabel="Remove"
      >
        <p className="wrap-anywhere">
          {removed && `${removed.name}, ${counted(removed.commands, 'command')}. Once removed it is gone.`}
        </p>
      </LabQuestion>
    </>
  )
}

type KeptRowProps = { readonly row: Row; readonly onBack: () => void; readonly onRemove: () => void }

function KeptRow({ row, onBack, onRemove }: KeptRowProps) {
  const { id, name, kind, commands, at, common } = row
  const file = useMutation({
    mutationFn: () => exportKept(id),
    onSuccess: (log) => saveFile('command-log.json', JSON.stringify(log), 'application/json'),
  })
  const where = common === null ? 'of another world' : `${counted(common, 'command')} as in this world`
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-l-4 border-(--lab-line) pl-2">
      <div className="min-w-0 flex-1 basis-56">
        <p className="font-semibold wrap-anywhere">{name}</p>
        <p className="text-xs text-(--lab-soft)">
          {`${kindName[kind]}, until ${worldTime(at)}, ${counted(commands, 'command')}, ${where}`}
        </p>
      </div>
      <Link
        to={`/lab/timeline?source=${encodeURIComponent(`kept:${id}`)}`}
        className="text-(--lab-link) underline"
      >
        Its timeline<span className="sr-only">: {name}</span>
      </Link>
      <LabButton aria-label={`Go back to: ${name}`} onClick={onBack}>
        Go back to it
      </LabButton>
      <LabButton aria-label={`Export: ${name}`} isBusy={file.isPending} onClick={() => file.mutate()}>
        Export
      </LabButton>
      <LabButton aria-label={`Remove: ${name}`} onClick={onRemove}>
        Remove
      </LabButton>
      {file.error && <RefusalNote error={file.error} />}
    </li>
  )
}
