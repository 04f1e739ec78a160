import { useMutation } from '@tanstack/react-query'
import type { MenuLink } from '#contract/menu'
import { pages } from '#contract/pages'
import type { DnsAnswer, DnsQuestion } from '#contract/wire/tools'
import { lookUpDns } from '../../../../api/tools'
import { Page } from '../../../../components/Page'
import { RelatedTasks } from '../../../../components/RelatedTasks'
import { useHost } from '../../../../components/use-host'
import { Box } from '../../../../ui/Box'
import { type DataColumn, DataTable } from '../../../../ui/DataTable'
import { Loaded } from '../../../../ui/Loaded'
import { DnsLookupForm } from './DnsLookupForm'

type Record = DnsAnswer['rows'][number]

const columns: readonly DataColumn<Record>[] = [
  { key: 'queryType', heading: 'Query type', value: (row) => row.queryType },
  { key: 'name', heading: 'Name', value: (row) => row.name },
  { key: 'ttl', heading: 'TTL', value: (row) => row.ttl },
  { key: 'class', heading: 'Class', value: (row) => row.class },
  { key: 'type', heading: 'Type', value: (row) => row.type },
  { key: 'response', heading: 'Response', value: (row) => row.response },
]

const rowId = (row: Record) => `${row.name} ${row.type} ${row.response}`
const tasks: readonly MenuLink[] = [{ label: 'Configure the DNS servers', path: pages.dns }]

/** Maintenance > Tools > Network utilities > DNS lookup: what this system's own DNS servers answer (SRV-20). */
export function DnsLookupPage() {
  const host = useHost()
  const asked = useMutation({ mutationFn: (question: DnsQuestion) => lookUpDns(host, question) })
  return (
    <Page title="DNS lookup">
      <DnsLookupForm isBusy={asked.isPending} onAsk={(question) => asked.mutate(question)} />
      <div role="status" className="mt-4">
        {!asked.isIdle && (
          <Box title="Results">
            <Loaded query={{ data: asked.data, error: asked.error }}>
              {(answer) => <Results answer={answer} />}
            </Loaded>
          </Box>
        )}
      </div>
      <RelatedTasks tasks={tasks} />
    </Page>
  )
}

function Results({ answer: { rows, server, message } }: { readonly answer: DnsAnswer }) {
  if (rows.length === 0) return <p className="m-0">{message}</p>
  return (
    <>
      <p className="mt-0 mb-2">Answered by {server}.</p>
      <DataTable label="DNS records" rows={rows} columns={columns} rowId={rowId} empty={message} />
    </>
  )
}
