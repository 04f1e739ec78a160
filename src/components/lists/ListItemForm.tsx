import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useNavigate } from 'react-router'
import type { ListDefinition } from '#contract/lists/list'
import type { PageValues } from '#contract/settings/field'
import { fieldsOf, isVisible } from '#contract/settings/validate'
import type { ListAnswer } from '#contract/wire/settings'
import { saveItem } from '../../api/console'
import { Button } from '../../ui/Button'
import { type Outcome, OutcomeMessages } from '../Outcome'
import { ReadOnlyNote } from '../ReadOnlyNote'
import { showFieldErrors } from '../settings/field-errors'
import { PrimaryNotice } from '../settings/PrimaryNotice'
import { resolverFor } from '../settings/resolver'
import { PeerMarkLegend, Sections } from '../settings/Sections'
import { type Texts, textsOf, valuesOf } from '../settings/texts'
import { useHost } from '../use-host'
import { useMayChange } from '../use-may-change'

type ListItemFormProps = {
  readonly definition: ListDefinition
  readonly itemId: string | null
  readonly values: PageValues
  readonly list: ListAnswer
  readonly onSaved: () => void
}

/** The fields of one item, drawn from the definition of its list. */
export function ListItemForm({ definition, itemId, values, list, onSaved }: ListItemFormProps) {
  const navigate = useNavigate()
  const toList = `/${useHost()}/${definition.path}`
  const fields = fieldsOf(definition)
  const canEdit = useMayChange() && !list.readOnly
  const isProtected =
    itemId !== null && definition.protectedNames.includes(String(values[definition.nameKey]))
  const readOnly = canEdit ? (isProtected ? [definition.nameKey] : []) : fields.map(({ key }) => key)
  const form = useForm<Texts>({ defaultValues: textsOf(fields, values), resolver: resolverFor(fields) })
  const { outcome, save } = useItemSave(definition, itemId, {
    onSaved: () => {
      onSaved()
      void navigate(toList)
    },
    onRefused: (error) => showFieldErrors(form, error),
  })

  return (
    <form
      noValidate
      onSubmit={form.handleSubmit((texts) => {
        const typed = valuesOf(fields, texts)
        return save(
          Object.fromEntries(
            fields.filter((field) => isVisible(field, typed)).map(({ key }) => [key, typed[key] ?? '']),
          ),
        )
      })}
    >
      <OutcomeMessages outcome={outcome} />
      <ReadOnlyNote />
      {list.primary && list.readOnly && <PrimaryNotice primary={list.primary} path={definition.path} />}
      <Sections sections={definition.sections} form={form} readOnly={readOnly} />
      <PeerMarkLegend sections={definition.sections} />
      <div className="flex gap-2">
        {canEdit && (
          <Button type="submit" tone="primary" isBusy={form.formState.isSubmitting}>
            {itemId === null ? `Create ${definition.itemName}` : 'Save'}
          </Button>
        )}
        <Button onClick={() => void navigate(toList)}>Cancel</Button>
      </div>
    </form>
  )
}

type ItemSaveEnds = { readonly onSaved: () => void; readonly onRefused: (error: Error) => void }

function useItemSave(definition: ListDefinition, itemId: string | null, ends: ItemSaveEnds) {
  const host = useHost()
  const client = useQueryClient()
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const save = async (values: PageValues) => {
    try {
      await saveItem(host, definition.id, itemId, values)
      ends.onSaved()
    } catch (thrown) {
      const error = thrown instanceof Error ? thrown : new Error(String(thrown))
      setOutcome({ kind: 'refused', error })
      ends.onRefused(error)
    } finally {
      void client.invalidateQueries({ queryKey: ['console', host, 'status'] })
    }
  }
  return { outcome, save }
}
