import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { callChoicesQuery, placeCall } from '../../api/lab'
import type { Expressway } from '../expressway-lamp'
import { LabButton } from '../LabButton'
import { LabInput, LabSelect } from '../LabField'
import { Panel } from '../pages/Panel'
import { RefusalNote } from '../RefusalNote'
import { CallRoute } from './CallRoute'
import { waysOut } from './ways-out'

/** Places a call from an alias registered to an Expressway, through a zone or none, and tells where it went. */
export function TestCall({ expressways }: { expressways: readonly Expressway[] }) {
  const hosts = expressways.map(({ host }) => ({ value: host, label: host }))
  const [chosen, setChosen] = useState<string | null>(null)
  const [way, setWay] = useState('')
  const [destination, setDestination] = useState('test@example.com')
  const [isAudio, setAudio] = useState(false)
  const aliasesId = useId()
  const host = chosen ?? hosts[0]?.value ?? ''
  const choices = useQuery({ ...callChoicesQuery(host), enabled: host !== '' })
  const ways = waysOut(choices.data?.zones ?? [])
  // The zone may be one of another Expressway, or gone.
  const through = ways.find(({ value }) => value === way) ?? ways[0]
  const call = useMutation({
    mutationFn: () =>
      placeCall({
        host,
        destination,
        zones: [...(through?.zones ?? [])],
        media: isAudio ? 'audio' : 'video',
      }),
  })

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    call.mutate(undefined)
  }

  return (
    <Panel title="Test call">
      <form aria-label="Test call" onSubmit={submit} className="flex flex-wrap items-end gap-3">
        <LabSelect label="Expressway" options={hosts} value={host} onChoose={setChosen} />
        <LabSelect label="Through" options={ways} value={through?.value ?? ''} onChoose={setWay} />
        <LabInput
          label="Destination"
          required
          maxLength={128}
          list={aliasesId}
          value={destination}
          onChange={(event) => setDestination(event.target.value)}
        />
        <datalist id={aliasesId}>
          {choices.data?.destinations.map(({ alias, host: home }) => (
            <option key={alias} value={alias}>
              {alias} at {home}
            </option>
          ))}
        </datalist>
        <label className="flex min-h-7 items-center gap-1.5">
          <input type="checkbox" checked={isAudio} onChange={({ target }) => setAudio(target.checked)} />
          Audio only
        </label>
        <LabButton type="submit" isBusy={call.isPending}>
          Place a test call
        </LabButton>
      </form>
      <div role="status" className="flex flex-col gap-2">
        {call.data && (
          <>
            <p>
              <strong className={call.data.accepted ? 'text-(--lab-good)' : 'text-(--lab-bad)'}>
                {call.data.accepted ? 'Accepted' : 'Refused'}
              </strong>
              {call.data.reason !== '' && `: ${call.data.reason}`}
            </p>
            {call.data.route && <CallRoute route={call.data.route} />}
          </>
        )}
      </div>
      {call.error && <RefusalNote error={call.error} />}
    </Panel>
  )
}
