import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { authorityIds, authorityValidities, CERTIFICATE_BYTES_MAX } from '#contract/wire/certificates'
import { shownFileName } from '#contract/wire/file'
import { signRequest } from '../../../api/authority'
import { downloadFile } from '../../../util/file'
import { LabButton } from '../../LabButton'
import { LabInput, LabSelect } from '../../LabField'
import { RefusalNote } from '../../RefusalNote'

const authorityLabels = {
  lab: "The lab's authority",
  other: 'An authority that no Expressway trusts',
} as const

const validityLabels = {
  current: 'From now, for two years',
  expired: 'Expired',
  'not-yet': 'Not valid yet',
} as const

type Order = {
  readonly authority: (typeof authorityIds)[number]
  readonly validity: (typeof authorityValidities)[number]
  /** Instead of the names in the request; blank keeps those. */
  readonly names: string
}

/** Signs a request from the operator's disk and hands the certificate back as a file. */
export function SignForm() {
  const [file, setFile] = useState<File>()
  const [order, setOrder] = useState<Order>({ authority: 'lab', validity: 'current', names: '' })
  const pickerId = useId()
  const signing = useMutation({
    mutationFn: () => sign(file, order),
    onSuccess: ({ fileName, pem }) => downloadFile(fileName, pem, 'application/x-pem-file'),
  })

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    signing.mutate(undefined)
  }

  return (
    <form aria-label="Sign a request" onSubmit={submit} className="flex flex-col gap-2">
      <div className="flex flex-col gap-0.5">
        <label htmlFor={pickerId} className="text-xs text-(--lab-soft)">
          Certificate signing request
        </label>
        <input
          id={pickerId}
          type="file"
          required
          accept=".pem,.csr,.txt"
          onChange={(event) => setFile(event.target.files?.[0])}
          className="min-w-0 file:mr-2 file:rounded file:border file:border-(--lab-edge) file:bg-(--lab-panel) file:px-2.5 file:py-0.5"
        />
      </div>
      <div className="flex flex-wrap items-end gap-3">
        <LabSelect
          label="Signed by"
          options={authorityIds.map((value) => ({ value, label: authorityLabels[value] }))}
          value={order.authority}
          onChoose={(chosen) =>
            setOrder({ ...order, authority: authorityIds.find((id) => id === chosen) ?? 'lab' })
          }
        />
        <LabSelect
          label="Validity"
          options={authorityValidities.map((value) => ({ value, label: validityLabels[value] }))}
          value={order.validity}
          onChoose={(chosen) =>
            setOrder({ ...order, validity: authorityValidities.find((id) => id === chosen) ?? 'current' })
          }
        />
        <LabInput
          label="Other names than asked for (optional)"
          value={order.names}
          maxLength={1000}
          onChange={(event) => setOrder({ ...order, names: event.target.value })}
        />
        <LabButton type="submit" isBusy={signing.isPending}>
          Sign request
        </LabButton>
      </div>
      <p role="status">{signing.isSuccess && `${signing.data.fileName} signed and downloaded.`}</p>
      {signing.error && <RefusalNote error={signing.error} />}
    </form>
  )
}

async function sign(file: File | undefined, { authority, validity, names }: Order) {
  if (!file) throw new Error('Choose a certificate signing request.')
  if (file.size > CERTIFICATE_BYTES_MAX) throw new Error(`${shownFileName(file.name)} is larger than 1 MB.`)
  const others = names.split(/[\s,;]+/).filter((name) => name !== '')
  const instead = others.length > 0 ? { commonName: others[0], names: others } : {}
  return signRequest({ csr: await file.text(), authority, validity, ...instead })
}
