import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { WorldSummary } from '#contract/wire/lab'
import { mendFault } from '../../../api/mending'
import { LabButton } from '../../LabButton'
import { LabInput, LabSelect } from '../../LabField'
import { RefusalNote } from '../../RefusalNote'
import { claimed, claims, type MendingValues } from './claims'

/** Says what is broken, and where. */
export function MendingForm({ expressways }: Pick<WorldSummary, 'expressways'>) {
  const hosts = expressways.map(({ host }) => ({ value: host, label: host }))
  const [chosen, setChosen] = useState(claims[0]?.value ?? '')
  const [typed, setTyped] = useState<Partial<MendingValues>>({})
  const values: MendingValues = {
    one: hosts[0]?.value ?? '',
    other: hosts[1]?.value ?? '',
    server: '',
    ...typed,
  }
  const claim = claims.find(({ value }) => value === chosen)
  const asks = (part: string) => claim?.asks.includes(part) === true
  const mend = useMutation({ mutationFn: mendFault })

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    if (claim && !mend.isPending) mend.mutate(claimed(claim, values))
  }

  return (
    <form aria-label="Have it mended" onSubmit={submit} className="flex flex-wrap items-end gap-3">
      <LabSelect label="What is wrong" options={claims} value={chosen} onChoose={setChosen} />
      {(asks('between') || asks('expressway')) && (
        <LabSelect
          label="Where"
          options={hosts}
          value={values.one}
          onChoose={(one) => setTyped({ ...typed, one })}
        />
      )}
      {asks('between') && (
        <LabSelect
          label="and where"
          options={hosts}
          value={values.other}
          onChoose={(other) => setTyped({ ...typed, other })}
        />
      )}
      {asks('server') && (
        <LabInput
          label="Which server"
          required
          placeholder="10.0.0.1"
          value={values.server}
          onChange={(event) => setTyped({ ...typed, server: event.target.value })}
        />
      )}
      <LabButton type="submit" isBusy={mend.isPending}>
        Have it mended
      </LabButton>
      <div role="status" className="basis-full">
        {mend.isSuccess && (
          <p className="border-l-4 border-(--lab-good) pl-2">They found it and have mended it.</p>
        )}
      </div>
      {mend.error && <RefusalNote error={mend.error} />}
    </form>
  )
}
