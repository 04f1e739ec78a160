import { useState } from 'react'
import type { SentFile } from '#contract/wire/file'
import type { useConsoleAction } from '../../../components/use-console-action'
import { Button } from '../../../ui/Button'
import { fileRefusal, readFile } from './certificate-file'
import { FilePicker } from './FilePicker'

type Picked = Readonly<Record<string, File>>
type Faults = Readonly<Record<string, string>>

/** A file that the form asks for. */
type FileField = {
  readonly key: string
  readonly label: string
  readonly help: string
  readonly accept: string
  readonly bytesMax: number
}

type UploadFormProps = {
  readonly fields: readonly FileField[]
  readonly button: string
  readonly action: ReturnType<typeof useConsoleAction>
  /** Sends the files by key; what is refused stays picked. */
  readonly onUpload: (files: Readonly<Record<string, SentFile>>) => Promise<{ message: string }>
}

/** Files of the operator's disk and the button that sends them. What cannot do is told before anything is sent. */
export function UploadForm({ fields, button, action, onUpload }: UploadFormProps) {
  const [picked, setPicked] = useState<Picked>({})
  const [faults, setFaults] = useState<Faults>({})
  const [attempt, setAttempt] = useState(0)

  const upload = async () => {
    const sent = await Promise.all(
      fields.flatMap(({ key }) => {
        const file = picked[key]
        return file ? [readFile(file).then((content) => [key, content] as const)] : []
      }),
    )
    const answer = await onUpload(Object.fromEntries(sent))
    setPicked({})
    // A file picker is emptied by being made anew.
    setAttempt(attempt + 1)
    return answer
  }
  const submit = () => {
    const found = fields.flatMap(({ key, bytesMax }) => {
      const refusal = fileRefusal(picked[key], bytesMax)
      return refusal ? [[key, refusal] as const] : []
    })
    setFaults(Object.fromEntries(found))
    if (found.length === 0) action.run(upload)
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {fields.map(({ key, label, help, accept }) => (
        <FilePicker
          key={`${key} ${attempt}`}
          label={label}
          help={help}
          accept={accept}
          error={faults[key]}
          onPick={(file) => {
            const { [key]: _before, ...rest } = picked
            setPicked(file ? { ...rest, [key]: file } : rest)
          }}
        />
      ))}
      <Button type="submit" tone="primary" isBusy={action.isPending} className="mt-2">
        {button}
      </Button>
    </form>
  )
}
