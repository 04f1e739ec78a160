import { menuTrail } from '#contract/menu'
import { Page } from '../components/Page'
import { useConsolePath } from '../components/use-console-path'
import { MessageBar } from '../ui/MessageBar'

/** A page that the menu of the real console has and the lab does not have yet. */
export function NotBuiltPage() {
  const path = useConsolePath()
  const label = menuTrail(path).at(-1)?.label ?? path
  return (
    <Page title={label} path={path}>
      <MessageBar tone="plain">
        This page is not built yet. The real console has it in this place of the menu; the lab does not
        simulate it so far.
      </MessageBar>
    </Page>
  )
}
