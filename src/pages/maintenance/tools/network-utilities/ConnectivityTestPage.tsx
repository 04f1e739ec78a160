import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type ConnectivityQuestion, TESTED_SERVICES } from '#contract/wire/tools'
import { testConnectivity } from '../../../../api/tools'
import { useHost } from '../../../../components/use-host'
import { CheckTable } from '../CheckTable'
import { ToolChoice, ToolField } from '../ToolField'
import { ToolForm } from '../ToolForm'

/** Maintenance > Tools > Network utilities > Connectivity test: whether the systems of a service can be reached. */
export function ConnectivityTestPage() {
  const host = useHost()
  const [service, setService] = useState<ConnectivityQuestion['service']>(TESTED_SERVICES[0])
  const [domain, setDomain] = useState('')
  const asked = useMutation({ mutationFn: () => testConnectivity(host, { service, domain }) })
  return (
    <ToolForm
      title="Connectivity test"
      button="Run"
      asked={asked}
      onAsk={() => asked.mutate()}
      fields={
        <>
          <ToolChoice
            label="Service record"
            help="The service that DNS is asked for."
            options={TESTED_SERVICES}
            value={service}
            onChoose={setService}
          />
          <ToolField
            label="Domain"
            help="The domain, or the name of the cluster, that offers the service."
            value={domain}
            onType={setDomain}
          />
        </>
      }
    >
      {(checks) => <CheckTable checks={checks} />}
    </ToolForm>
  )
}
