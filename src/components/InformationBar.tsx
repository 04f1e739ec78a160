import { MessageBar } from '../ui/MessageBar'
import { ConsoleLink } from './ConsoleLink'
import { useFrame } from './use-frame'
import { useMenuPath } from './use-menu-path'

/** The yellow bar: what this Expressway needs someone to do. Read out when it changes, on every page (CRE-61). It leads to no page that is shown. */
export function InformationBar() {
  const messages = useFrame()?.informationBar ?? []
  const path = useMenuPath()
  return (
    <section aria-label="Information bar" aria-live="polite">
      {messages.map(({ text, link }) => (
        <MessageBar key={text}>
          {text}
          {link && link.path !== path && (
            <>
              {' '}
              <ConsoleLink path={link.path}>{link.label}</ConsoleLink>
            </>
          )}
        </MessageBar>
      ))}
    </section>
  )
}
