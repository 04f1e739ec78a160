import { type FormEvent, useId, useState } from 'react'
import type { EndpointCall, EndpointView } from '#contract/wire/endpoints'
import { colours } from './look'
import { PanelButton, PanelField, Rows, Screen } from './parts'
import { useEndpointChange } from './use-endpoint'

/** Calls somebody, and tells which way the call went or why it was refused. */
export function CallScreen({ view }: { readonly view: EndpointView }) {
  const { id, others } = view
  const [destination, setDestination] = useState(others[0] ?? '')
  const [isAudio, setAudio] = useState(false)
  const change = useEndpointChange(id)
  const list = useId()

  function call(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    change.mutate({ kind: 'call', destination, media: isAudio ? 'audio' : 'video' })
  }

  return (
    <Screen title="Call">
      <form onSubmit={call} className="flex flex-col gap-3">
        <PanelField
          label="Call to"
          list={list}
          value={destination}
          onChange={({ target }) => setDestination(target.value)}
        />
        <datalist id={list}>
          {others.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </datalist>
        <label className="flex items-center gap-1.5">
          <input type="checkbox" checked={isAudio} onChange={({ target }) => setAudio(target.checked)} />
          Audio only
        </label>
        <div>
          <PanelButton type="submit" isBusy={change.isPending}>
            Call
          </PanelButton>
        </div>
      </form>
      {change.error && (
        <p role="alert" className="m-0" style={colours.bad}>
          {change.error.message}
        </p>
      )}
      {change.data?.call && <Outcome call={change.data.call} />}
    </Screen>
  )
}

function Outcome({ call: { accepted, reason, route } }: { readonly call: EndpointCall }) {
  return (
    <div role="status" className="flex flex-col gap-2">
      <p className="m-0">
        <strong style={accepted ? colours.good : colours.bad}>
          {accepted ? 'In call.' : 'The call was refused.'}
        </strong>{' '}
        {reason}
      </p>
      {route && (
        <ol aria-label="Way of the call" className="m-0 list-decimal pl-5">
          {route.hops.map(({ text, guide }) => (
            <li key={text}>
              {text}
              <Rows ids={guide} />
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}
