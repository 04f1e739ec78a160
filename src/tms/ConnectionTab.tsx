import { useState } from 'react'
import { colours } from './look'
import { LabSays, TmsBox, TmsButton, TmsField, TmsOutcome } from './parts'
import { RootPasswords } from './RootPasswords'
import { SystemStatus } from './SystemStatus'
import type { TabProps } from './tab-props'
import { useTmsChange } from './use-tms'

/** How Cisco TMS reaches the system; Save/Try asks it at once (TMS-16 to TMS-18, ADD-29). */
export function ConnectionTab({ view, system }: TabProps) {
  const [hostName, setHostName] = useState(system.hostName)
  const [address, setAddress] = useState(system.address)
  const [community, setCommunity] = useState(system.community)
  const [password, setPassword] = useState('')
  const change = useTmsChange()
  return (
    <TmsBox title="Connection">
      <SystemStatus system={system} />
      {system.tickets.map(({ failure, because }) => (
        <LabSays key={failure} because={because} />
      ))}
      {system.message && (
        <p className="m-0" style={colours.bad}>
          {system.message} <small className="text-muted">Lab: this may be ignored.</small>
        </p>
      )}
      <TmsField label="Host Name" value={hostName} onChange={({ target }) => setHostName(target.value)} />
      <TmsField label="IP Address" value={address} onChange={({ target }) => setAddress(target.value)} />
      <TmsField
        label="SNMP Get Community Name"
        value={community}
        onChange={({ target }) => setCommunity(target.value)}
      />
      <TmsField
        label="Password"
        type="password"
        autoComplete="off"
        help="The password of root. Blank: as it is stored."
        value={password}
        onChange={({ target }) => setPassword(target.value)}
      />
      <RootPasswords view={view} />
      <div>
        <TmsButton
          isBusy={change.isPending}
          onClick={() =>
            change.mutate({
              kind: 'save-connection',
              system: system.id,
              hostName,
              address,
              community,
              password,
            })
          }
        >
          Save/Try
        </TmsButton>
      </div>
      <TmsOutcome change={change} />
    </TmsBox>
  )
}
