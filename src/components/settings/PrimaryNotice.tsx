import { MessageBar } from '../../ui/MessageBar'
import { ConsoleLink } from '../ConsoleLink'

type PrimaryNoticeProps = {
  readonly primary: { readonly name: string; readonly host: string }
  readonly path: string
}

/** On a subordinate: whose the read-only fields are, and the way to the same page there (ADD-05). */
export function PrimaryNotice({ primary, path }: PrimaryNoticeProps) {
  return (
    <MessageBar tone="plain">
      Settings without † come from the primary and are changed only there:{' '}
      <ConsoleLink host={primary.host} path={path}>
        this page on {primary.name}
      </ConsoleLink>
      .
    </MessageBar>
  )
}
