import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { type DnsRecord, type DnsView, RECORD_TYPES, type RecordType } from '#contract/wire/dns'
import { changeRecords } from '../../../api/dns'
import { LabButton } from '../../LabButton'
import { LabInput, LabSelect } from '../../LabField'
import { RefusalNote } from '../../RefusalNote'
import { dataOf, nameExamples, ownerOf, partsOf, type Values, valuesOf, wordsOf } from './record-parts'

const types = RECORD_TYPES.map((value) => ({ value, label: value }))

type RecordFormProps = {
  readonly view: DnsView
  /** The record that is changed; without one another is added. */
  readonly old: DnsRecord | null
  /** Says what was done, or that nothing was; the form of a record that is changed goes away with it. */
  readonly onDone: (words: string) => void
}

/** The form of a record: its fields are those of its type. */
export function RecordForm({ view, old, onDone }: RecordFormProps) {
  const [type, setType] = useState<RecordType>(old?.type ?? 'A')
  const [name, setName] = useState(old?.name ?? '')
  const [ttl, setTtl] = useState(String(old?.ttl ?? 86_400))
  const [values, setValues] = useState<Values>(old ? valuesOf(old) : {})
  const change = useMutation({
    mutationFn: changeRecords,
    onSuccess: (_, { add: [record] }) =>
      onDone(`${old ? 'Changed' : 'Added'}: ${record ? wordsOf(record) : ''}.`),
  })
  const nameField = useRef<HTMLInputElement>(null)

  // Who asks to edit a record goes on in its fields.
  useEffect(() => {
    if (old) nameField.current?.focus()
  }, [old])

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const record = { view, type, name: ownerOf(type, name), ttl: Number(ttl), data: dataOf(type, values) }
    change.mutate({ remove: old ? [old] : [], add: [record] })
  }

  return (
    <form aria-label="Record" onSubmit={submit} className="flex flex-col gap-2">
      <div className="flex flex-wrap items-end gap-3">
        <LabSelect
          label="Type"
          options={types}
          value={type}
          disabled={old !== null}
          onChoose={(value) => setType(RECORD_TYPES.find((known) => known === value) ?? type)}
        />
        <LabInput
          ref={nameField}
          label={type === 'PTR' ? 'Address' : 'Owner name'}
          required
          maxLength={253}
          placeholder={nameExamples[type]}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <LabInput
          label="TTL (seconds)"
          required
          inputMode="numeric"
          maxLength={10}
          className="w-28"
          value={ttl}
          onChange={(event) => setTtl(event.target.value)}
        />
        {partsOf[type].map(({ key, label, example }) => (
          <LabInput
            key={key}
            label={label}
            maxLength={300}
            placeholder={example}
            value={values[key] ?? ''}
            onChange={(event) => setValues({ ...values, [key]: event.target.value })}
          />
        ))}
      </div>
      <div className="flex gap-2">
        <LabButton type="submit" look="strong" isBusy={change.isPending}>
          {old ? 'Change record' : 'Add record'}
        </LabButton>
        {old && <LabButton onClick={() => onDone('Nothing was changed.')}>Cancel</LabButton>}
      </div>
      {change.error && <RefusalNote error={change.error} />}
    </form>
  )
}
