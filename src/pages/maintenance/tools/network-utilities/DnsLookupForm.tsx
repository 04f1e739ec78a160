import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { definition as dns } from '#contract/settings/system/dns'
import { DNS_QUERY_TYPES, type DnsQuestion } from '#contract/wire/tools'
import { settingsQuery } from '../../../../api/console'
import { useHost } from '../../../../components/use-host'
import { Button } from '../../../../ui/Button'
import { FieldRow } from '../../../../ui/FieldRow'
import { FieldsBox } from '../../../../ui/FieldsBox'
import { HostField } from '../HostField'

type DnsLookupFormProps = { readonly isBusy: boolean; readonly onAsk: (question: DnsQuestion) => void }

const typeLabels: Record<DnsQuestion['type'], string> = {
  All: 'All',
  A: 'A (IPv4 address)',
  AAAA: 'AAAA (IPv6 address)',
  SRV: 'SRV (services)',
  NAPTR: 'NAPTR (Name authority pointer)',
}
const types = DNS_QUERY_TYPES.map((value) => ({ value, label: typeLabels[value] }))

const whichServers = [
  { value: 'All', label: 'All' },
  { value: 'Custom', label: 'Custom' },
] as const

const serverKeys = [1, 2, 3, 4, 5].map((index) => `server${index}Address`)

/** What to look up, and which of the configured servers to ask. */
export function DnsLookupForm({ isBusy, onAsk }: DnsLookupFormProps) {
  const servers = useServers()
  const [host, setHost] = useState('')
  const [type, setType] = useState<DnsQuestion['type']>('All')
  const [which, setWhich] = useState<'All' | 'Custom'>('All')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const asked = which === 'Custom' ? servers.filter((server) => chosen.includes(server)) : []
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onAsk({ host, type, servers: asked })
      }}
    >
      <FieldsBox title="DNS lookup">
        <HostField
          help="The name to look up, or the path of a service: _sips._tcp.cluster1.example.com. An IP address is looked up backwards."
          value={host}
          onType={setHost}
        />
        <ChoiceRow
          label="Query type"
          help="The records to ask for. Default: All."
          options={types}
          value={type}
          onChoose={setType}
        />
        <ChoiceRow
          label="Check against the following DNS servers"
          help="All that are configured on this system, or some of them."
          options={whichServers}
          value={which}
          onChoose={setWhich}
        />
        {which === 'Custom' && <ServerChoice servers={servers} chosen={chosen} onChoose={setChosen} />}
      </FieldsBox>
      <Button
        type="submit"
        tone="primary"
        isBusy={isBusy}
        disabled={which === 'Custom' && asked.length === 0}
      >
        Lookup
      </Button>
    </form>
  )
}

function useServers(): readonly string[] {
  const page = useQuery(settingsQuery(useHost(), dns.id)).data
  return serverKeys.map((key) => String(page?.values[key] ?? '')).filter((address) => address !== '')
}

type ChoiceRowProps<Value extends string> = {
  readonly label: string
  readonly help: string
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly value: Value
  readonly onChoose: (value: Value) => void
}

function ChoiceRow<Value extends string>(props: ChoiceRowProps<Value>) {
  const { label, help, options, value, onChoose } = props
  return (
    <FieldRow label={label} help={help}>
      {(control) => (
        <select
          {...control}
          value={value}
          onChange={({ target }) => {
            const option = options.find((known) => known.value === target.value)
            if (option) onChoose(option.value)
          }}
          className="control"
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </FieldRow>
  )
}

type ServerChoiceProps = {
  readonly servers: readonly string[]
  readonly chosen: readonly string[]
  readonly onChoose: (chosen: readonly string[]) => void
}

function ServerChoice({ servers, chosen, onChoose }: ServerChoiceProps) {
  return (
    <fieldset className="my-1 border-0 p-0 md:pl-[17.75rem]">
      <legend className="sr-only">DNS servers</legend>
      {servers.map((server) => (
        <label key={server} className="mr-4 inline-flex items-center gap-1.5">
          <input
            type="checkbox"
            checked={chosen.includes(server)}
            onChange={({ target }) =>
              onChoose(target.checked ? [...chosen, server] : chosen.filter((other) => other !== server))
            }
          />
          {server}
        </label>
      ))}
    </fieldset>
  )
}
