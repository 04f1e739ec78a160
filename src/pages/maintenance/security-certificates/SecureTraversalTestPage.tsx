import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { testSecureTraversal } from '../../../api/tools'
import { useHost } from '../../../components/use-host'
import { CheckTable } from '../tools/CheckTable'
import { ToolField } from '../tools/ToolField'
import { ToolForm } from '../tools/ToolForm'

/** Maintenance > Security certificates > Secure traversal test: whether two systems would trust each other over TLS. */
export function SecureTraversalTestPage() {
  const host = useHost()
  const [server, setServer] = useState('')
  const [name, setName] = useState('')
  const asked = useMutation({ mutationFn: () => testSecureTraversal(host, { host: server, name }) })
  return (
    <ToolForm
      title="Secure traversal test"
      button="Test"
      asked={asked}
      onAsk={() => asked.mutate()}
      fields={
        <>
          <ToolField
            label="FQDN"
            help="The fully qualified domain name of the traversal server."
            value={server}
            onType={setServer}
          />
          <ToolField
            label="TLS verify name"
            help="The name by which the traversal server knows this system: the TLS verify subject name of its zone."
            value={name}
            onType={setName}
          />
        </>
      }
    >
      {(checks) => <CheckTable checks={checks} />}
    </ToolForm>
  )
}
