import { usePreferences } from '../../stores/preferences'
import { LabButton } from '../LabButton'
import { useRun } from '../use-world'

/** The id of the switch, which takes the focus when the drawer hides. */
export const DRAWER_SWITCH = 'lab-procedure-switch'

/** Opens and closes the drawer; only there while a procedure runs. */
export function DrawerSwitch() {
  const { data: run } = useRun()
  const open = usePreferences((preferences) => preferences.drawerOpen)
  const setOpen = usePreferences((preferences) => preferences.setDrawerOpen)
  if (!run) return null
  return (
    <LabButton
      id={DRAWER_SWITCH}
      aria-expanded={open}
      aria-controls="lab-procedure"
      title="Procedure"
      onClick={() => setOpen(!open)}
    >
      <span aria-hidden="true" className="lg:hidden">
        ☰
      </span>
      <span className="max-lg:sr-only">Procedure</span>
    </LabButton>
  )
}
