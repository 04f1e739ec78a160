import { overlays } from './overlays'
import type { DialogProps } from './overlays/ModalDialog'

/** A modal dialog with OK and Cancel. Escape cancels; the focus goes back to where it was. */
export function Dialog(props: DialogProps) {
  const parts = overlays.useWhen(props.isOpen)
  return parts && <parts.ModalDialog {...props} />
}
