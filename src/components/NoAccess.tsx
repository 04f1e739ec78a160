import { MessageBar } from '../ui/MessageBar'
import { ConsoleLink } from './ConsoleLink'

/** Stands in the place of a page that the account may not open, and says what it may. */
export function NoAccess({ access }: { readonly access: string }) {
  return (
    <div role="alert">
      <MessageBar tone="bad">
        <strong>Not allowed</strong>: the access level of your account is {access}, which does not permit this
        page. <ConsoleLink path="overview">Go to the overview</ConsoleLink>
      </MessageBar>
    </div>
  )
}
