import { useState } from 'react'
import { provisioningServices } from '#contract/settings/system/tms-provisioning-extension-services'
import { TmsBox, TmsButton, TmsOutcome } from './parts'
import type { TabProps } from './tab-props'
import { useTmsChange } from './use-tms'

/** The four services of the cluster that the system is in: every member shows the same (DIS-07, DIS-08). */
export function ProvisioningTab({ system: { id, services } }: TabProps) {
  const [chosen, setChosen] = useState(services ?? [])
  const change = useTmsChange()
  if (!services) return <TmsBox title="Provisioning">Nothing is provisioned on this system.</TmsBox>
  return (
    <TmsBox title="Provisioning">
      {provisioningServices.map(({ key, title }) => (
        <label key={key} className="flex items-center gap-2">
          <input
            type="checkbox"
            checked={chosen.includes(key)}
            onChange={({ target }) =>
              setChosen((before) => (target.checked ? [...before, key] : before.filter((one) => one !== key)))
            }
          />
          {title}
        </label>
      ))}
      <div>
        <TmsButton
          isBusy={change.isPending}
          onClick={() => change.mutate({ kind: 'save-provisioning', system: id, services: chosen })}
        >
          Save
        </TmsButton>
      </div>
      <TmsOutcome change={change} />
    </TmsBox>
  )
}
