import { useState } from 'react'
import type { Change } from '../../api/what-if'
import { usePastStore } from '../../stores/past'
import { Button } from '../../ui/Button'
import { LabMark } from '../LabMark'
import { useTells } from '../use-tells'
import { WhatIfAnswer } from './WhatIfAnswer'

export type WhatIfProps = { readonly change: () => Change }

/** Asks the lab what would come of a change before it is made; none where nothing is told, nor in the past. */
export function WhatIfButton({ change }: WhatIfProps) {
  const [asked, setAsked] = useState<Change | null>(null)
  const isPast = usePastStore((store) => store.moment !== null)
  if (useTells() === 'nothing' || isPast) return null
  return (
    <>
      <Button tone="link" className="min-h-6" onClick={() => setAsked(change())}>
        <LabMark />
        what if?
      </Button>
      {asked && <WhatIfAnswer change={asked} onClose={() => setAsked(null)} />}
    </>
  )
}
