import { DefinitionRow } from '../ui/DefinitionRow'

const tones = { Inactive: '', Initialising: '', Active: 'text-good', Failed: 'text-bad' } as const

type StateRowProps = {
  readonly state: keyof typeof tones
  /** Why it is so; blank where there is nothing to explain. */
  readonly reason: string
}

/** The State of a connection to another server, coloured as the product does it. */
export function StateRow({ state, reason }: StateRowProps) {
  return (
    <DefinitionRow label="State">
      <strong className={tones[state]}>{state}</strong>
      {reason && <div>{reason}</div>}
    </DefinitionRow>
  )
}
