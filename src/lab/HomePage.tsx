import { useSearchParams } from 'react-router'
import { Home } from './home/Home'
import { asksForWorld } from './home/open-of'
import { StartFromLink } from './home/StartFromLink'
import { useLabTheme } from './use-lab-theme'

/** The lab's home. A link that asks for a world starts it first. */
export function HomePage() {
  const [search] = useSearchParams()
  const theme = useLabTheme()
  return (
    <main data-theme={theme} className="lab @container flex grow flex-col bg-(--lab-page) px-3 py-2">
      <title>Sixpeer</title>
      {asksForWorld(search) ? <StartFromLink key={search.toString()} search={search} /> : <Home />}
    </main>
  )
}
