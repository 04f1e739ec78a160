import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { PingAnswer } from '#contract/wire/tools'
import { ping } from '../../api/tools'
import { Page } from '../../components/Page'
import { useHost } from '../../components/use-host'
import { Box } from '../../ui/Box'
import { Button } from '../../ui/Button'
import { DefinitionRow, Definitions } from '../../ui/DefinitionRow'
import { FieldsBox } from '../../ui/FieldsBox'
import { Loaded } from '../../ui/Loaded'
import { HostField } from './HostField'

/** Maintenance > Tools > Network utilities > Ping: whether a host answers this system, and how fast. */
export function PingPage() {
  const host = useHost()
  const [typed, setTyped] = useState('')
  const asked = useMutation({ mutationFn: (name: string) => ping(host, name) })
  return (
    <Page title="Ping" path="maintenance/tools/network-utilities/ping">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          asked.mutate(typed)
        }}
      >
        <FieldsBox title="Ping">
          <HostField help="The IP address or the name of the host to try." value={typed} onType={setTyped} />
        </FieldsBox>
        <Button type="submit" tone="primary" isBusy={asked.isPending}>
          Ping
        </Button>
      </form>
      <div role="status" className="mt-4">
        {!asked.isIdle && (
          <Box title="Results">
            <Loaded query={{ data: asked.data, error: asked.error }}>
              {(answer) => <Result answer={answer} />}
            </Loaded>
          </Box>
        )}
      </div>
    </Page>
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
