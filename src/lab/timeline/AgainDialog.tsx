import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { counted } from '#contract/counted'
import { BRANCHES_MAX, KEPT_NAME_MAX, type Moment } from '#contract/wire/timeline'
import { runQuery } from '../../api/lab'
import { timelineQuery, tryAgainFrom } from '../../api/timeline'
import { LabButton } from '../LabButton'
import { LabInput } from '../LabField'
import { LabModal } from '../pages/LabModal'
import { RefusalNote } from '../RefusalNote'
import { worldTime } from '../world-time'
import { usePast } from './use-past'

type AgainDialogProps = { readonly moment: Moment; readonly onClose: () => void }

/** Asks before a moment becomes the world: says what is set aside, and under which name it is kept. */
export function AgainDialog({ moment: { source, serial, at }, onClose }: AgainDialogProps) {
  const [name, setName] = useState(`Until ${worldTime(at)}`.slice(0, KEPT_NAME_MAX))
  const { backToNow } = usePast()
  const again = useMutation({
    mutationFn: () => tryAgainFrom({ moment: { source, serial, at }, name }),
    onSuccess: () => {
      onClose()
      backToNow()
    },
  })
  function submit(event: FormEvent): void {
    event.preventDefault()
    again.mutate()
  }
  return (
    <LabModal title="Try again from here?" isOpen onClose={onClose}>
      <form className="flex flex-col gap-3" onSubmit={submit}>
        <p>{`The world of ${worldTime(at)} becomes the world that all tabs show, and goes on from there.`}</p>
        <SetAside source={source} serial={serial} />
        <LabInput
          label="Keep it under the name"
          value={name}
          maxLength={KEPT_NAME_MAX}
          required
          onChange={(event) => setName(event.target.value)}
        />
        {again.error && <RefusalNote error={again.error} />}
        <div className="flex gap-2">
          <LabButton type="submit" look="strong" isBusy={again.isPending}>
            Try again from here
          </LabButton>
          <LabButton onClick={onClose}>Cancel</LabButton>
        </div>
      </form>
    </LabModal>
  )
}

const EVERYTHING = { source: null, kinds: [], machine: '' } as const

function SetAside({ source, serial }: Pick<Moment, 'source' | 'serial'>) {
  const { data: open } = useQuery(timelineQuery(EVERYTHING, null))
  const { data: run } = useQuery(runQuery)
  const isOfOpen = open?.source === source
  const later = open ? open.commands - serial : 0
  return (
    <>
      <p>
        {isOfOpen
          ? `${counted(later, 'command')} after it ${later === 1 ? 'is' : 'are'} set aside`
          : 'The world that is open now is set aside'}
        {` and kept as a branch, to which you can go back. The lab keeps ${BRANCHES_MAX} branches.`}
      </p>
      {run?.mode === 'practise' && <p>In practice to go back counts as help.</p>}
    </>
  )
}
