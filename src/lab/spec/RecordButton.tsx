import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { markQuery } from '../../api/spec'
import { useAnnouncementStore } from '../../stores/announcements'
import { LabButton } from '../LabButton'
import { RefusalNote } from '../RefusalNote'
import { useRecorded, useRecording } from './recording'

/** Begins to record what is done, or ends it and leads to what was recorded. In an exam it is refused. */
export function RecordButton() {
  const { begin, stop } = useRecording()
  const isOn = useRecorded()?.isOn
  const client = useQueryClient()
  const navigate = useNavigate()
  const announce = useAnnouncementStore((store) => store.announce)
  const record = useMutation({
    mutationFn: () => client.fetchQuery({ ...markQuery, staleTime: 0 }),
    onSuccess: (mark) => {
      begin(mark)
      announce('What you do from now on is recorded.')
    },
  })
  function end(): void {
    stop()
    void navigate('/lab/spec')
  }
  return (
    <>
      <LabButton
        isBusy={record.isPending}
        title={isOn ? 'Leads to what was recorded.' : 'What is done from now on becomes a Playwright spec.'}
        onClick={isOn ? end : () => record.mutate()}
        {...(isOn && { 'data-closes': '' })}
      >
        {isOn ? 'Stop recording' : 'Record'}
      </LabButton>
      {record.error && <RefusalNote error={record.error} />}
    </>
  )
}
