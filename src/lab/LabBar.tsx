import { useLocation } from 'react-router'
import { AddressField } from './bar/AddressField'
import { Clock } from './bar/Clock'
import { ExpresswayTabs } from './bar/ExpresswayTabs'
import { LabMenu } from './bar/LabMenu'
import { MistakeCount } from './bar/MistakeCount'
import { Tab } from './bar/Tab'
import { DrawerSwitch } from './drawer/DrawerSwitch'
import { LabButton } from './LabButton'
import { SkipLink } from './SkipLink'
import { useBrowser } from './use-browser'
import { useDrawerOpen } from './use-drawer-open'
import { useLabTheme } from './use-lab-theme'
import { useWorld } from './use-world'

/**
 * The row above everything: where to look, and what time it is in the world. A dialog does not stop time, and so the row
 * stays in use while one is open.
 */
export function LabBar() {
  const { data: world } = useWorld()
  const { pathname } = useLocation()
  const theme = useLabTheme()
  const isDrawerOpen = useDrawerOpen()
  return (
    <header
      data-theme={theme}
      data-react-aria-top-layer="true"
      aria-keyshortcuts="F6"
      className="lab lab-bar relative flex flex-wrap items-center gap-x-2 border-b border-(--lab-line) bg-(--lab-page) px-2 text-dense md:flex-nowrap"
    >
      <SkipLink to="page">Skip to the page</SkipLink>
      {isDrawerOpen && <SkipLink to="procedure">Skip to the procedure</SkipLink>}
      <span className="px-1 font-semibold max-lg:hidden">Sixpeer</span>
      <Tab isHere={pathname === '/'} to="/">
        Map
      </Tab>
      {world && <ExpresswayTabs expressways={world.expressways} />}
      <AddressField />
      <ReloadButton />
      <Clock />
      <div className="ml-auto flex gap-2">
        <MistakeCount />
        <DrawerSwitch />
        <LabMenu />
      </div>
    </header>
  )
}

/** As a browser's reload: the page is asked for anew and what was typed into it is gone. */
function ReloadButton() {
  const { reload } = useBrowser()
  return (
    <LabButton aria-label="Reload" title="Reload" className="px-1.5!" onClick={reload}>
      <span aria-hidden="true">⟳</span>
    </LabButton>
  )
}
