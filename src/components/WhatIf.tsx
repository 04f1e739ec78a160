import { useState } from 'react'
import type { Change } from '../api/what-if'
import { Button } from '../ui/Button'
import { onDemand } from '../ui/on-demand'
import { LabMark } from './LabMark'
import { useTells } from './use-tells'

const panel = onDemand(() => import('./what-if/WhatIfAnswer'))

/** Asks the lab what would come of a change before it is made; none where nothing is told. */
export function WhatIf({ change }: { readonly change: () => Change }) {
  const [asked, setAsked] = useState<Change | null>(null)
  const parts = panel.useWhen(asked !== null)
  if (useTells() === 'nothing') return null
  return (
    <>
      <Button tone="link" className="min-h-6" onClick={() => setAsked(change())}>
        <LabMark />
        what if?
      </Button>
      {asked && parts && <parts.WhatIfAnswer change={asked} onClose={() => setAsked(null)} />}
    </>
  )
}
