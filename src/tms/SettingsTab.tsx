import { useState } from 'react'
import { TmsBox, TmsButton, TmsField, TmsOutcome } from './parts'
import { RootPasswords } from './RootPasswords'
import { SystemStatus } from './SystemStatus'
import type { TabProps } from './tab-props'
import { useTmsChange } from './use-tms'

/** What Cisco TMS has read of the system, read anew by Force Refresh; and Edit Settings (TMS-17, ADD-31, ADD-66). */
export function SettingsTab({ view, system }: TabProps) {
  const [password, setPassword] = useState('')
  const refresh = useTmsChange()
  const edit = useTmsChange()
  const { refreshedAt } = system
  return (
    <>
      <TmsBox title="View Settings">
        <SystemStatus system={system} />
        <p className="m-0">
          Last Force Refresh: {refreshedAt === null ? 'never' : new Date(refreshedAt).toUTCString()}
        </p>
        <div>
          <TmsButton
            isBusy={refresh.isPending}
            onClick={() => refresh.mutate({ kind: 'force-refresh', system: system.id })}
          >
            Force Refresh
          </TmsButton>
        </div>
        <TmsOutcome change={refresh} />
      </TmsBox>
      <TmsBox title="Edit Settings">
        <TmsField
          label="Password"
          type="password"
          autoComplete="off"
          help="The password of root."
          value={password}
          onChange={({ target }) => setPassword(target.value)}
        />
        <RootPasswords view={view} />
        <div>
          <TmsButton
            isBusy={edit.isPending}
            onClick={() => edit.mutate({ kind: 'edit-system', system: system.id, password })}
          >
            Save
          </TmsButton>
        </div>
        <TmsOutcome change={edit} />
      </TmsBox>
    </>
  )
}
