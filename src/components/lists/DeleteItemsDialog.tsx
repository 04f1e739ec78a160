import { Dialog } from '../../ui/Dialog'

type DeleteItemsDialogProps = {
  /** What one of them is called: `zone`. */
  readonly itemName: string
  /** The names of the items to delete; the dialog is open while there are any. */
  readonly names: readonly string[]
  /** False where deleted items act until the deletion is activated. */
  readonly isFinal: boolean
  readonly onClose: () => void
  readonly onConfirm: () => void
}

const NAMES_MAX = 10

/** Asks before items of a list are deleted, by name. */
export function DeleteItemsDialog(props: DeleteItemsDialogProps) {
  const { itemName, names, isFinal, onClose, onConfirm } = props
  const more = names.length - NAMES_MAX
  return (
    <Dialog title={`Delete ${itemName}`} isOpen={names.length > 0} onClose={onClose} onConfirm={onConfirm}>
      <p className="mt-0 mb-1">
        {isFinal ? 'This cannot be undone. Delete:' : 'They act until the deletion is activated. Delete:'}
      </p>
      <ul className="my-0 pl-5">
        {names.slice(0, NAMES_MAX).map((name) => (
          <li key={name} className="list-disc break-all">
            {name}
          </li>
        ))}
        {more > 0 && <li className="list-disc">and {more} more</li>}
      </ul>
    </Dialog>
  )
}
