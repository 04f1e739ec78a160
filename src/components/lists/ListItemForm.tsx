import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useNavigate } from 'react-router'
import type { ListDefinition } from '#contract/lists/list'
import type { FieldDefinition, PageValues, SectionDefinition } from '#contract/settings/field'
import { formFieldsOf, isSecret } from '#contract/settings/validate'
import type { ListAnswer } from '#contract/wire/settings'
import { saveItem } from '../../api/console'
import { refreshStatus } from '../../api/refresh'
import { Button } from '../../ui/Button'
import { type Note, type Outcome, OutcomeMessages } from '../Outcome'
import { ReadOnlyNote } from '../ReadOnlyNote'
import { FormButtons } from '../settings/FormButtons'
import { CHECK_FIELDS, showFieldErrors } from '../settings/field-errors'
import { KeptTyped } from '../settings/KeptTyped'
import { PrimaryNotice } from '../settings/PrimaryNotice'
import { resolverFor } from '../settings/resolver'
import { type Beside, PeerMarkLegend, Sections } from '../settings/Sections'
import { type Texts, textsOf, visibleValuesOf } from '../settings/texts'
import { useAskedField } from '../settings/use-asked-field'
import { useGoOn } from '../use-go-on'
import { useHost } from '../use-host'
import { useMayChange } from '../use-may-change'
import { useMenuPath } from '../use-menu-path'
import { PasswordStrengthBar } from './PasswordStrengthBar'

/** What a page shows around a field of an item; the id is null for a new one. */
export type BesideItemField = (itemId: string | null, field: FieldDefinition, texts: Texts) => Beside

type ListItemFormProps = {
  readonly definition: ListDefinition
  /** The sections of the form; not always all that the definition has. */
  readonly sections: readonly SectionDefinition[]
  readonly itemId: string | null
  readonly values: PageValues
  readonly list: ListAnswer
  readonly besideField?: BesideItemField | undefined
  readonly onSaved: (notes: readonly Note[]) => void
}

/** The fields of one item, drawn from the definition of its list. */
export function ListItemForm(props: ListItemFormProps) {
  const { definition, sections, itemId, values, list, besideField, onSaved } = props
  const navigate = useNavigate()
  const goOn = useGoOn()
  const toList = `/${useHost()}/${useMenuPath()}`
  const fields = formFieldsOf({ sections })
  const canEdit = useMayChange() && !list.readOnly
  const isProtected =
    itemId !== null && definition.protectedNames.includes(String(values[definition.nameKey]))
  const readOnly = canEdit
    ? isProtected
      ? (definition.protectedKeys ?? [definition.nameKey])
      : []
    : fields.map(({ key }) => key)
  const form = useForm<Texts>({ defaultValues: textsOf(fields, values), resolver: resolverFor(fields) })
  const [isOver, setOver] = useState(false)
  useAskedField(form)
  const { outcome, save, refuseTyped } = useItemSave(definition, itemId, {
    onSaved: (notes) => {
      setOver(true)
      onSaved(notes)
      void goOn(toList)
    },
    onRefused: (error) => showFieldErrors(form, error),
  })

  return (
    <form
      noValidate
      onSubmit={form.handleSubmit((texts) => save(valuesToSend(fields, texts, itemId)), refuseTyped)}
    >
      <OutcomeMessages outcome={outcome} />
      {canEdit && <KeptTyped form={form} fields={fields} saved={textsOf(fields, values)} isOver={isOver} />}
      <ReadOnlyNote />
      {list.primary && list.readOnly && <PrimaryNotice primary={list.primary} />}
      <Sections
        sections={sections}
        form={form}
        readOnly={readOnly}
        besideField={(field, texts) => ({
          ...(canEdit && strengthBeside(field, texts)),
          ...besideField?.(itemId, field, texts),
        })}
      />
      <PeerMarkLegend sections={sections} />
      <FormButtons>
        {canEdit && (
          <Button type="submit" tone="primary" isBusy={form.formState.isSubmitting}>
            {itemId === null ? `Create ${definition.itemName}` : 'Save'}
          </Button>
        )}
        <Button
          onClick={() => {
            setOver(true)
            void navigate(toList)
          }}
        >
          Cancel
        </Button>
      </FormButtons>
    </form>
  )
}

function strengthBeside(field: FieldDefinition, texts: Texts): Beside {
  const password = texts[field.key] ?? ''
  return field.kind === 'text' && field.strictPassword && password !== ''
    ? { words: <PasswordStrengthBar password={password} /> }
    : {}
}

function valuesToSend(fields: readonly FieldDefinition[], texts: Texts, itemId: string | null): PageValues {
  const values = visibleValuesOf(fields, texts)
  if (itemId === null) return values
  const unchanged = fields
    .filter((field) => isSecret(field) && values[field.key] === '')
    .map(({ key }) => key)
  return Object.fromEntries(Object.entries(values).filter(([key]) => !unchanged.includes(key)))
}

type ItemSaveEnds = {
  readonly onSaved: (notes: readonly Note[]) => void
  readonly onRefused: (error: Error) => void
}

function useItemSave(definition: ListDefinition, itemId: string | null, ends: ItemSaveEnds) {
  const host = useHost()
  const client = useQueryClient()
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const save = async (values: PageValues) => {
    try {
      const { notes } = await saveItem(host, definition.id, itemId, values)
      ends.onSaved(notes)
    } catch (thrown) {
      const error = thrown instanceof Error ? thrown : new Error(String(thrown))
      setOutcome({ kind: 'refused', error })
      ends.onRefused(error)
    } finally {
      void refreshStatus(client, host)
    }
  }
  const refuseTyped = () => setOutcome({ kind: 'refused', error: new Error(CHECK_FIELDS) })
  return { outcome, save, refuseTyped }
}
