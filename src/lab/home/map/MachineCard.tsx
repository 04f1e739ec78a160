import { Link } from 'react-router'
import { counted } from '#contract/counted'
import { consolePath } from '../../console-address'
import { type Expressway, lampOf, shortName } from '../../expressway-lamp'
import { Lamp } from '../../Lamp'
import { roleOf } from './role-of'

type MachineCardProps = {
  readonly expressway: Expressway
  /** Whether what can be done on it stands below the map. */
  readonly isChosen: boolean
  /** Whether the step that is due is done here. */
  readonly isDue: boolean
  readonly onChoose: () => void
}

/** One Expressway on the map: how it is, what it is in its cluster, the way to its console and to what can be done on it. */
export function MachineCard({ expressway, isChosen, isDue, onChoose }: MachineCardProps) {
  const { host, address, version, calls, alarms } = expressway
  const lamp = lampOf(expressway)
  const role = roleOf(expressway)
  const name = shortName(host)
  return (
    <div
      className={`flex h-18 flex-col rounded border bg-(--lab-page) px-2 py-1 text-xs ${isChosen ? 'border-(--lab-link)' : 'border-(--lab-edge)'}`}
    >
      <div className="flex items-center gap-1.5">
        <Lamp state={lamp} />
        <Link
          to={consolePath(host)}
          aria-label={`${name}, ${lamp}, ${role}: console of ${host}`}
          className="min-w-0 flex-1 truncate py-0.5 text-sm font-semibold text-(--lab-text) hover:underline"
        >
          {name}
        </Link>
        {isDue && (
          <span className="rounded bg-(--lab-accent) px-1 text-white">
            <span className="sr-only">The step that is due is here: </span>now
          </span>
        )}
        <button
          type="button"
          aria-pressed={isChosen}
          aria-label={`What can be done on ${name}`}
          title={`What can be done on ${name}`}
          onClick={onChoose}
          className="min-h-6 min-w-6 cursor-pointer rounded text-(--lab-soft) hover:underline"
        >
          <span aria-hidden="true">⋯</span>
        </button>
      </div>
      <p className="truncate">
        <span className={role === 'primary' ? 'font-semibold text-(--lab-link)' : ''}>
          {capitalized(role)}
        </span>
        <span className="text-(--lab-soft)">, {address}</span>
      </p>
      <p className="truncate text-(--lab-soft)">
        {version},{' '}
        {stateWords(expressway) ?? (
          <>
            {counted(calls, 'call')},{' '}
            <span className={alarms.length > 0 ? 'text-(--lab-warn)' : ''}>
              {counted(alarms.length, 'alarm')}
            </span>
          </>
        )}
      </p>
    </div>
  )
}

const capitalized = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/** What keeps everybody from a machine, or it from its work; null while nothing does. */
function stateWords({ power, reachable, troubles: [trouble] }: Expressway) {
  if (power === 'off') return <strong className="text-(--lab-bad)">no power</strong>
  if (power !== 'up') return <strong className="text-(--lab-warn)">{power.replace('-', ' ')}</strong>
  if (!reachable) return <strong className="text-(--lab-bad)">cannot be reached</strong>
  return trouble ? <strong className="text-(--lab-bad)">{trouble.short}</strong> : null
}
