import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { TraceAnswer } from '#contract/wire/tools'
import { trace } from '../../../../api/tools'
import { useHost } from '../../../../components/use-host'
import { type DataColumn, DataTable } from '../../../../ui/DataTable'
import { HostField } from '../HostField'
import { ToolForm } from '../ToolForm'

type Hop = TraceAnswer['hops'][number]

const rowId = (hop: Hop) => String(hop.ttl)

const columns: readonly DataColumn<Hop>[] = [
  { key: 'ttl', heading: 'TTL', value: (hop) => hop.ttl },
  { key: 'response', heading: 'Response', value: (hop) => hop.response },
]

type TraceFormProps = {
  readonly title: 'Traceroute' | 'Tracepath'
  readonly tool: 'traceroute' | 'tracepath'
}

/** The way from this system to a host, hop by hop: the one tool under both of its names. */
export function TraceForm({ title, tool }: TraceFormProps) {
  const host = useHost()
  const [typed, setTyped] = useState('')
  const asked = useMutation({ mutationFn: () => trace(host, tool, typed) })
  return (
    <ToolForm
      title={title}
      button={title}
      asked={asked}
      onAsk={() => asked.mutate()}
      fields={
        <HostField
          help="The IP address or the name of the host to which the way leads."
          value={typed}
          onType={setTyped}
        />
      }
    >
      {({ hops, message }) => (
        <>
          {message !== '' && <p className="mt-0 mb-2 text-bad">{message}</p>}
          <DataTable
            label="Hops"
            rows={hops}
            columns={columns}
            rowId={rowId}
            empty="There is no hop to show."
          />
        </>
      )}
    </ToolForm>
  )
}
