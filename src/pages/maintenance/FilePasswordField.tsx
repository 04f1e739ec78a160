import { FILE_PASSWORD_LENGTH_MAX } from '#contract/wire/actions'
import { FieldRow } from '../../ui/FieldRow'

type FilePasswordFieldProps = {
  readonly label: 'Encryption password' | 'Decryption password'
  readonly help: string
  readonly value: string
  readonly error?: string | undefined
  readonly onType: (value: string) => void
}

/** The password of a backup file; blank for one that is not encrypted. */
export function FilePasswordField({ label, help, value, error, onType }: FilePasswordFieldProps) {
  return (
    <FieldRow label={label} help={help} error={error}>
      {(control) => (
        <input
          {...control}
          type="password"
          autoComplete="new-password"
          value={value}
          onChange={(event) => onType(event.target.value)}
          maxLength={FILE_PASSWORD_LENGTH_MAX}
          className="control w-72"
        />
      )}
    </FieldRow>
  )
}

/** The field that belongs to the restore, where it is asked for and where it is asked for again. */
export function DecryptionPasswordField(props: Pick<FilePasswordFieldProps, 'value' | 'error' | 'onType'>) {
  return (
    <FilePasswordField
      label="Decryption password"
      help="The password with which the file was created. Leave it blank for a file that is not encrypted."
      {...props}
    />
  )
}
