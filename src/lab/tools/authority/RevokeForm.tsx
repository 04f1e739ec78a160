import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { revokeCertificates } from '../../../api/authority'
import { downloadFile } from '../../../util/file'
import { LabButton } from '../../LabButton'
import { LabInput } from '../../LabField'
import { RefusalNote } from '../../RefusalNote'

/** Makes a revocation list of the lab's authority, to be uploaded on CRL management or downloaded by it. */
export function RevokeForm() {
  const [serials, setSerials] = useState('')
  const revoking = useMutation({
    mutationFn: () =>
      revokeCertificates({
        // As the console shows them: pairs of digits with colons.
        serialNumbers: serials
          .replaceAll(':', '')
          .split(/[\s,;]+/)
          .filter((serial) => serial !== ''),
      }),
    onSuccess: ({ fileName, pem }) => downloadFile(fileName, pem, 'application/pkix-crl'),
  })

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    revoking.mutate(undefined)
  }

  return (
    <form aria-label="Revoke certificates" onSubmit={submit} className="flex flex-col gap-2">
      <div className="flex flex-wrap items-end gap-3">
        <LabInput
          label="Serial numbers to revoke"
          value={serials}
          required
          maxLength={4000}
          onChange={(event) => setSerials(event.target.value)}
        />
        <LabButton type="submit" isBusy={revoking.isPending}>
          Make revocation list
        </LabButton>
      </div>
      <p role="status">
        {revoking.isSuccess &&
          `${revoking.data.fileName} downloaded, and published at ${revoking.data.address}.`}
      </p>
      {revoking.error && <RefusalNote error={revoking.error} />}
    </form>
  )
}
