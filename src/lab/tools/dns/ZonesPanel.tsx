import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { DNS_VIEWS, type DnsRecord, type DnsView } from '#contract/wire/dns'
import type { Zones } from '#contract/wire/zones'
import { changeRecords } from '../../../api/dns'
import { LabButton } from '../../LabButton'
import { Panel } from '../../pages/Panel'
import { RefusalNote } from '../../RefusalNote'
import { cell, head, LabTable } from '../LabTable'
import { RecordForm } from './RecordForm'
import { wordsOf } from './record-parts'

export const viewNames: Readonly<Record<DnsView, string>> = { internal: 'Internal', public: 'Public' }

/** The zones of a view as tables, and the form by which their records are changed. */
export function ZonesPanel({ zones: { usualView, zones } }: { zones: Zones }) {
  const [view, setView] = useState(usualView)
  const [edited, setEdited] = useState<DnsRecord | null>(null)
  const [done, setDone] = useState('')
  const note = useRef<HTMLParagraphElement>(null)
  /** The button that was pressed goes away with what it did: the focus goes to what is said of it. */
  function tell(words: string): void {
    setDone(words)
    note.current?.focus()
  }
  const remove = useMutation({
    mutationFn: changeRecords,
    onSuccess: (_, { remove: [record] }) => tell(`Deleted: ${record ? wordsOf(record) : ''}.`),
  })
  const seen = zones.filter((zone) => zone.view === view)
  return (
    <Panel title="Zones">
      <div role="group" aria-label="View" className="flex gap-2">
        {DNS_VIEWS.map((each) => (
          <LabButton
            key={each}
            aria-pressed={each === view}
            onClick={() => {
              setView(each)
              setEdited(null)
            }}
          >
            {viewNames[each]}
          </LabButton>
        ))}
      </div>
      <p className="text-xs text-(--lab-soft)">
        {view === usualView ? 'The Expressways see this view.' : 'The Expressways do not see this view.'}
      </p>
      <RecordForm
        key={`${view} ${edited?.name} ${edited?.type} ${edited?.data}`}
        view={view}
        old={edited}
        onDone={(words) => {
          if (edited) tell(words)
          else setDone(words)
          setEdited(null)
        }}
      />
      <p ref={note} role="status" tabIndex={-1} className="text-(--lab-good) wrap-anywhere">
        {done}
      </p>
      {remove.error && <RefusalNote error={remove.error} />}
      {seen.length === 0 && <p className="text-(--lab-soft)">No zone: every name is unknown here.</p>}
      {seen.map(({ name, records }) => (
        <LabTable key={name} caption={name} columns={['Name', 'TTL', 'Type', 'Data', 'Change']}>
          {records.map((record) => (
            <RecordRow
              key={`${record.name} ${record.type} ${record.data}`}
              record={record}
              onEdit={setEdited}
              onDelete={(old) => remove.mutate({ remove: [old], add: [] })}
            />
          ))}
        </LabTable>
      ))}
    </Panel>
  )
}

type RecordRowProps = {
  readonly record: Zones['zones'][number]['records'][number]
  readonly onEdit: (record: DnsRecord) => void
  readonly onDelete: (record: DnsRecord) => void
}

function RecordRow({ record: { use, ...record }, onEdit, onDelete }: RecordRowProps) {
  const { name, ttl, type, data } = record
  const words = wordsOf(record)
  return (
    <tr>
      <th scope="row" className={`${head} min-w-40 font-mono font-normal wrap-anywhere`}>
        {name}
        {use !== '' && <span className="block font-sans text-(--lab-soft)">{use}</span>}
      </th>
      <td className={cell}>{ttl}</td>
      <td className={cell}>{type}</td>
      <td className={`${cell} min-w-40 font-mono wrap-anywhere`}>{data}</td>
      <td className={`${cell} whitespace-nowrap`}>
        <LabButton look="quiet" aria-label={`Edit ${words}`} onClick={() => onEdit(record)}>
          Edit
        </LabButton>
        <LabButton look="quiet" aria-label={`Delete ${words}`} onClick={() => onDelete(record)}>
          Delete
        </LabButton>
      </td>
    </tr>
  )
}
