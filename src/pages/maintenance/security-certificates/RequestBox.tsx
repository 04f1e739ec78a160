import { useState } from 'react'
import type { ServerCertificate } from '#contract/wire/certificates'
import { act } from '../../../api/console'
import type { useConsoleAction } from '../../../components/use-console-action'
import { useHost } from '../../../components/use-host'
import { useMayChange } from '../../../components/use-may-change'
import { Box } from '../../../ui/Box'
import { Button } from '../../../ui/Button'
import { DefinitionRow, Definitions } from '../../../ui/DefinitionRow'
import { downloadFile } from '../../../util/file'
import { CertificateFactsList } from './CertificateFactsList'
import { PEM_TYPE } from './certificate-file'
import { RequestForm } from './RequestForm'
import { ShowButtons } from './ShowButtons'

type RequestBoxProps = {
  readonly status: ServerCertificate
  readonly action: ReturnType<typeof useConsoleAction>
}

/** The request that waits for its certificate, or the way to make one. */
export function RequestBox({ status, action }: RequestBoxProps) {
  const mayChange = useMayChange()
  const [writing, setWriting] = useState(false)
  const { request, naming } = status
  return (
    <Box title="Certificate signing request (CSR)">
      {request ? (
        <Pending request={request} action={action} />
      ) : writing && mayChange ? (
        <RequestForm naming={naming} action={action} onDone={() => setWriting(false)} />
      ) : (
        <>
          <p className="mt-0 mb-2">There is no certificate signing request in progress.</p>
          {mayChange && (
            <Button tone="primary" onClick={() => setWriting(true)}>
              Generate CSR
            </Button>
          )}
        </>
      )}
    </Box>
  )
}

type PendingProps = {
  readonly request: NonNullable<ServerCertificate['request']>
  readonly action: RequestBoxProps['action']
}

function Pending({ request, action }: PendingProps) {
  const host = useHost()
  const mayChange = useMayChange()
  return (
    <>
      <Definitions>
        <DefinitionRow label="Certificate request">
          <div className="flex flex-wrap gap-2">
            <ShowButtons
              title="Certificate signing request"
              pem={request.pem}
              decoded={<CertificateFactsList facts={request.facts} />}
            />
            <Button tone="primary" onClick={() => downloadFile(`${host}-request.pem`, request.pem, PEM_TYPE)}>
              Download
            </Button>
          </div>
        </DefinitionRow>
        <DefinitionRow label="Names asked for">
          {[request.facts.commonName, ...request.facts.names].join(', ')}
        </DefinitionRow>
      </Definitions>
      {mayChange && (
        <Button
          className="mt-2"
          isBusy={action.isPending}
          onClick={() => action.run(() => act(host, 'discard-csr', {}))}
        >
          Discard CSR
        </Button>
      )}
    </>
  )
}
