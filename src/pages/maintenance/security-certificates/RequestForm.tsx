import { digests, keyBits, type ServerCertificate } from '#contract/wire/certificates'
import type { useConsoleAction } from '../../../components/use-console-action'
import { Button } from '../../../ui/Button'
import { ChoiceRow, OutputRow, TextRow } from './RequestRows'
import { alternativeNameChoices, commonNameChoices } from './request-names'
import { useRequestForm } from './use-request-form'

type RequestFormProps = {
  readonly naming: ServerCertificate['naming']
  readonly action: ReturnType<typeof useConsoleAction>
  readonly onDone: () => void
}

/** The rest of the subject, as one fills it in. */
const subjectFields = [
  { key: 'country', label: 'Country', help: 'Two letters, such as GB.', maxLength: 2 },
  { key: 'province', label: 'State or province', help: 'At most 128 characters.', maxLength: 128 },
  { key: 'locality', label: 'Locality (town name)', help: 'At most 128 characters.', maxLength: 128 },
  {
    key: 'organization',
    label: 'Organization (company name)',
    help: 'At most 64 characters.',
    maxLength: 64,
  },
  { key: 'organizationalUnit', label: 'Organizational unit', help: 'At most 64 characters.', maxLength: 64 },
] as const

type FormState = ReturnType<typeof useRequestForm>

/** What a request asks an authority to sign. */
export function RequestForm({ naming, action, onDone }: RequestFormProps) {
  const form = useRequestForm(naming)
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        action.run(form.generate, { onSuccess: onDone })
      }}
    >
      <NameRows {...form} />
      <KeyRows {...form} />
      {subjectFields.map(({ key, ...row }) => (
        <TextRow
          key={key}
          {...row}
          value={form.filled[key]}
          onType={(text) => form.fill({ [key]: text })}
          error={form.errors.get(key)}
        />
      ))}
      <div className="mt-2 flex gap-2">
        <Button type="submit" tone="primary" isBusy={action.isPending}>
          Generate CSR
        </Button>
        <Button onClick={onDone}>Cancel</Button>
      </div>
    </form>
  )
}

function NameRows({ filled, fill, commonName, names, errors }: FormState) {
  return (
    <>
      <ChoiceRow
        label="Common name"
        options={commonNameChoices}
        value={filled.common}
        onChoose={(common) => fill({ common })}
      />
      {filled.common === 'Custom' && (
        <TextRow
          label="Custom common name"
          value={filled.custom}
          onType={(custom) => fill({ custom })}
          maxLength={255}
        />
      )}
      <OutputRow label="Common name as it will appear" error={errors.get('commonName')} text={commonName} />
      <ChoiceRow
        label="Subject alternative names"
        options={alternativeNameChoices}
        value={filled.alternative}
        onChoose={(alternative) => fill({ alternative })}
      />
      <TextRow
        label="Additional alternative names (comma separated)"
        value={filled.more}
        onType={(more) => fill({ more })}
        maxLength={2000}
      />
      <OutputRow
        label="Alternative names as they will appear"
        error={errors.get('names')}
        text={names.join(', ')}
      />
    </>
  )
}

function KeyRows({ filled, fill }: FormState) {
  return (
    <>
      <ChoiceRow
        label="Key length (in bits)"
        options={keyBits}
        value={filled.keyBits}
        onChoose={(bits) => fill({ keyBits: bits })}
      />
      <ChoiceRow
        label="Digest algorithm"
        options={digests}
        value={filled.digest}
        onChoose={(digest) => fill({ digest })}
      />
    </>
  )
}
