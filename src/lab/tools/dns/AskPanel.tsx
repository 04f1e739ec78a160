import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { DNS_VIEWS, RECORD_TYPES } from '#contract/wire/dns'
import type { DnsReplyShown, Zones } from '#contract/wire/zones'
import { askDns } from '../../../api/dns'
import { LabButton } from '../../LabButton'
import { LabInput, LabSelect } from '../../LabField'
import { Panel } from '../../pages/Panel'
import { RefusalNote } from '../../RefusalNote'
import { cell, head, LabTable } from '../LabTable'
import { viewNames } from './ZonesPanel'

const types = RECORD_TYPES.map((value) => ({ value, label: value }))
const views = DNS_VIEWS.map((value) => ({ value, label: viewNames[value] }))

/** Whether a server answers; not in an exam, where one asks it. */
function stateOf({ answers }: Zones['servers'][number]): string {
  if (answers === null) return ''
  return answers ? 'Answers' : 'Silent'
}

/** The name servers with their counters, and a question to them. */
export function AskPanel({ zones: { servers, usualView } }: { zones: Zones }) {
  const [name, setName] = useState('_sips._tcp.cluster1.example.com')
  const [type, setType] = useState<(typeof RECORD_TYPES)[number]>('SRV')
  const [view, setView] = useState(usualView)
  const ask = useMutation({ mutationFn: askDns })

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    ask.mutate({ asker: view === 'public' ? 'somebody-outside' : 'workstation', view, name, type })
  }

  return (
    <Panel title="Name servers">
      <LabTable caption="Questions so far" columns={['Name server', 'View', 'Questions', 'State']}>
        {servers.map((server) => (
          <tr key={`${server.view} ${server.address}`}>
            <th scope="row" className={head}>
              {server.address}
            </th>
            <td className={cell}>{viewNames[server.view]}</td>
            <td className={cell}>{server.queries}</td>
            <td className={cell}>{stateOf(server)}</td>
          </tr>
        ))}
      </LabTable>
      <form aria-label="Question" onSubmit={submit} className="flex flex-wrap items-end gap-3">
        <LabInput
          label="Asked name"
          required
          maxLength={253}
          className="grow"
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <LabSelect
          label="Asked type"
          options={types}
          value={type}
          onChoose={(value) => setType(RECORD_TYPES.find((known) => known === value) ?? type)}
        />
        <LabSelect
          label="Asked from"
          options={views}
          value={view}
          onChoose={(value) => setView(DNS_VIEWS.find((known) => known === value) ?? view)}
        />
        <LabButton type="submit" isBusy={ask.isPending}>
          Ask
        </LabButton>
      </form>
      <div role="status">{ask.data && <Reply reply={ask.data} />}</div>
      {ask.error && <RefusalNote error={ask.error} />}
    </Panel>
  )
}

function Reply({ reply }: { reply: DnsReplyShown }) {
  const { server, status, isKept, question, answer, authority, additional } = reply
  const sections = [
    ['Question', [question]],
    ['Answer', answer],
    ['Authority', authority],
    ['Additional', additional],
  ] as const
  return (
    <>
      <p>
        <strong>{status}</strong>
        {server === null
          ? ': no name server answers.'
          : ` from ${server}${isKept ? ', kept from an earlier answer' : ''}.`}
      </p>
      <dl>
        {sections
          .filter(([, lines]) => lines.length > 0)
          .map(([title, lines]) => (
            <div key={title}>
              <dt className="text-xs text-(--lab-soft)">{title}</dt>
              <dd className="overflow-x-auto font-mono text-xs whitespace-pre">{lines.join('\n')}</dd>
            </div>
          ))}
      </dl>
    </>
  )
}
