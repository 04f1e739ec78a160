import { useState } from 'react'
import type { Change } from '../api/what-if'
import { usePastStore } from '../stores/past'
import { Button } from '../ui/Button'
import { onDemand } from '../ui/on-demand'
import { LabMark } from './LabMark'
import { useTells } from './use-tells'

const parts = onDemand(() => import('./what-if/WhatIfAnswer'))

/** Asks the lab what would come of a change before it is made; none where nothing is told, nor in the past. */
export function WhatIf({ change }: { readonly change: () => Change }) {
  const [asked, setAsked] = useState<Change | null>(null)
  const part = parts.useWhen(asked !== null)
  const isPast = usePastStore((store) => store.moment !== null)
  if (useTells() === 'nothing' || isPast) return null
  return (
    <>
      <Button tone="link" className="min-h-6" onClick={() => setAsked(change())}>
        <LabMark />
        what if?
      </Button>
      {asked && part && <part.WhatIfAnswer change={asked} onClose={() => setAsked(null)} />}
    </>
  )
}
