import type { UseQueryResult } from '@tanstack/react-query'
import { definition as crlManagement } from '#contract/settings/maintenance/security-certificates/crl-management'
import { REVOCATION_BYTES_MAX, type RevocationLists } from '#contract/wire/certificates'
import { act } from '../../../api/console'
import { SeenMessages } from '../../../components/SeenMessages'
import { SettingsPage } from '../../../components/SettingsPage'
import { useConsoleAction } from '../../../components/use-console-action'
import { useFrame } from '../../../components/use-frame'
import { useHost } from '../../../components/use-host'
import { useMayChange } from '../../../components/use-may-change'
import { useStatus } from '../../../components/use-status'
import { Box } from '../../../ui/Box'
import { Button } from '../../../ui/Button'
import { type DataColumn, DataTable } from '../../../ui/DataTable'
import { DefinitionRow, Definitions } from '../../../ui/DefinitionRow'
import { Loaded } from '../../../ui/Loaded'
import { formatTime } from '../../../util/time'
import { CertificateNotes } from './CertificateNotes'
import { UploadForm } from './UploadForm'

type Row = RevocationLists['rows'][number]

const listFile = {
  key: 'file',
  label: 'Select the CRL file',
  help: 'One or more certificate revocation lists in PEM format. The file takes the place of the file uploaded before it. At most 2.5 MB.',
  accept: '.pem,.crl,.txt',
  bytesMax: REVOCATION_BYTES_MAX,
}

const rowId = (row: Row) => row.facts.fingerprint

const columnsFor = (timeZone: string): readonly DataColumn<Row>[] => [
  { key: 'issuer', heading: 'Issuer', value: (row) => row.facts.issuer },
  { key: 'count', heading: 'Certificates revoked', value: (row) => row.facts.serialNumbers.length },
  {
    key: 'updated',
    heading: 'Last update',
    value: (row) => row.facts.thisUpdate,
    cell: (row) => formatTime(row.facts.thisUpdate, timeZone),
  },
  {
    key: 'next',
    heading: 'Next update',
    value: (row) => row.facts.nextUpdate ?? 0,
    cell: (row) =>
      row.facts.nextUpdate === null ? 'Not stated' : formatTime(row.facts.nextUpdate, timeZone),
  },
]

/** Maintenance > Security certificates > CRL management: what an authority no longer stands for (PSI-21). */
export function CrlManagementPage() {
  const lists = useStatus('crl-management')
  const action = useConsoleAction()
  return (
    <SettingsPage definition={crlManagement}>
      <SeenMessages outcome={action.outcome} />
      <CertificateNotes notes={lists.data?.notes ?? []} />
      <AutomaticUpdates lists={lists} action={action} />
      <ManualUpdate lists={lists} action={action} />
    </SettingsPage>
  )
}

type BoxProps = {
  readonly lists: UseQueryResult<RevocationLists>
  readonly action: ReturnType<typeof useConsoleAction>
}

/** The last download, and another one now. */
function AutomaticUpdates({ lists, action }: BoxProps) {
  const host = useHost()
  const mayChange = useMayChange()
  const timeZone = useFrame()?.timeZone ?? 'UTC'
  return (
    <Box title="Status of the automatic updates">
      <Loaded query={lists}>
        {({ automaticUpdate: { at, failures } }) => (
          <Definitions>
            <DefinitionRow label="Last update">
              {at === null ? 'Never' : formatTime(at, timeZone)}
            </DefinitionRow>
            {failures.length > 0 && (
              <DefinitionRow label="Not downloaded">
                {failures.map((failure) => (
                  <div key={failure} className="break-words text-bad">
                    {failure}
                  </div>
                ))}
              </DefinitionRow>
            )}
          </Definitions>
        )}
      </Loaded>
      {mayChange && (
        <Button
          className="mt-2"
          isBusy={action.isPending}
          onClick={() => action.run(() => act(host, 'update-crls', {}))}
        >
          Update now
        </Button>
      )}
    </Box>
  )
}

function ManualUpdate({ lists, action }: BoxProps) {
  const host = useHost()
  const mayChange = useMayChange()
  const timeZone = useFrame()?.timeZone ?? 'UTC'
  return (
    <Box title="Manual CRL update">
      <Loaded query={lists}>
        {({ rows }) => (
          <DataTable
            label="Certificate revocation lists"
            rows={rows}
            columns={columnsFor(timeZone)}
            rowId={rowId}
            empty="No revocation list is loaded."
          />
        )}
      </Loaded>
      {mayChange && (
        <>
          <UploadForm
            fields={[listFile]}
            button="Upload CRL file"
            action={action}
            onUpload={async ({ file }) => {
              if (!file) throw new Error('Choose a CRL file.')
              return act(host, 'upload-crl', { file })
            }}
          />
          <Button
            className="mt-2"
            disabled={(lists.data?.rows.length ?? 0) === 0}
            isBusy={action.isPending}
            onClick={() => action.run(() => act(host, 'remove-crls', {}))}
          >
            Remove revocation list
          </Button>
        </>
      )}
    </Box>
  )
}
