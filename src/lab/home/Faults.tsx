import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { type FaultPart, faultRows, ROUND_TRIP_FAULT_MS_MAX } from '#contract/wire/faults'
import type { WorldSummary } from '#contract/wire/lab'
import { addFault, removeFault } from '../../api/lab'
import { LabButton } from '../LabButton'
import { LabInput, LabSelect } from '../LabField'
import { RefusalNote } from '../RefusalNote'
import { RequirementRefs } from '../RequirementRefs'
import { asksFor, type FaultForm, faultKinds, faultRequest } from './fault-kinds'
import { Panel } from './Panel'

/** Breaks the world on purpose, and mends it. */
export function Faults({ world }: { world: WorldSummary }) {
  const remove = useMutation({ mutationFn: removeFault })
  return (
    <Panel title="Faults">
      <AddFault expressways={world.expressways} />
      {world.faults.length === 0 && <p className="text-(--lab-soft)">Nothing is broken on purpose.</p>}
      <ul aria-label="Present faults" className="flex flex-col gap-1">
        {world.faults.map(({ id, text, warning }) => (
          <li key={id} className="flex items-center gap-2">
            <span className="flex-1 border-l-4 border-(--lab-bad) pl-2">
              {text}
              {warning !== null && <span className="block text-(--lab-bad)">{warning}</span>}
            </span>
            <LabButton aria-label={`Remove ${text}`} onClick={() => remove.mutate(id)}>
              Remove
            </LabButton>
          </li>
        ))}
      </ul>
      <div role="status">
        {remove.data?.notes.map(({ text, guide }) => (
          <div key={text} className="border-l-4 border-(--lab-bad) pl-2">
            <p>Reconnected uncleared. {text}</p>
            <RequirementRefs ids={guide} />
          </div>
        ))}
      </div>
      {remove.error && <RefusalNote error={remove.error} />}
    </Panel>
  )
}

function AddFault({ expressways }: Pick<WorldSummary, 'expressways'>) {
  const hosts = expressways.map(({ host }) => ({ value: host, label: host }))
  const [chosen, setChosen] = useState<string>(faultRows[0].kind)
  const [typed, setTyped] = useState<Partial<FaultForm>>({})
  const form: FaultForm = {
    one: hosts[0]?.value ?? '',
    other: hosts[1]?.value ?? '',
    milliseconds: 45,
    server: '',
    ...typed,
  }
  const add = useMutation({ mutationFn: addFault })
  const kind = faultKinds.find(({ value }) => value === chosen)
  const asks = (part: FaultPart) => kind !== undefined && asksFor(kind, part)

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    if (kind) add.mutate(faultRequest(kind, form))
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
      <LabButton type="submit" disabled={add.isPending}>
        Add fault
      </LabButton>
      {add.error && <RefusalNote error={add.error} />}
    </form>
  )
}
