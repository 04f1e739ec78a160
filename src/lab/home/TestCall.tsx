import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { placeCall } from '../../api/lab'
import type { Expressway } from '../expressway-lamp'
import { LabButton } from '../LabButton'
import { LabInput, LabSelect } from '../LabField'
import { RefusalNote } from '../RefusalNote'
import { Panel } from './Panel'

/** Places a call from an alias registered to an Expressway and tells how it went. */
export function TestCall({ expressways }: { expressways: readonly Expressway[] }) {
  const hosts = expressways.map(({ host }) => ({ value: host, label: host }))
  const [chosen, setChosen] = useState<string | null>(null)
  const [destination, setDestination] = useState('test@example.com')
  const host = chosen ?? hosts[0]?.value ?? ''
  const call = useMutation({ mutationFn: () => placeCall(host, destination) })

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    call.mutate(undefined)
  }

  return (
    <Panel title="Test call">
      <form aria-label="Test call" onSubmit={submit} className="flex flex-wrap items-end gap-3">
        <LabSelect label="Expressway" options={hosts} value={host} onChoose={setChosen} />
        <LabInput
          label="Destination"
          required
          maxLength={128}
          value={destination}
          onChange={(event) => setDestination(event.target.value)}
        />
        <LabButton type="submit" disabled={call.isPending}>
          Place a test call
        </LabButton>
      </form>
      <div role="status">
        {call.data && (
          <p>
            <strong className={call.data.accepted ? 'text-(--lab-good)' : 'text-(--lab-bad)'}>
              {call.data.accepted ? 'Accepted' : 'Refused'}
            </strong>
            {call.data.reason !== '' && `: ${call.data.reason}`}
          </p>
        )}
      </div>
      {call.error && <RefusalNote error={call.error} />}
    </Panel>
  )
}
