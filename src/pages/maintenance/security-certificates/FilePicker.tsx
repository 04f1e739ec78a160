import { PEER_MARK } from '../../../components/peer-mark'
import { FieldRow } from '../../../ui/FieldRow'

type FilePickerProps = {
  readonly label: string
  readonly help: string
  readonly accept: string
  /** False for a file that is only looked at: what is kept belongs to one peer. */
  readonly isKept?: boolean
  readonly error: string | undefined
  readonly onPick: (file: File | undefined) => void
}

/** A row with the browser's own file picker. */
export function FilePicker({ label, help, accept, isKept = true, error, onPick }: FilePickerProps) {
  return (
    <FieldRow label={label} mark={isKept ? PEER_MARK : undefined} help={help} error={error}>
      {(control) => (
        <input
          {...control}
          type="file"
          accept={accept}
          onChange={(event) => onPick(event.target.files?.[0])}
          className="max-w-full file:mr-2 file:cursor-pointer file:rounded-xs file:border file:border-field file:bg-bar file:px-3 file:py-1"
        />
      )}
    </FieldRow>
  )
}
