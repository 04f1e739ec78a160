import { MessageBar } from '../ui/MessageBar'
import { useMayChange } from './use-may-change'

/** Says why the buttons of a page are missing, to an account that may only look. */
export function ReadOnlyNote() {
  if (useMayChange()) return null
  return (
    <MessageBar tone="plain">
      Your account has read-only access: nothing can be changed on this page.
    </MessageBar>
  )
}
