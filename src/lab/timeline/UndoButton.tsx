import { useMutation, useQuery } from '@tanstack/react-query'
import { keptQuery, undo } from '../../api/timeline'
import { useAnnouncementStore } from '../../stores/announcements'
import { LabButton } from '../LabButton'
import { RefusalNote } from '../RefusalNote'
import { usePast } from './use-past'

/** Takes back what was done last, which it names. There is none in an exam, nor while somebody looks at the past. */
export function UndoButton() {
  const { moment, backToNow } = usePast()
  const kept = useQuery({ ...keptQuery, enabled: moment === null })
  const announce = useAnnouncementStore((store) => store.announce)
  const back = useMutation({
    mutationFn: undo,
    onSuccess: () => {
      // What stands on the page is of before.
      backToNow()
      announce('The last command is taken back.')
    },
  })
  if (moment !== null || kept.error) return null
  const last = kept.data?.undo
  return (
    <>
      <LabButton
        className="text-left whitespace-normal!"
        disabled={!last}
        isBusy={back.isPending}
        title="Takes back the last command. What was is kept as a branch."
        onClick={() => back.mutate()}
      >
        {last ? `Undo: ${last}` : 'Nothing to undo'}
      </LabButton>
      {back.error && <RefusalNote error={back.error} />}
    </>
  )
}
