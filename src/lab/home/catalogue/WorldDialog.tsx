import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Link } from 'react-router'
import type { Scenarios } from '#contract/wire/lab'
import { startScenario } from '../../../api/lab'
import { LabButton } from '../../LabButton'
import { LabModal } from '../../pages/LabModal'
import { RefusalNote } from '../../RefusalNote'
import { startLink } from '../start-link'
import { type StartChoice, StartChoices } from './StartChoices'

type WorldDialogProps = {
  readonly scenario: Scenarios['scenarios'][number]
  readonly onClose: () => void
}

/** How a world is to start, before it replaces the one that is open; and the link that starts it for somebody else. */
export function WorldDialog({ scenario: { id, title, text }, onClose }: WorldDialogProps) {
  const [choice, setChoice] = useState<StartChoice>({ seed: undefined, profile: 'strict', clock: 'running' })
  const start = useMutation({ mutationFn: startScenario, onSuccess: onClose })

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    if (!start.isPending) start.mutate({ ...choice, id })
  }

  return (
    <LabModal title={title} isOpen onClose={onClose}>
      <p>{text}</p>
      <form onSubmit={submit} className="flex flex-col gap-3">
        <StartChoices choice={choice} onChange={setChoice} />
        <p>The world that is open is replaced by a fresh one.</p>
        {start.error && <RefusalNote error={start.error} />}
        <div className="flex flex-wrap items-center justify-end gap-2">
          <Link to={startLink({ ...choice, id })} className="mr-auto text-(--lab-link) underline">
            Link that starts it
          </Link>
          <LabButton onClick={onClose}>Cancel</LabButton>
          <LabButton type="submit" look="strong" isBusy={start.isPending}>
            Start
          </LabButton>
        </div>
      </form>
    </LabModal>
  )
}
