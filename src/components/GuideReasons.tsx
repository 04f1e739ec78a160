import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'

/** A why-link that names the requirement rows behind a refusal or a hint. Nothing when there are none. */
export function GuideReasons({ ids }: { readonly ids: readonly string[] }) {
  if (ids.length === 0) return null
  return (
    <DialogTrigger>
      <Button className="console-link cursor-pointer">why?</Button>
      <Popover className="z-50 max-w-sm border border-field bg-notice shadow-lg">
        <Dialog aria-label="Why" className="px-3 py-2 text-dense text-ink outline-none">
          The lab answers so because of {ids.length === 1 ? 'requirement' : 'requirements'} {ids.join(', ')}{' '}
          of the guide.
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
