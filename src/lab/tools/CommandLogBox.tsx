import { useMutation } from '@tanstack/react-query'
import { type ChangeEvent, useState } from 'react'
import { Link } from 'react-router'
import { counted } from '#contract/counted'
import type { CommandLog } from '#contract/wire/lab'
import { exportLog, importLog } from '../../api/lab'
import { LabButton } from '../LabButton'
import { LabQuestion } from '../pages/LabQuestion'
import { Panel } from '../pages/Panel'
import { RefusalNote } from '../RefusalNote'
import { useWorld } from '../use-world'
import { useWorldName } from '../use-world-name'
import { readCommandLog } from './command-log-file'
import { saveLog } from './save-log'

/** Takes the world out as its command log, and brings one in. */
export function CommandLogBox() {
  const exporting = useMutation({ mutationFn: exportLog, onSuccess: saveLog })
  const reading = useMutation({ mutationFn: readCommandLog, onSuccess: (log) => setChosen(log) })
  const importing = useMutation({ mutationFn: importLog, onSettled: () => setChosen(null) })
  const [chosen, setChosen] = useState<CommandLog | null>(null)
  const { data: world } = useWorld()
  const worldName = useWorldName()

  function take(event: ChangeEvent<HTMLInputElement>): void {
    const file = event.target.files?.[0]
    importing.reset()
    if (file) reading.mutate(file)
    // The same file may be chosen again.
    event.target.value = ''
  }

  return (
    <Panel title="Take out, bring in">
      <div className="flex flex-wrap items-center gap-3">
        <LabButton isBusy={exporting.isPending} onClick={() => exporting.mutate(undefined)}>
          Export command log
        </LabButton>
        <label className="flex flex-wrap items-center gap-2">
          Import command log
          <input
            type="file"
            accept=".json,application/json"
            onChange={take}
            className="min-w-0 file:mr-2 file:rounded file:border file:border-(--lab-edge) file:bg-(--lab-panel) file:px-2.5 file:py-0.5"
          />
        </label>
      </div>
      <p>
        <Link to="/lab/spec" className="text-(--lab-link) underline">
          As a Playwright spec
        </Link>
        {': what was done, as a test that does it again.'}
      </p>
      {exporting.error && <RefusalNote error={exporting.error} />}
      {reading.error && <RefusalNote error={reading.error} />}
      {importing.error && <RefusalNote error={importing.error} />}
      <p role="status">{importing.isSuccess && 'Imported.'}</p>
      <LabQuestion
        title="Replace the world?"
        isOpen={chosen !== null}
        onClose={() => setChosen(null)}
        onConfirm={() => chosen && importing.mutate(chosen)}
        confirmLabel="Replace the world"
        isBusy={importing.isPending}
      >
        <p>
          {world && `The world that is open (${worldName(world)}) is replaced. `}
          {chosen &&
            `The file makes ${worldName(chosen)}, with ${counted(chosen.entries.length, 'command')}.`}
        </p>
        <p>Export its command log first if you want to keep it.</p>
        <p>
          A run in a world that was brought in is handed in without check sums, and there is no certificate
          for it.
        </p>
      </LabQuestion>
    </Panel>
  )
}
