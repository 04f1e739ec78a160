import { useWhyStore, type WhyQuestion } from '../stores/why'
import { Button } from '../ui/Button'
import { LabMark } from './LabMark'
import { useTells } from './use-tells'

type WhyButtonProps = {
  readonly question: WhyQuestion
  /** What is asked about, for who cannot see where the link stands. */
  readonly about: string
}

/** A link that asks the lab why something reads as it does; none where nothing is told. */
export function WhyButton({ question, about }: WhyButtonProps) {
  const ask = useWhyStore((store) => store.ask)
  if (useTells() === 'nothing') return null
  return (
    <span className="whitespace-nowrap">
      <LabMark />
      <Button tone="link" className="min-h-6" onClick={() => ask(question)}>
        why?<span className="sr-only"> {about}</span>
      </Button>
    </span>
  )
}
