import { useState } from 'react'
import type { TrustedCertificates } from '#contract/wire/certificates'
import { act } from '../../../api/console'
import type { useConsoleAction } from '../../../components/use-console-action'
import { useFrame } from '../../../components/use-frame'
import { useHost } from '../../../components/use-host'
import { useMayChange } from '../../../components/use-may-change'
import { Button } from '../../../ui/Button'
import { type DataColumn, DataTable } from '../../../ui/DataTable'
import { Dialog } from '../../../ui/Dialog'
import { formatTime } from '../../../util/time'
import { CertificateFactsList } from './CertificateFactsList'
import { ShowButtons } from './ShowButtons'

type Row = TrustedCertificates['rows'][number]

type TrustedTableProps = {
  readonly rows: readonly Row[]
  readonly action: ReturnType<typeof useConsoleAction>
}

const rowId = (row: Row) => row.facts.fingerprint
const rowName = (row: Row) => row.facts.commonName || row.facts.subject
const everyRow = () => true

const columnsFor = (timeZone: string, onView: (row: Row) => void): readonly DataColumn<Row>[] => [
  { key: 'issuer', heading: 'Issuer', value: (row) => row.facts.issuer },
  { key: 'subject', heading: 'Subject', value: (row) => row.facts.subject },
  {
    key: 'expires',
    heading: 'Expiration date',
    value: (row) => row.facts.notAfter,
    cell: (row) => formatTime(row.facts.notAfter, timeZone),
  },
  {
    key: 'validity',
    heading: 'Validity',
    value: (row) => row.validity,
    cell: (row) => (
      <span className={row.validity === 'Valid' ? 'text-good' : 'text-bad'}>{row.validity}</span>
    ),
  },
  {
    key: 'view',
    heading: 'View',
    value: rowName,
    cell: (row) => (
      <Button tone="link" aria-label={`View (decoded) ${rowName(row)}`} onClick={() => onView(row)}>
        View (decoded)
      </Button>
    ),
  },
]

/** The authorities that this system trusts, with deletion and the way back to its own. */
export function TrustedTable({ rows, action }: TrustedTableProps) {
  const host = useHost()
  const mayChange = useMayChange()
  const timeZone = useFrame()?.timeZone ?? 'UTC'
  const [viewed, setViewed] = useState<Row | null>(null)
  const [resetting, setResetting] = useState(false)
  return (
    <div className="mb-4 grid gap-2">
      <DataTable
        label="Trusted CA certificates"
        rows={rows}
        columns={columnsFor(timeZone, setViewed)}
        rowId={rowId}
        rowName={rowName}
        empty="This system trusts no authority."
        selectable={mayChange ? everyRow : undefined}
        actions={(ids, unselectAll) =>
          mayChange && (
            <>
              <Button
                disabled={ids.length === 0}
                isBusy={action.isPending}
                onClick={() =>
                  action.run(() => act(host, 'delete-ca-certificates', { ids: [...ids] }), {
                    onSuccess: unselectAll,
                  })
                }
              >
                Delete
              </Button>
              <Button isBusy={action.isPending} onClick={() => setResetting(true)}>
                Reset to default CA certificate
              </Button>
            </>
          )
        }
      />
      <div className="flex flex-wrap gap-2">
        <ShowButtons
          title="Trusted CA certificates"
          verb="Show all"
          pem={rows.map(({ pem }) => pem).join('\n')}
          decoded={rows.map((row) => (
            <div key={rowId(row)} className="mb-3 border-b border-rule pb-3">
              <CertificateFactsList facts={row.facts} />
            </div>
          ))}
        />
      </div>
      <Dialog title={viewed ? rowName(viewed) : ''} isOpen={viewed !== null} onClose={() => setViewed(null)}>
        {viewed && <CertificateFactsList facts={viewed.facts} />}
      </Dialog>
      <Dialog
        title="Reset to default CA certificate"
        isOpen={resetting}
        onClose={() => setResetting(false)}
        onConfirm={() => {
          setResetting(false)
          action.run(() => act(host, 'reset-ca-certificates', {}))
        }}
      >
        <p>Every CA certificate of the list is lost but the one that this system came with.</p>
      </Dialog>
    </div>
  )
}
