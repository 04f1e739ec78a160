import type { Profile } from '#contract/wire/lab'
import { usePreferences } from '../../stores/preferences'
import { LabButton } from '../LabButton'
import { RecordButton } from '../spec/RecordButton'
import { UndoButton } from '../timeline/UndoButton'
import { useLabTheme } from '../use-lab-theme'
import { useWorld } from '../use-world'
import { WeatherButton } from '../weather/WeatherButton'

/** What a profile means for who works in the lab. */
const profiles: Readonly<Record<Profile, string>> = {
  strict: 'Strict: what the guide prohibits is refused.',
  realistic: 'Realistic: what the guide prohibits is taken, and has its consequences.',
}

/** What the menu of the lab offers beside pages: it comes when that is opened first. */
export function MenuButtons() {
  const { data: world } = useWorld()
  return (
    <>
      <div className="flex flex-col items-start gap-1 border-t border-(--lab-line) p-1">
        <UndoButton />
        <RecordButton />
        <WeatherButton />
        <ThemeSwitch />
      </div>
      <p className="border-t border-(--lab-line) p-1 text-xs">
        {world && `${profiles[world.profile]} `}The key F6 leads from this row to the page and back.
      </p>
    </>
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
