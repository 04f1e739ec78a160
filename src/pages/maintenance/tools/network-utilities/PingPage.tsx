import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { PingAnswer } from '#contract/wire/tools'
import { ping } from '../../../../api/tools'
import { useHost } from '../../../../components/use-host'
import { DefinitionRow, Definitions } from '../../../../ui/DefinitionRow'
import { HostField } from '../HostField'
import { ToolForm } from '../ToolForm'

/** Maintenance > Tools > Network utilities > Ping: whether a host answers this system, and how fast. */
export function PingPage() {
  const host = useHost()
  const [typed, setTyped] = useState('')
  const asked = useMutation({ mutationFn: () => ping(host, typed) })
  return (
    <ToolForm
      title="Ping"
      button="Ping"
      asked={asked}
      onAsk={() => asked.mutate()}
      fields={
        <HostField help="The IP address or the name of the host to try." value={typed} onType={setTyped} />
      }
    >
      {(answer) => <Result answer={answer} />}
    </ToolForm>
  )
}

function Result({ answer: { host, address, milliseconds, message } }: { readonly answer: PingAnswer }) {
  return (
    <Definitions>
      <DefinitionRow label="Host">
        {host}
        {address && address !== host && ` (${address})`}
      </DefinitionRow>
      <DefinitionRow label="Response time (ms)">
        {milliseconds === null ? <span className="text-bad">{message}</span> : milliseconds}
      </DefinitionRow>
    </Definitions>
  )
}
