import { useState } from 'react'
import { BACKUP_BYTES_MAX } from '#contract/wire/backup'
import { Box } from '../../ui/Box'
import { Button } from '../../ui/Button'
import { FieldRow } from '../../ui/FieldRow'
import { backupRefusal, type ChosenBackup, readBackup } from './backup-file'
import { DecryptionPasswordField } from './FilePasswordField'

type RestoreBoxProps = { readonly onUpload: (backup: ChosenBackup) => void }

/** Picks the file to restore. What cannot be a backup is refused before it is read. */
export function RestoreBox({ onUpload }: RestoreBoxProps) {
  const [file, setFile] = useState<File>()
  const [password, setPassword] = useState('')
  const [error, setError] = useState<string>()
  const upload = async () => {
    const refusal = backupRefusal(file)
    setError(refusal)
    if (!file || refusal) return
    try {
      onUpload(await readBackup(file, password))
    } catch {
      setError('The file cannot be read. Choose it again.')
    }
  }
  return (
    <Box title="Restore">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void upload()
        }}
      >
        <FieldRow
          label="System backup file"
          help={`A file that was created on this page, on a system with the same software version. At most ${BACKUP_BYTES_MAX / 1_000_000} MB.`}
          error={error}
        >
          {(control) => (
            <input
              {...control}
              type="file"
              accept=".gz,.enc"
              onChange={(event) => setFile(event.target.files?.[0])}
              className="max-w-full file:mr-2 file:cursor-pointer file:rounded-xs file:border file:border-field file:bg-bar file:px-3 file:py-1"
            />
          )}
        </FieldRow>
        <DecryptionPasswordField value={password} onType={setPassword} />
        <Button type="submit" tone="primary" className="mt-2">
          Upload system backup file
        </Button>
      </form>
    </Box>
  )
}
