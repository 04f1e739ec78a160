import { useState } from 'react'
import { TMS_VERSIONS } from '#contract/tms-versions'
import type { TmsView } from '#contract/wire/tms'
import { Choice } from './Choice'
import { TmsBox, TmsButton, TmsOutcome } from './parts'
import { useTmsChange } from './use-tms'

/** What the lab makes of Cisco TMS: which version it is, and whether its Provisioning Extension is enabled (PRE-33 to PRE-35). */
export function SetUpBox({ view }: { readonly view: TmsView }) {
  const [version, setVersion] = useState(view.version)
  const [mode, setMode] = useState<'On' | 'Off'>(view.isProvisioningExtensionMode ? 'On' : 'Off')
  const change = useTmsChange()
  return (
    <TmsBox title="Lab: what Cisco TMS is">
      <Choice<string> label="Version" options={TMS_VERSIONS} value={version} onChoose={setVersion} />
      <Choice label="Provisioning Extension mode" options={['On', 'Off']} value={mode} onChoose={setMode} />
      <div>
        <TmsButton
          isBusy={change.isPending}
          onClick={() => {
            const known = TMS_VERSIONS.find((one) => one === version)
            if (known)
              change.mutate({ kind: 'set-up', version: known, isProvisioningExtensionMode: mode === 'On' })
          }}
        >
          Set up
        </TmsButton>
      </div>
      <TmsOutcome change={change} />
    </TmsBox>
  )
}
