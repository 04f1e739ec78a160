import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { WorldSummary } from '#contract/wire/lab'
import { setDnsRecord } from '../../api/lab'
import { LabButton } from '../LabButton'
import { LabInput } from '../LabField'
import { Panel } from '../pages/Panel'
import { RefusalNote } from '../RefusalNote'
import { addressesIn } from './addresses-in'

/** What DNS says, and the form by which the people who run it change it: a peer that moves needs them (ADR-06). */
export function DnsRecords({ records }: { records: WorldSummary['dnsRecords'] }) {
  const [name, setName] = useState('')
  const [addresses, setAddresses] = useState('')
  const change = useMutation({ mutationFn: setDnsRecord })

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    change.mutate({ name, addresses: addressesIn(addresses) })
  }

  return (
    <Panel title="DNS">
      <form aria-label="DNS record" onSubmit={submit} className="flex flex-wrap items-end gap-3">
        <LabInput
          label="Name"
          required
          maxLength={253}
          placeholder="expe1.example.com"
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <LabInput
          label="Addresses"
          maxLength={500}
          placeholder="10.0.0.11"
          value={addresses}
          onChange={(event) => setAddresses(event.target.value)}
        />
        <LabButton type="submit" isBusy={change.isPending}>
          Set record
        </LabButton>
      </form>
      <p className="text-xs text-(--lab-soft)">
        Several addresses are separated by commas. Without an address the name is taken out of DNS.
      </p>
      <ul aria-label="DNS records" className="grid gap-x-4 @md:grid-cols-2">
        {records.map((record) => (
          <li key={record.name}>
            <button
              type="button"
              className="cursor-pointer text-left text-(--lab-link) underline"
              onClick={() => {
                setName(record.name)
                setAddresses(record.addresses.join(', '))
              }}
            >
              {record.name}
            </button>{' '}
            {record.addresses.join(', ')}
          </li>
        ))}
      </ul>
      {change.error && <RefusalNote error={change.error} />}
    </Panel>
  )
}
