import { Link, useLocation } from 'react-router'
import { shortName } from '#contract/short-name'
import type { Run } from '#contract/wire/procedures'
import { consolePath } from '../console-address'
import { pageName } from '../page-name'
import { useWorld } from '../use-world'
import { isAt, placeInFront, placeOf } from './place'

/** The id of what the strip pulls up. */
export const WHOLE = 'lab-procedure-whole'

type StripProps = {
  readonly run: NonNullable<Run>
  readonly isUp: boolean
  readonly onPull: () => void
}

/**
 * All that is seen of the drawer on a small screen until it is pulled up: what is due, and the way to its page. It stays in
 * sight above what it has pulled up.
 */
export function Strip({ run, isUp, onPull }: StripProps) {
  const { pathname } = useLocation()
  const { data: world } = useWorld()
  const due = run.steps.find(({ state, told }) => state === 'current' && told)
  const place = due ? placeOf(due) : null
  const isThere = place === null || isAt(place, placeInFront(pathname, world?.expressways ?? []))
  return (
    <div className="sticky -top-3 z-10 -mx-3 -mt-3 flex items-center gap-2 bg-(--lab-page) px-3 py-1 lg:hidden">
      <button
        type="button"
        aria-expanded={isUp}
        aria-controls={WHOLE}
        onClick={onPull}
        className="flex min-h-7 min-w-0 flex-1 cursor-pointer items-center gap-2 text-left"
      >
        <span aria-hidden="true">{isUp ? '▾' : '▴'}</span>
        <span className="min-w-0 flex-1 truncate font-semibold">
          {due && place && <span className="text-(--lab-link)">{`${shortName(place.host)}: `}</span>}
          {due?.title ?? run.title}
        </span>
        <span className="sr-only">{isUp ? ', hide the procedure' : ', show the procedure'}</span>
      </button>
      {!isThere && (
        <Link
          to={consolePath(place.host, place.path ?? undefined)}
          aria-label={place.path === null ? 'Open' : `Open ${pageName(place.path)}`}
          className="rounded bg-(--lab-accent) px-2.5 py-1 font-semibold whitespace-nowrap text-white hover:underline"
        >
          Open
        </Link>
      )}
    </div>
  )
}
