import { type FormEvent, useId, useState } from 'react'
import { Link } from 'react-router'
import type { EndpointView } from '#contract/wire/endpoints'
import { Refused } from '../api/client'
import { colours } from './look'
import { PanelButton, PanelField, Rows, Screen } from './parts'
import { useEndpointChange } from './use-endpoint'

/** Its form in the words of its protocol, and what about it the guide has otherwise. */
export function SettingsScreen({ view }: { readonly view: EndpointView }) {
  const { id, protocol, flags, settings } = view
  const [values, setValues] = useState(settings)
  const [shown, setShown] = useState(settings)
  // A method that was chosen fills the form in; what somebody types stays as long as nothing else is saved.
  if (isOther(shown, settings)) {
    setShown(settings)
    setValues(settings)
  }
  const change = useEndpointChange(id)
  const isSip = protocol === 'SIP'
  const errors = change.error instanceof Refused ? change.error.problem.errors : []
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message

  function save(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    change.mutate({ kind: 'save', settings: values })
  }

  return (
    <Screen title={isSip ? 'SIP Settings' : 'Gatekeeper Settings'}>
      <form onSubmit={save} className="flex flex-col gap-3">
        <Manual label={isSip ? 'Proxy 1 Server discovery' : 'Discovery'} />
        <PanelField
          label={isSip ? 'Proxy 1 Server Address' : 'IP Address'}
          value={values.address}
          error={errorOf('address')}
          onChange={({ target }) => setValues({ ...values, address: target.value })}
        />
        {isSip && <SipFields values={values} errorOf={errorOf} onChange={setValues} />}
        <div className="flex items-center gap-3">
          <PanelButton type="submit" isBusy={change.isPending}>
            Save
          </PanelButton>
          {change.isSuccess && !isOther(values, settings) && <output style={colours.good}>✓ Saved</output>}
        </div>
        {change.error && (
          <p role="alert" className="m-0" style={colours.bad}>
            {change.error.message}
          </p>
        )}
      </form>
      <Flags flags={flags} />
      <Link to="/lab/dns" className="underline" style={colours.link}>
        DNS SRV records and rotating names
      </Link>
    </Screen>
  )
}

type SipFieldsProps = {
  readonly values: Settings
  readonly errorOf: (field: string) => string | undefined
  readonly onChange: (values: Settings) => void
}

/** What a SIP endpoint asks beside its first proxy (END-06). */
function SipFields({ values, errorOf, onChange }: SipFieldsProps) {
  return (
    <>
      <Outbound
        isOn={values.outbound}
        error={errorOf('outbound')}
        onChoose={(outbound) => onChange({ ...values, outbound })}
      />
      {values.outbound && (
        <>
          <Manual label="Proxy 2 Server discovery" />
          <PanelField
            label="Proxy 2 Server Address"
            value={values.address2}
            error={errorOf('address2')}
            onChange={({ target }) => onChange({ ...values, address2: target.value })}
          />
        </>
      )}
    </>
  )
}

function Flags({ flags }: Pick<EndpointView, 'flags'>) {
  if (flags.length === 0) return null
  return (
    <ul aria-label="What the lab says of these settings" className="m-0 pl-5" style={colours.warn}>
      {flags.map(({ text, guide }) => (
        <li key={text}>
          {text}
          <Rows ids={guide} />
        </li>
      ))}
    </ul>
  )
}

type Settings = EndpointView['settings']

const isOther = (one: Settings, other: Settings) =>
  one.address !== other.address || one.address2 !== other.address2 || one.outbound !== other.outbound

/** The guide has every endpoint discover its server by hand: there is nothing else to choose. */
function Manual({ label }: { readonly label: string }) {
  return (
    <p className="m-0">
      {label}: <strong>Manual</strong>
    </p>
  )
}

type OutboundProps = {
  readonly isOn: boolean
  readonly error: string | undefined
  readonly onChoose: (isOn: boolean) => void
}

function Outbound({ isOn, error, onChoose }: OutboundProps) {
  const id = useId()
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id}>Outbound</label>
      <select
        id={id}
        value={isOn ? 'On' : 'Off'}
        className="w-24 rounded border px-2 py-1"
        style={colours.field}
        aria-invalid={error !== undefined}
        onChange={({ target }) => onChoose(target.value === 'On')}
      >
        <option>On</option>
        <option>Off</option>
      </select>
      {error !== undefined && <small style={colours.bad}>{error}</small>}
    </div>
  )
}
