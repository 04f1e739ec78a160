import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { CHECKPOINTS_MAX, KEPT_NAME_MAX, type Moment } from '#contract/wire/timeline'
import { keptQuery, nameMoment } from '../../api/timeline'
import { LabButton } from '../LabButton'
import { LabInput } from '../LabField'
import { RefusalNote } from '../RefusalNote'
import { AgainDialog } from './AgainDialog'
import { usePast } from './use-past'

/** What can be done with a moment: to look at it, to try again from it, to give it a name. */
export function MomentActions({ moment }: { readonly moment: Moment }) {
  const { look } = usePast()
  const [isAsked, setAsked] = useState(false)
  return (
    <>
      <LabButton look="strong" onClick={() => look(moment)}>
        Look at this moment
      </LabButton>
      <LabButton onClick={() => setAsked(true)}>Try again from here</LabButton>
      <NameMoment moment={moment} />
      {isAsked && <AgainDialog moment={moment} onClose={() => setAsked(false)} />}
    </>
  )
}

function NameMoment({ moment: { source, serial, at } }: { readonly moment: Moment }) {
  const [name, setName] = useState('')
  const client = useQueryClient()
  const keep = useMutation({
    mutationFn: () => nameMoment({ moment: { source, serial, at }, name }),
    onSuccess: () => {
      setName('')
      return client.invalidateQueries({ queryKey: keptQuery.queryKey })
    },
  })
  function submit(event: FormEvent): void {
    event.preventDefault()
    keep.mutate()
  }
  return (
    <form className="flex flex-wrap items-end gap-2" onSubmit={submit}>
      <LabInput
        label={`Name of a checkpoint (${CHECKPOINTS_MAX} are kept)`}
        value={name}
        maxLength={KEPT_NAME_MAX}
        required
        onChange={(event) => setName(event.target.value)}
      />
      <LabButton type="submit" isBusy={keep.isPending}>
        Name this moment
      </LabButton>
      {keep.error && <RefusalNote error={keep.error} />}
    </form>
  )
}
