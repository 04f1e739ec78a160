import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { MenuLink } from '#contract/menu'
import { CERTIFICATE_BYTES_MAX } from '#contract/wire/certificates'
import { testClientCertificate } from '../../../api/tools'
import { RelatedTasks } from '../../../components/RelatedTasks'
import { useHost } from '../../../components/use-host'
import { CheckTable } from '../tools/CheckTable'
import { ToolForm } from '../tools/ToolForm'
import { fileRefusal, readFile } from './certificate-file'
import { FilePicker } from './FilePicker'

const tasks: readonly MenuLink[] = [
  {
    label: 'Certificate-based authentication configuration',
    path: 'maintenance/security-certificates/certificate-based-authentication-configuration',
  },
]

/** Maintenance > Security certificates > Client certificate testing: tries a certificate before anybody is locked out. */
export function ClientCertificateTestingPage() {
  const host = useHost()
  const [file, setFile] = useState<File>()
  const [fault, setFault] = useState<string>()
  const asked = useMutation({
    mutationFn: async (picked: File) => testClientCertificate(host, await readFile(picked)),
  })
  return (
    <ToolForm
      title="Client certificate testing"
      button="Check certificate"
      asked={asked}
      onAsk={() => {
        const refusal = fileRefusal(file, CERTIFICATE_BYTES_MAX)
        setFault(refusal)
        if (file && !refusal) asked.mutate(file)
      }}
      fields={
        <FilePicker
          label="Select the file you want to test"
          help="A client certificate in PEM format. It is looked at and not kept. At most 1 MB."
          accept=".pem,.crt,.cer,.txt"
          isKept={false}
          error={fault}
          onPick={setFile}
        />
      }
      below={<RelatedTasks tasks={tasks} />}
    >
      {(checks) => <CheckTable checks={checks} />}
    </ToolForm>
  )
}
