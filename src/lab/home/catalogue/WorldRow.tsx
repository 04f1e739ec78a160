import { useState } from 'react'
import type { Scenarios } from '#contract/wire/lab'
import { onDemand } from '../../../ui/on-demand'
import { LabButton } from '../../LabButton'
import { row } from './row'

const dialog = onDemand(() => import('./WorldDialog'))

type WorldRowProps = {
  readonly scenario: Scenarios['scenarios'][number]
  /** Whether the world that is open began as this one. */
  readonly isOpen: boolean
}

/** One starting world: who stands there, and the button that asks how it is to start. */
export function WorldRow({ scenario, isOpen }: WorldRowProps) {
  const { title, text } = scenario
  const [isAsking, setAsking] = useState(false)
  const parts = dialog.useWhen(isAsking)
  return (
    <li className={row}>
      <div className="min-w-0 flex-1">
        <p className="font-semibold">
          {title}
          {isOpen && <span className="font-normal text-(--lab-link)"> (open now)</span>}
        </p>
        <p className="text-xs text-(--lab-soft)">{text}</p>
      </div>
      <LabButton aria-label={`Start ${title}`} onClick={() => setAsking(true)}>
        Start
      </LabButton>
      {parts && isAsking && <parts.WorldDialog scenario={scenario} onClose={() => setAsking(false)} />}
    </li>
  )
}
