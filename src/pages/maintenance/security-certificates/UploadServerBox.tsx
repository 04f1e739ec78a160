import { CERTIFICATE_BYTES_MAX } from '#contract/wire/certificates'
import { act } from '../../../api/console'
import type { useConsoleAction } from '../../../components/use-console-action'
import { useHost } from '../../../components/use-host'
import { Box } from '../../../ui/Box'
import { UploadForm } from './UploadForm'

type UploadServerBoxProps = {
  readonly hasRequest: boolean
  readonly action: ReturnType<typeof useConsoleAction>
}

const certificateField = {
  key: 'certificate',
  label: 'Select the server certificate file',
  help: 'The certificate that an authority has signed for this system, in PEM format; those of authorities in between may follow it. At most 1 MB.',
  accept: '.pem,.crt,.cer,.txt',
  bytesMax: CERTIFICATE_BYTES_MAX,
}

const privateKeyField = {
  key: 'privateKey',
  label: 'Select the server private key file',
  help: 'The private key of that certificate, in PEM format and without a password.',
  accept: '.pem,.key,.txt',
  bytesMax: CERTIFICATE_BYTES_MAX,
}

/** Loads a certificate. While a request is pending its key is used, and none is asked for. */
export function UploadServerBox({ hasRequest, action }: UploadServerBoxProps) {
  const host = useHost()
  return (
    <Box title="Upload new certificate">
      <UploadForm
        fields={hasRequest ? [certificateField] : [certificateField, privateKeyField]}
        button="Upload server certificate data"
        action={action}
        onUpload={async ({ certificate, privateKey }) => {
          if (!certificate) throw new Error('Choose a certificate file.')
          return act(host, 'upload-server-certificate', { certificate, privateKey: privateKey ?? null })
        }}
      />
      {hasRequest && (
        <p className="mt-2 mb-0 text-muted">
          The private key that was made with the signing request is used.
        </p>
      )}
    </Box>
  )
}
