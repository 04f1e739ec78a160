import { type FormEvent, useState } from 'react'
import { NETWORK_SETTINGS } from '#contract/tms-pages'
import type { TmsView } from '#contract/wire/tms'
import { Choice } from './Choice'
import { TmsBox, TmsButton, TmsOutcome } from './parts'
import { SetUpBox } from './SetUpBox'
import { useTmsChange } from './use-tms'

const ON_OFF = ['On', 'Off'] as const

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
    <>
      <form onSubmit={save} className="flex flex-col gap-4">
        <title>Network Settings - Cisco TMS - Sixpeer</title>
        <h1 className="m-0 text-xl font-normal">{NETWORK_SETTINGS}</h1>
        <TmsBox title="TMS Services">
          <Choice
            label="Enforce Management Settings on Systems"
            options={ON_OFF}
            value={enforced}
            onChoose={setEnforced}
          />
        </TmsBox>
        <TmsBox title="Secure-Only Device Communication">
          <Choice
            label="Secure-Only Device Communication"
            options={ON_OFF}
            value={secure}
            onChoose={setSecure}
          />
        </TmsBox>
        <p className="m-0 text-muted">
          Lab: with both On, the Protocol of the external manager goes back to HTTPS on every Expressway that
          is managed, within five minutes.
        </p>
        <div>
          <TmsButton type="submit" isBusy={change.isPending}>
            Save
          </TmsButton>
        </div>
        <TmsOutcome change={change} />
      </form>
      <SetUpBox view={view} />
    </>
  )
}
