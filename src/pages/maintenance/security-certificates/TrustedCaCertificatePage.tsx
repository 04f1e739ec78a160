import { useQuery } from '@tanstack/react-query'
import { CERTIFICATE_BYTES_MAX, CHOOSE_AUTHORITIES } from '#contract/wire/certificates'
import { act, REFRESH_MS, statusQuery } from '../../../api/console'
import { Page } from '../../../components/Page'
import { ReadOnlyNote } from '../../../components/ReadOnlyNote'
import { SeenMessages } from '../../../components/SeenMessages'
import { useConsoleAction } from '../../../components/use-console-action'
import { useHost } from '../../../components/use-host'
import { useMayChange } from '../../../components/use-may-change'
import { Box } from '../../../ui/Box'
import { Loaded } from '../../../ui/Loaded'
import { CertificateNotes } from './CertificateNotes'
import { TrustedTable } from './TrustedTable'
import { UploadForm } from './UploadForm'

const caFile = {
  key: 'file',
  label: 'Select the file containing trusted CA certificates',
  help: 'One or more CA certificates in PEM format. They are added to those in the list. At most 1 MB.',
  accept: '.pem,.crt,.cer,.txt',
  bytesMax: CERTIFICATE_BYTES_MAX,
}

/** Maintenance > Security certificates > Trusted CA certificate: whose signature this system accepts (CRE-42). */
export function TrustedCaCertificatePage() {
  const host = useHost()
  const mayChange = useMayChange()
  const trusted = useQuery({ ...statusQuery(host, 'trusted-ca-certificate'), refetchInterval: REFRESH_MS })
  const action = useConsoleAction()
  return (
    <Page title="Trusted CA certificate">
      <ReadOnlyNote />
      <SeenMessages outcome={action.outcome} />
      <CertificateNotes notes={trusted.data?.notes ?? []} />
      <Loaded query={trusted}>{({ rows }) => <TrustedTable rows={rows} action={action} />}</Loaded>
      {mayChange && (
        <Box title="Upload">
          <UploadForm
            fields={[caFile]}
            button="Append CA certificate"
            action={action}
            onUpload={async ({ file }) => {
              if (!file) throw new Error(CHOOSE_AUTHORITIES)
              return act(host, 'append-ca-certificate', { file })
            }}
          />
        </Box>
      )}
    </Page>
  )
}
