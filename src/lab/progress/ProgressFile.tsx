import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ChangeEvent, useState } from 'react'
import { progressFile, progressQuery, resetProgress, takeProgress } from '../../api/progress'
import { LabButton } from '../LabButton'
import { LabQuestion } from '../pages/LabQuestion'
import { Panel } from '../pages/Panel'
import { RefusalNote } from '../RefusalNote'
import { saveFile } from '../save-file'
import { readProgressFile } from './progress-file'

/** Takes progress out as a file, brings it in, and forgets it. */
export function ProgressFile({ isEmpty }: { readonly isEmpty: boolean }) {
  const client = useQueryClient()
  const onSuccess = () => client.invalidateQueries({ queryKey: progressQuery.queryKey })
  const saving = useMutation({
    mutationFn: progressFile,
    onSuccess: (all) => saveFile('sixpeer-progress.json', JSON.stringify(all, null, 2), 'application/json'),
  })
  const taking = useMutation({
    mutationFn: async (file: File) => takeProgress(await readProgressFile(file)),
    onSuccess,
  })
  const forgetting = useMutation({ mutationFn: resetProgress, onSuccess })
  const [isAsking, setAsking] = useState(false)
  const error = saving.error ?? taking.error ?? forgetting.error

  function take({ target }: ChangeEvent<HTMLInputElement>): void {
    const file = target.files?.[0]
    if (file) taking.mutate(file)
    // The same file may be chosen again.
    target.value = ''
  }

  return (
    <Panel title="Take out, bring in, begin anew">
      <div className="flex flex-wrap items-center gap-3">
        <LabButton disabled={isEmpty} isBusy={saving.isPending} onClick={() => saving.mutate(undefined)}>
          Save as a file
        </LabButton>
        <label className="flex flex-wrap items-center gap-2">
          Bring in a file
          <input
            type="file"
            accept=".json,application/json"
            onChange={take}
            className="min-w-0 file:mr-2 file:rounded file:border file:border-(--lab-edge) file:bg-(--lab-panel) file:px-2.5 file:py-0.5"
          />
        </label>
        <LabButton disabled={isEmpty} isBusy={forgetting.isPending} onClick={() => setAsking(true)}>
          Reset…
        </LabButton>
      </div>
      {error && <RefusalNote error={error} />}
      <p role="status">
        {taking.data && `${taking.data.taken} brought in, ${taking.data.known} known before.`}
        {forgetting.isSuccess && isEmpty && 'All progress is forgotten.'}
      </p>
      <LabQuestion
        title="Reset progress?"
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false)
          forgetting.mutate(undefined)
        }}
        confirmLabel="Reset"
      >
        <p>What was practised in this browser is forgotten, and nothing is due again. Results stay.</p>
        <p>Save it as a file first if you want to keep it.</p>
      </LabQuestion>
    </Panel>
  )
}
