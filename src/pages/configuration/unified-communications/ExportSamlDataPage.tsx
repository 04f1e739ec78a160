import { useQuery } from '@tanstack/react-query'
import type { SamlData } from '#contract/wire/saml-data'
import { samlDataQuery } from '../../../api/saml-data'
import { Page } from '../../../components/Page'
import { useHost } from '../../../components/use-host'
import { Box } from '../../../ui/Box'
import { Button } from '../../../ui/Button'
import { type DataColumn, DataTable } from '../../../ui/DataTable'
import { Loaded } from '../../../ui/Loaded'
import { downloadFile } from '../../../util/file'

type Peer = SamlData['peers'][number]

const columns: readonly DataColumn<Peer>[] = [
  { key: 'name', heading: 'Expressway-C', value: (row) => row.name },
  { key: 'serialNumber', heading: 'Serial number', value: (row) => row.serialNumber },
]

/** Configuration > Unified Communications > Export SAML data: the metadata of the cluster as a file (REP-19). */
export function ExportSamlDataPage() {
  const query = useQuery(samlDataQuery(useHost()))
  return (
    <Page title="Export SAML data">
      <Loaded query={query}>{(data) => <Export data={data} />}</Loaded>
    </Page>
  )
}

function Export({ data: { peers, file } }: { readonly data: SamlData }) {
  if (!file)
    return (
      <Box title="SAML metadata">
        <p className="m-0">
          There is nothing to export: Single sign-on support is Off on Configuration &gt; Unified
          Communications &gt; Configuration.
        </p>
      </Box>
    )
  return (
    <>
      <Box title="SAML metadata">
        <p className="mt-0 mb-2">
          The identity provider lets people in who come through a peer that is in this file. It is made from
          the serial numbers of the peers: after one was replaced, export it again and import it there.
        </p>
        <p className="mt-0 mb-2 break-all">Fingerprint: {file.fingerprint}</p>
        <Button
          tone="primary"
          onClick={() => downloadFile(file.fileName, file.text, 'application/samlmetadata+xml')}
        >
          Download all
        </Button>
      </Box>
      <Box title="Peers in the metadata">
        <DataTable
          label="Peers in the metadata"
          rows={peers}
          columns={columns}
          rowId={(row) => row.serialNumber}
          empty="No peer."
        />
      </Box>
    </>
  )
}
