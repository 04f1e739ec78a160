import { useState } from 'react'
import { Link } from 'react-router'
import type { FaultRequest } from '#contract/wire/faults'
import { makeFaultCode } from '../../api/exercises'
import { Panel } from '../pages/Panel'
import { WhenKnown } from '../pages/WhenKnown'
import { AddFault } from '../tools/AddFault'
import { useWorld } from '../use-world'

/** Codes that break something in a world that is under way, to be called out. */
export function FaultCodes() {
  const world = useWorld()
  const [code, setCode] = useState('')

  async function make(fault: FaultRequest): Promise<void> {
    const made = await makeFaultCode(fault)
    setCode(made.code)
  }

  return (
    <Panel title="Fault code">
      <p className="max-w-prose text-(--lab-soft)">
        Call a code out, and whoever types it in under{' '}
        <Link to="/lab/code" className="text-(--lab-link) underline">
          Lab &gt; Enter a code
        </Link>{' '}
        has that fault. It does not say what it is.
      </p>
      <WhenKnown query={world}>
        {({ expressways }) => (
          <AddFault
            expressways={expressways}
            use={{ name: 'A fault for a code', button: 'Make a code', act: make }}
          />
        )}
      </WhenKnown>
      <p role="status" className="font-mono text-xl font-semibold">
        {code}
      </p>
    </Panel>
  )
}
