import { type FormEvent, useId, useState } from 'react'
import type { TmsView } from '#contract/wire/tms'
import { colours } from './look'
import { TmsBox, TmsButton, TmsOutcome } from './parts'
import { useTmsChange } from './use-tms'

const ON_OFF = ['On', 'Off'] as const
type OnOff = (typeof ON_OFF)[number]

/** Where this page stands in the menu. */
export const NETWORK_SETTINGS = 'Administrative Tools > Configuration > Network Settings'

/** Administrative Tools > Configuration > Network Settings: what Cisco TMS forces on systems (TMS-20, TRB-25). */
export function NetworkSettingsPage({ view }: { readonly view: TmsView }) {
  const [enforced, setEnforced] = useState(view.enforceManagementSettings)
  const [secure, setSecure] = useState(view.secureOnlyDeviceCommunication)
  const change = useTmsChange()

  function save(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    change.mutate({
      kind: 'save-network-settings',
      enforceManagementSettings: enforced,
      secureOnlyDeviceCommunication: secure,
    })
  }

  return (
    <form onSubmit={save} className="flex flex-col gap-4">
      <title>Network Settings - Cisco TMS - Sixpeer</title>
      <h1 className="m-0 text-xl font-normal">{NETWORK_SETTINGS}</h1>
      <TmsBox title="TMS Services">
        <Choice label="Enforce Management Settings on Systems" value={enforced} onChoose={setEnforced} />
      </TmsBox>
      <TmsBox title="Secure-Only Device Communication">
        <Choice label="Secure-Only Device Communication" value={secure} onChoose={setSecure} />
      </TmsBox>
      <p className="m-0 text-muted">
        Lab: with both On, the Protocol of the external manager goes back to HTTPS on every Expressway that is
        managed, within five minutes.
      </p>
      <div>
        <TmsButton type="submit" isBusy={change.isPending}>
          Save
        </TmsButton>
      </div>
      <TmsOutcome change={change} />
    </form>
  )
}

type ChoiceProps = {
  readonly label: string
  readonly value: OnOff
  readonly onChoose: (value: OnOff) => void
}

function Choice({ label, value, onChoose }: ChoiceProps) {
  const id = useId()
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        className="max-w-xl border px-2 py-1"
        style={colours.box}
        onChange={({ target }) => onChoose(target.value === 'On' ? 'On' : 'Off')}
      >
        {ON_OFF.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </select>
    </div>
  )
}
