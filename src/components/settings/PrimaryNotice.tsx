import { MessageBar } from '../../ui/MessageBar'
import { ConsoleLink } from '../ConsoleLink'
import { useMenuPath } from '../use-menu-path'

type PrimaryNoticeProps = {
  readonly primary: { readonly name: string; readonly host: string }
}

/** On a subordinate: whose the read-only fields are, and the way to the same page there (ADD-05). */
export function PrimaryNotice({ primary }: PrimaryNoticeProps) {
  const path = useMenuPath()
  return (
    <MessageBar tone="plain">
      The configuration primary of this cluster is {primary.name}. What is read-only here comes from it:
      change it on{' '}
      <ConsoleLink host={primary.host} path={path}>
        the same page of {primary.name}
      </ConsoleLink>
      .
    </MessageBar>
  )
}
