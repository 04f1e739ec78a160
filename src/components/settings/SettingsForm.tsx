import type { ReactNode } from 'react'
import type { FieldDefinition, SettingsPageDefinition } from '#contract/settings/field'
import { fieldsOf } from '#contract/settings/validate'
import type { SettingsPageAnswer, SettingsSaved } from '#contract/wire/settings'
import { Button } from '../../ui/Button'
import { Notes } from '../Outcome'
import { ReadOnlyNote } from '../ReadOnlyNote'
import { SeenMessages } from '../SeenMessages'
import { useMayChange } from '../use-may-change'
import { WhatIf } from '../WhatIf'
import { ChangedMeanwhileDialog } from './ChangedMeanwhileDialog'
import { FormButtons } from './FormButtons'
import { KeptTyped } from './KeptTyped'
import { PrimaryNotice } from './PrimaryNotice'
import { type Beside, PeerMarkLegend, Sections } from './Sections'
import { type Texts, textsOf } from './texts'
import { useAskedField } from './use-asked-field'
import { useSettingsForm } from './use-settings-form'

type SettingsFormProps = {
  readonly definition: SettingsPageDefinition
  readonly loaded: SettingsPageAnswer
  readonly besideField?: (field: FieldDefinition, texts: Texts) => Beside
  readonly onSaved?: (saved: SettingsSaved) => void
  /** Asks something before saving; calls what it is given to go on, or to take back what was typed. */
  readonly beforeSave?: (goOn: () => void, typed: Texts, takeBack: () => void) => void
  /** More buttons beside Save. */
  readonly buttons?: ReactNode
}

/** A settings page as a form, drawn from its definition in the catalogue. */
export function SettingsForm(props: SettingsFormProps) {
  const { definition, loaded, besideField, onSaved, beforeSave, buttons } = props
  const { form, read, outcome, changed, change, save, overwrite, reload, cancel } = useSettingsForm(
    definition,
    loaded,
    onSaved,
  )
  useAskedField(form)
  const fields = fieldsOf(definition)
  const mayChange = useMayChange()
  const readOnly = mayChange ? read.readOnly : fields.map((field) => field.key)
  const editable = fields.filter((field) => !readOnly.includes(field.key))

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (beforeSave)
          beforeSave(
            () => void save(),
            form.getValues(),
            () => form.reset(),
          )
        else void save()
      }}
    >
      <SeenMessages outcome={outcome} />
      {outcome?.kind !== 'done' && <Notes notes={read.notes} />}
      <KeptTyped form={form} fields={editable} saved={textsOf(editable, read.values)} />
      <ReadOnlyNote />
      {read.primary && read.readOnly.length > 0 && <PrimaryNotice primary={read.primary} />}
      <Sections sections={definition.sections} form={form} readOnly={readOnly} besideField={besideField} />
      <PeerMarkLegend sections={definition.sections} />
      <FormButtons>
        {editable.length > 0 && (
          <Button type="submit" tone="primary" isBusy={form.formState.isSubmitting}>
            Save
          </Button>
        )}
        {buttons}
      </FormButtons>
      <div className="mb-5">{editable.length > 0 && <WhatIf change={change} />}</div>
      <ChangedMeanwhileDialog
        fields={editable}
        typed={form.getValues()}
        saved={changed?.values ?? null}
        onReload={reload}
        onOverwrite={() => void overwrite()}
        onCancel={cancel}
      />
    </form>
  )
}
