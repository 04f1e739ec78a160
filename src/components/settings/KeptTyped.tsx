import { useEffect, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { useLocation } from 'react-router'
import type { FieldDefinition } from '#contract/settings/field'
import { isSecret } from '#contract/settings/validate'
import { keepTyped, typedAt } from '../../stores/typed'
import { MessageBar } from '../../ui/MessageBar'
import { LabMark } from '../LabMark'
import type { Texts } from './texts'

type KeptTypedProps = {
  readonly form: UseFormReturn<Texts>
  readonly fields: readonly FieldDefinition[]
  /** What the fields show that nobody has typed into. */
  readonly saved: Texts
  /** What was typed is saved, or given up, and the form goes. */
  readonly isOver?: boolean
}

/**
 * Whoever leaves a form and comes back to it in the history finds what was typed, secrets aside, and reads that it is not
 * saved.
 */
export function KeptTyped({ form, fields, saved, isOver = false }: KeptTypedProps) {
  const { key, pathname } = useLocation()
  const entry = `${key} ${pathname}`
  const [kept] = useState(() => typedAt(entry))
  useEffect(() => {
    for (const [field, text] of Object.entries(kept ?? {})) form.setValue(field, text, { shouldDirty: true })
  }, [form, kept])
  const texts = form.getValues()
  const typed = fields.flatMap((field) => {
    const text = texts[field.key] ?? ''
    return isOver || isSecret(field) || text === saved[field.key] ? [] : [[field.key, text] as const]
  })
  useEffect(() => keepTyped(entry, Object.fromEntries(typed)))
  return (
    <div role="status">
      {kept && typed.length > 0 && (
        <MessageBar>
          <LabMark />
          What you typed here before is back. It is not saved.
        </MessageBar>
      )}
    </div>
  )
}
