import { useState } from 'react'
import { Page } from '../../components/Page'
import { ReadOnlyNote } from '../../components/ReadOnlyNote'
import { useMayChange } from '../../components/use-may-change'
import { BackupBox } from './BackupBox'
import { BackupShelf } from './BackupShelf'
import type { ChosenBackup } from './backup-file'
import { RestoreBox } from './RestoreBox'
import { RestoreConfirmation } from './RestoreConfirmation'

/** Maintenance > Backup and restore: a file goes out, and comes back in after a look at what it replaces. */
export function BackupAndRestorePage() {
  const mayChange = useMayChange()
  const [uploaded, setUploaded] = useState<ChosenBackup | null>(null)
  return (
    <Page title="Backup and restore">
      <ReadOnlyNote />
      {uploaded ? (
        <RestoreConfirmation backup={uploaded} onCancel={() => setUploaded(null)} />
      ) : (
        <>
          <BackupBox />
          {mayChange && <RestoreBox onUpload={setUploaded} />}
          {mayChange && <BackupShelf onChoose={setUploaded} />}
        </>
      )}
    </Page>
  )
}
