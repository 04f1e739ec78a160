import { Link } from 'react-router'
import { worldTime } from '../world-time'

/** Where the timeline shows a moment of the log that a result is of; absent: of a log that this lab has not. */
export type OpensMoments = { readonly momentAt?: ((at: number) => string) | undefined }

type MomentLinkProps = OpensMoments & {
  readonly at: number
  /** What happened then, for who cannot see beside what the link stands. */
  readonly about: string
}

/** A moment of world time, which leads to it on the timeline. */
export function MomentLink({ at, momentAt, about }: MomentLinkProps) {
  if (!momentAt) return worldTime(at)
  return (
    <Link to={momentAt(at)} className="text-(--lab-link) underline">
      {worldTime(at)}
      <span className="sr-only">{`, on the timeline: ${about}`}</span>
    </Link>
  )
}
