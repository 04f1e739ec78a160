import { Link } from 'react-router'
import { usePreferences } from '../stores/preferences'
import { AddressField } from './bar/AddressField'
import { Clock } from './bar/Clock'
import { ExpresswayTabs } from './bar/ExpresswayTabs'
import { MistakeCount } from './bar/MistakeCount'
import { DrawerSwitch } from './drawer/DrawerSwitch'
import { LabButton } from './LabButton'
import { useBrowser } from './use-browser'
import { useLabTheme } from './use-lab-theme'
import { useWorld } from './use-world'

/** The slim dark bar above the console: where to look, and what time it is in the world. */
export function LabBar() {
  const { data: world } = useWorld()
  return (
    <header className="lab lab-bar border-b border-(--lab-line) bg-(--lab-page) px-3 py-1 text-[0.8125rem]">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Link to="/" className="px-1 font-semibold text-(--lab-text) hover:underline">
          Sixpeer
        </Link>
        <ReloadButton />
        <AddressField />
        {world && <ExpresswayTabs expressways={world.expressways} />}
        {world && (
          <span className="text-(--lab-soft)">
            <span className="max-lg:sr-only">{world.scenario}, </span>profile{' '}
            <strong className="text-(--lab-text)">{world.profile}</strong>
          </span>
        )}
        <MistakeCount />
        <ThemeSwitch />
        <DrawerSwitch />
      </div>
      <div className="mt-1">
        <Clock />
      </div>
    </header>
  )
}

/** As a browser's reload: the page is asked for anew and what was typed into it is gone. */
function ReloadButton() {
  const { reload } = useBrowser()
  return (
    <LabButton aria-label="Reload" title="Reload" onClick={reload}>
      <span aria-hidden="true">⟳</span>
    </LabButton>
  )
}

function ThemeSwitch() {
  const dark = useLabTheme() === 'dark'
  const setTheme = usePreferences((preferences) => preferences.setTheme)
  return (
    <LabButton
      aria-pressed={dark}
      aria-label="Dark lab theme"
      title="Dark lab theme"
      onClick={() => setTheme(dark ? 'light' : 'dark')}
    >
      <span aria-hidden="true">◐</span>
    </LabButton>
  )
}
