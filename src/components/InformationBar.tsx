import { MessageBar } from '../ui/MessageBar'
import { ConsoleLink } from './ConsoleLink'
import { useFrame } from './use-frame'

/** The yellow bar: what this Expressway needs someone to do. Read out when it changes, on every page (CRE-61). */
export function InformationBar() {
  const messages = useFrame()?.informationBar ?? []
  return (
    <section aria-label="Information bar" aria-live="polite">
      {messages.map(({ text, link }) => (
        <MessageBar key={text}>
          {text}
          {link && (
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
