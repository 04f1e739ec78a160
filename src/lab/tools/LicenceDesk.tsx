import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { keysQuery } from '../../api/lab'
import type { Expressway } from '../expressway-lamp'
import { LabSelect } from '../LabField'
import { Panel } from '../pages/Panel'
import { RefusalNote } from '../RefusalNote'

/** Where option keys come from: each is made for the serial number of one unit (REP-09). */
export function LicenceDesk({ expressways }: { expressways: readonly Expressway[] }) {
  const [chosen, setChosen] = useState('')
  const units = expressways.map(({ id, host, systemName }) => ({
    value: id,
    label: host === id ? `${id} (replaced)` : `${host} (${systemName})`,
  }))
  const keys = useQuery({ ...keysQuery(chosen), enabled: chosen !== '' })
  return (
    <Panel title="Licence desk">
      <LabSelect
        label="Option keys for"
        options={[{ value: '', label: 'Choose a unit' }, ...units]}
        value={chosen}
        onChoose={setChosen}
      />
      {keys.data && (
        <>
          <p className="text-(--lab-soft)">
            Made for serial number {keys.data.serialNumber}. Another unit refuses them.
          </p>
          <dl aria-label="Option keys" className="grid grid-cols-[auto_1fr] gap-x-3">
            {keys.data.keys.map(({ key, description }) => (
              <div key={key} className="contents">
                <dt className="text-(--lab-soft)">{description}</dt>
                <dd className="font-mono select-all">{key}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {keys.error && <RefusalNote error={keys.error} />}
    </Panel>
  )
}
