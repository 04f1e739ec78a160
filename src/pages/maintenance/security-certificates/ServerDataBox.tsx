import { useState } from 'react'
import type { Certificate } from '#contract/wire/certificates'
import { act } from '../../../api/console'
import type { useConsoleAction } from '../../../components/use-console-action'
import { useFrame } from '../../../components/use-frame'
import { useHost } from '../../../components/use-host'
import { useMayChange } from '../../../components/use-may-change'
import { Box } from '../../../ui/Box'
import { Button } from '../../../ui/Button'
import { DefinitionRow, Definitions } from '../../../ui/DefinitionRow'
import { Dialog } from '../../../ui/Dialog'
import { downloadFile } from '../../../util/file'
import { formatTime } from '../../../util/time'
import { CertificateFactsList } from './CertificateFactsList'
import { PEM_TYPE } from './certificate-file'
import { ShowButtons } from './ShowButtons'

type ServerDataBoxProps = {
  readonly certificate: Certificate | null
  /** The certificates of authorities that are shown along with it. */
  readonly chain: readonly Certificate[]
  readonly action: ReturnType<typeof useConsoleAction>
}

/** The certificate that is loaded: a look at it, a copy of it, and the way back to the one it came with. */
export function ServerDataBox({ certificate, chain, action }: ServerDataBoxProps) {
  const host = useHost()
  const mayChange = useMayChange()
  const timeZone = useFrame()?.timeZone ?? 'UTC'
  const [asked, setAsked] = useState(false)
  const file = [certificate, ...chain].map((one) => one?.pem ?? '').join('')
  return (
    <Box title="Server certificate data">
      {certificate && (
        <Definitions>
          <DefinitionRow label="Server certificate">
            <div className="flex flex-wrap gap-2">
              <ShowButtons
                title="Server certificate"
                pem={file}
                decoded={<CertificateFactsList facts={certificate.facts} />}
              />
              <Button onClick={() => downloadFile('server-certificate.pem', file, PEM_TYPE)}>Download</Button>
            </div>
          </DefinitionRow>
          <DefinitionRow label="Names in it">
            {[certificate.facts.commonName, ...certificate.facts.names].join(', ')}
          </DefinitionRow>
          <DefinitionRow label="Issued by">{certificate.facts.issuer}</DefinitionRow>
          {chain.length > 0 && (
            <DefinitionRow label="Sent along with it">
              {chain.map(({ facts }) => facts.subject).join('; ')}
            </DefinitionRow>
          )}
          <DefinitionRow label="Currently loaded certificate expires on">
            {formatTime(certificate.facts.notAfter, timeZone)}
          </DefinitionRow>
        </Definitions>
      )}
      {mayChange && (
        <Button className="mt-2" isBusy={action.isPending} onClick={() => setAsked(true)}>
          Reset to default server certificate
        </Button>
      )}
      <Dialog
        title="Reset to default server certificate"
        isOpen={asked}
        onClose={() => setAsked(false)}
        onConfirm={() => {
          setAsked(false)
          action.run(() => act(host, 'reset-server-certificate', {}))
        }}
      >
        <p>
          The loaded certificate is lost. The one that this system came with is trusted by no peer: with
          Enforce it cannot join a cluster.
        </p>
      </Dialog>
    </Box>
  )
}
