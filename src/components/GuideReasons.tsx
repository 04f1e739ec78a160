import { HelpPopover } from '../ui/HelpPopover'

/** A why-link that names the requirement rows behind a refusal or a hint. Nothing when there are none. */
export function GuideReasons({ ids }: { readonly ids: readonly string[] }) {
  if (ids.length === 0) return null
  return (
    <HelpPopover
      name={{ 'aria-label': 'Why' }}
      buttonProps={{ className: 'console-link cursor-pointer' }}
      button="why?"
    >
      The guide asks for it: {ids.length === 1 ? 'requirement' : 'requirements'} {ids.join(', ')}.
    </HelpPopover>
  )
}
