import { useMutation } from '@tanstack/react-query'
import type { WorldSummary } from '#contract/wire/lab'
import { removeFault } from '../../api/lab'
import { LabButton } from '../LabButton'
import { RefusalNote } from '../RefusalNote'

type Fault = WorldSummary['faults'][number]

/** What the end of a fault is called, where that is not simply to mend it. */
const ends: Readonly<Record<string, string>> = { 'power-off': 'Power on' }

/** What is broken on purpose, each with the button that ends it, and what the end of the last one has brought with it. */
export function FaultList({ faults }: { readonly faults: readonly Fault[] }) {
  const remove = useMutation({ mutationFn: removeFault })
  return (
    <>
      <ul aria-label="Broken on purpose" className="flex flex-col gap-1">
        {faults.map(({ id, kind, text, warning }) => (
          <li key={id} className="flex items-center gap-2">
            <span className="border-l-4 border-(--lab-bad) pl-2">
              {text}
              {warning !== null && <span className="block text-(--lab-bad)">{warning}</span>}
            </span>
            <LabButton aria-label={`${ends[kind] ?? 'Mend'}: ${text}`} onClick={() => remove.mutate(id)}>
              {ends[kind] ?? 'Mend'}
            </LabButton>
          </li>
        ))}
      </ul>
      <div role="status">
        {remove.data?.notes.map(({ text }) => (
          <p key={text} className="border-l-4 border-(--lab-bad) pl-2">
            Reconnected uncleared. {text}
          </p>
        ))}
      </div>
      {remove.error && <RefusalNote error={remove.error} />}
    </>
  )
}
