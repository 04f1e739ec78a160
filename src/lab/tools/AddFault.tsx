import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { type FaultPart, faultRows, ROUND_TRIP_FAULT_MS_MAX } from '#contract/wire/faults'
import type { WorldSummary } from '#contract/wire/lab'
import { addFault } from '../../api/lab'
import { LabButton } from '../LabButton'
import { LabInput, LabSelect } from '../LabField'
import { RefusalNote } from '../RefusalNote'
import { asksFor, type FaultForm, faultKinds, faultRequest } from './fault-kinds'

type AddFaultProps = Pick<WorldSummary, 'expressways'> & {
  /** The machine that is proposed, by host; else the first. */
  readonly on?: string
  readonly onAdded?: () => void
}

/** The form that breaks one thing on purpose. */
export function AddFault({ expressways, on, onAdded }: AddFaultProps) {
  const hosts = expressways.map(({ host }) => ({ value: host, label: host }))
  const one = on ?? hosts[0]?.value ?? ''
  const [chosen, setChosen] = useState<string>(faultRows[0].kind)
  const [typed, setTyped] = useState<Partial<FaultForm>>({})
  const form: FaultForm = {
    one,
    other: hosts.find(({ value }) => value !== one)?.value ?? '',
    milliseconds: 45,
    server: '',
    ...typed,
  }
  const add = useMutation({ mutationFn: addFault, onSuccess: onAdded })
  const kind = faultKinds.find(({ value }) => value === chosen)
  const asks = (part: FaultPart) => kind !== undefined && asksFor(kind, part)

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    if (kind && !add.isPending) add.mutate(faultRequest(kind, form))
  }

  return (
    <form aria-label="Add a fault" onSubmit={submit} className="flex flex-wrap items-end gap-3">
      <LabSelect label="Fault" options={faultKinds} value={chosen} onChoose={setChosen} />
      {(asks('expressway') || asks('between')) && (
        <LabSelect
          label={asks('between') ? 'Between' : 'Expressway'}
          options={hosts}
          value={form.one}
          onChoose={(one) => setTyped({ ...typed, one })}
        />
      )}
      {asks('between') && (
        <LabSelect
          label="and"
          options={hosts}
          value={form.other}
          onChoose={(other) => setTyped({ ...typed, other })}
        />
      )}
      {asks('milliseconds') && (
        <LabInput
          label="Milliseconds"
          type="number"
          min={0}
          max={ROUND_TRIP_FAULT_MS_MAX}
          required
          className="w-24"
          value={form.milliseconds}
          onChange={(event) => setTyped({ ...typed, milliseconds: event.target.valueAsNumber || 0 })}
        />
      )}
      {asks('server') && (
        <LabInput
          label="Server"
          required
          placeholder="10.0.0.1"
          value={form.server}
          onChange={(event) => setTyped({ ...typed, server: event.target.value })}
        />
      )}
      <LabButton type="submit" isBusy={add.isPending}>
        Add fault
      </LabButton>
      {add.error && <RefusalNote error={add.error} />}
    </form>
  )
}
