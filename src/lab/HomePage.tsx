import { useSearchParams } from 'react-router'
import { Home } from './home/Home'
import { StartFromLink } from './home/StartFromLink'
import { useLabTheme } from './use-lab-theme'

/** The lab's home. A link with `?scenario=` or `?exercise=` starts a world first. */
export function HomePage() {
  const [search] = useSearchParams()
  const theme = useLabTheme()
  return (
    <main data-theme={theme} className="lab @container flex grow flex-col bg-(--lab-page) px-3 py-2">
      <title>Sixpeer</title>
      {search.has('scenario') || search.has('exercise') ? (
        <StartFromLink key={search.toString()} search={search} />
      ) : (
        <Home />
      )}
    </main>
  )
}
