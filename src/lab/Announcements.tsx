import { useAnnouncementStore } from '../stores/announcements'
import { useArrivals } from './use-arrivals'
import { useWorldNews } from './use-world-news'

/** The one place from which is read out what happens elsewhere than under the hands. A dialog does not silence it. */
export function Announcements() {
  useArrivals()
  useWorldNews()
  const told = useAnnouncementStore((store) => store.told)
  return (
    <div aria-live="polite" data-live-announcer="true" className="sr-only">
      {told.map(({ id, text }) => (
        <p key={id}>{text}</p>
      ))}
    </div>
  )
}
