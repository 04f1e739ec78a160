import { useMutation } from '@tanstack/react-query'
import type { ChangeEvent } from 'react'
import { exportLog, importLog } from '../../api/lab'
import { LabButton } from '../LabButton'
import { RefusalNote } from '../RefusalNote'
import { readCommandLog } from './command-log-file'
import { Panel } from './Panel'
import { saveLog } from './save-log'

/** Takes the world out as its command log, and brings one in. */
export function CommandLogBox() {
  const exporting = useMutation({ mutationFn: exportLog, onSuccess: saveLog })
  const importing = useMutation({ mutationFn: async (file: File) => importLog(await readCommandLog(file)) })

  function take(event: ChangeEvent<HTMLInputElement>): void {
    const file = event.target.files?.[0]
    if (file) importing.mutate(file)
    // The same file may be chosen again.
    event.target.value = ''
  }

  return (
    <Panel title="Command log">
      <p className="text-(--lab-soft)">
        The world is its scenario, seed and commands. Whoever imports the file gets the same world.
      </p>
      <div className="flex flex-wrap items-center gap-3">
        <LabButton disabled={exporting.isPending} onClick={() => exporting.mutate(undefined)}>
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
      {exporting.error && <RefusalNote error={exporting.error} />}
      {importing.error && <RefusalNote error={importing.error} />}
      <p role="status">{importing.isSuccess && 'Imported.'}</p>
    </Panel>
  )
}
