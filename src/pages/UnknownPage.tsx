import { menu } from '#contract/menu'
import { ConsoleLink } from '../components/ConsoleLink'
import { MenuList } from '../components/MenuList'
import { Page } from '../components/Page'
import { useConsolePath } from '../components/use-console-path'
import { MessageBar } from '../ui/MessageBar'

/** A path that no menu entry has: says so, and lists what there is. */
export function UnknownPage() {
  const path = useConsolePath()
  return (
    <Page title="Page not found">
      <div role="alert">
        <MessageBar tone="bad">
          There is no page <strong className="break-all">{path}</strong> in this console. These exist, beside
          the <ConsoleLink path="overview">overview</ConsoleLink>:
        </MessageBar>
      </div>
      <div className="columns-1 gap-8 sm:columns-2 lg:columns-3">
        <MenuList entries={menu} />
      </div>
    </Page>
  )
}
