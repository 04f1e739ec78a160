import { Link } from 'react-router'
import type { Scenarios } from '#contract/wire/lab'
import { LabButton } from '../LabButton'
import { useWorld } from '../use-world'
import type { StartChoice } from './StartChoices'
import { startLink } from './start-link'

type Choice = StartChoice & { id: string }

type ScenarioCardProps = {
  scenario: Scenarios['scenarios'][number]
  choice: Choice
  busy: boolean
  onStart: (choice: Choice) => void
}

/** One starting world, with a button that starts it and a link that does so for somebody else. */
export function ScenarioCard({ scenario: { id, title, text }, choice, busy, onStart }: ScenarioCardProps) {
  const { data: world } = useWorld()
  return (
    <li className="rounded border border-(--lab-line) p-2 has-[strong]:border-(--lab-link)">
      <div className="flex flex-wrap items-center gap-x-3">
        <h3 className="flex-1 font-semibold">
          {title}
          {world?.scenario === id && <strong className="text-(--lab-link)"> (present world)</strong>}
        </h3>
        <Link to={startLink(choice)} className="text-xs text-(--lab-link) underline">
          Start link<span className="sr-only"> of {title}</span>
        </Link>
        <LabButton
          look="strong"
          aria-label={`Start ${title}`}
          disabled={busy}
          onClick={() => onStart(choice)}
        >
          Start
        </LabButton>
      </div>
      <p className="text-(--lab-soft)">{text}</p>
    </li>
  )
}
