import { useState } from 'react'
import { Link } from 'react-router'
import type { Profile } from '#contract/wire/lab'
import { usePreferences } from '../../stores/preferences'
import { onDemand } from '../../ui/on-demand'
import { LabButton } from '../LabButton'
import { labPages } from '../lab-pages'
import { useLabTheme } from '../use-lab-theme'
import { useWorld } from '../use-world'
import { BarMenu } from './BarMenu'

const more = onDemand(() => import('../timeline/MenuParts'))

/** What a profile means for who works in the lab. */
const profiles: Readonly<Record<Profile, string>> = {
  strict: 'Strict: what the guide prohibits is refused.',
  realistic: 'Realistic: what the guide prohibits is taken, and has its consequences.',
}

/** The menu of the lab: its own pages, how it looks, and how it judges. */
export function LabMenu() {
  const { data: world } = useWorld()
  const [wasOpened, setOpened] = useState(false)
  const parts = more.useWhen(wasOpened)
  return (
    <BarMenu label="Lab" role="navigation" button="Lab " onOpen={() => setOpened(true)}>
      <ul>
        {labPages.map(({ path, title }) => (
          <li key={path}>
            <Link to={path} className="block px-2.5 py-1 hover:underline">
              {title}
            </Link>
          </li>
        ))}
      </ul>
      <div className="flex flex-col items-start gap-1 border-t border-(--lab-line) p-1">
        {parts && <parts.MenuParts />}
        <ThemeSwitch />
      </div>
      <p className="border-t border-(--lab-line) p-1 text-xs">
        {world && `${profiles[world.profile]} `}The key F6 leads from this row to the page and back.
      </p>
    </BarMenu>
  )
}

function ThemeSwitch() {
  const dark = useLabTheme() === 'dark'
  const setTheme = usePreferences((preferences) => preferences.setTheme)
  return (
    <LabButton aria-pressed={dark} onClick={() => setTheme(dark ? 'light' : 'dark')}>
      Dark lab theme
    </LabButton>
  )
}
