import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { MenuLink } from '#contract/menu'
import { pages } from '#contract/pages'
import { LOCATE_PROTOCOLS, type LocateAnswer } from '#contract/wire/tools'
import { locate } from '../../../api/tools'
import { RelatedTasks } from '../../../components/RelatedTasks'
import { useHost } from '../../../components/use-host'
import { type DataColumn, DataTable } from '../../../ui/DataTable'
import { ToolChoice, ToolField } from './ToolField'
import { ToolForm } from './ToolForm'

type Row = LocateAnswer['rows'][number]

const columns: readonly DataColumn<Row>[] = [
  { key: 'rule', heading: 'Rule', value: (row) => row.rule },
  { key: 'alias', heading: 'Alias', value: (row) => row.alias },
  { key: 'target', heading: 'Target', value: (row) => row.target },
  { key: 'result', heading: 'Result', value: (row) => row.result },
  { key: 'details', heading: 'Details', value: (row) => row.details },
]

const rowId = ({ rule, target }: Row) => `${rule} ${target}`
const tasks: readonly MenuLink[] = [
  { label: 'Configure transforms', path: 'configuration/dial-plan/transforms' },
  { label: 'Configure search rules', path: pages.searchRules },
]
const ALIAS_LENGTH_MAX = 60

/** Maintenance > Tools > Locate: searches for an alias without placing a call. */
export function LocatePage() {
  const host = useHost()
  const [alias, setAlias] = useState('')
  const [hopCount, setHopCount] = useState('5')
  const [protocol, setProtocol] = useState<(typeof LOCATE_PROTOCOLS)[number]>(LOCATE_PROTOCOLS[0])
  const asked = useMutation({ mutationFn: () => locate(host, { alias, hopCount, protocol }) })
  return (
    <ToolForm
      title="Locate"
      button="Locate"
      asked={asked}
      onAsk={() => asked.mutate()}
      fields={
        <>
          <ToolField
            label="Alias"
            help="The alias that is searched for: a URI, a number or an IP address."
            value={alias}
            onType={setAlias}
            lengthMax={ALIAS_LENGTH_MAX}
          />
          <ToolField
            label="Hop count"
            help="How many zones the search may pass through. Range: 1 to 255. Default: 5."
            value={hopCount}
            onType={setHopCount}
            lengthMax={3}
          />
          <ToolChoice
            label="Protocol"
            help="The protocol of the search; search rules can be for one alone."
            options={LOCATE_PROTOCOLS}
            value={protocol}
            onChoose={setProtocol}
          />
        </>
      }
      below={<RelatedTasks tasks={tasks} />}
    >
      {({ rows, found, message }) => (
        <>
          <p className={`mt-0 mb-2 ${found ? 'text-good' : 'text-bad'}`}>{message}</p>
          <DataTable label="Search" rows={rows} columns={columns} rowId={rowId} empty="Nothing was tried." />
        </>
      )}
    </ToolForm>
  )
}
